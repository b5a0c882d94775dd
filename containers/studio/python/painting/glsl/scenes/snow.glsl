#include "lib/ground.glsl"
// Deep snow over hills, white mountains behind.
uniform vec4 peaks;

const float wavelength = 1500.0;

float height(vec2 p, int octaves) {
  vec2 q = p / wavelength + peaks.xy;
  float drifts = fbm(p * 0.018 + peaks.yx, 3) * 3.6 + fbm(p * vec2(0.12, 0.3), min(max(octaves - 3, 1), 4)) * 0.30;
  float hills = fbm(q * 2.6, min(octaves, 6)) * 120.0 * smoothstep(60.0, 900.0, p.y + 0.4 * abs(p.x));
  float range = (worn(q * 0.7, octaves) * 1000.0 + pow(ridged(q * 0.5 + 7.0, min(octaves, 6)), 2.0) * 1100.0) * smoothstep(1500.0, 5500.0, p.y);
  return drifts + hills + range;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float steep = 1.0 - normal.y, rough = fbm(p.xz * 0.012, 4);
  vec3 snow = mix(vec3(0.76, 0.82, 0.92), vec3(0.86, 0.90, 0.96), fbm(p.xz * 0.2, 3));
  float ripple = fbm(p.xz * vec2(0.9, 2.4), 4);
  normal = normalize(normal + vec3(0.10, 0.0, 0.16) * (ripple - 0.5) * smoothstep(60.0, 5.0, far));
  vec3 albedo = mix(snow, rock_colour(p), smoothstep(0.34, 0.50, steep + 0.22 * (rough - 0.5)));
  vec3 c = lit_ground(albedo, p, normal, sunlit);
  // Crystals glint towards the sun.
  float glint = step(0.9965, hash(ivec2(floor(p.xz * 26.0)))) * smoothstep(30.0, 3.0, far);
  return c + sun_colour * glint * sunlit * 0.9;
}
