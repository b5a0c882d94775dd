#include "lib/ground.glsl"
// A valley that opens between ranges; the peaks stand behind foothills.
uniform vec4 peaks;

const float wavelength = 3600.0;

float height(vec2 p, int octaves) {
  float behind = smoothstep(1400.0, 7500.0, p.y);
  float valley = smoothstep(150.0, 2600.0, abs(p.x - peaks.z * 900.0 - 260.0 * sin(p.y * 0.0011 + peaks.w)) + 0.28 * max(p.y - 2500.0, 0.0));
  vec2 q = p / wavelength + peaks.xy;
  float range = worn(q * 1.5, octaves);
  float crest = ridged(q * 0.9 + 3.7, min(octaves, 7));
  float high = (range * 1400.0 + crest * crest * 2300.0) * behind;
  float hills = fbm(q * 9.0, max(octaves - 3, 2)) * 190.0 + worn(q * 3.1, max(octaves - 1, 2)) * 420.0;
  return hills * (0.16 + 0.84 * valley) * (0.35 + 0.65 * smoothstep(200.0, 1500.0, p.y)) + high * valley * 0.72 - 60.0;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float steep = 1.0 - normal.y;
  float rough = fbm(p.xz * 0.006, 4);
  vec3 meadow = grass_colour(p.xz);
  vec3 wood = mix(vec3(0.030, 0.055, 0.024), vec3(0.055, 0.085, 0.032), fbm(p.xz * 0.05, 3));
  if (season == 2) wood = mix(wood, mix(vec3(0.26, 0.13, 0.03), vec3(0.20, 0.06, 0.02), noise(p.xz * 0.03)), smoothstep(0.45, 0.6, fbm(p.xz * 0.01 + 4.0, 4)));
  vec3 albedo = mix(meadow, wood, smoothstep(0.44, 0.56, rough + 0.10 * noise(p.xz * 0.05)) * smoothstep(900.0, 1100.0, far));
  albedo = mix(albedo, rock_colour(p), smoothstep(0.30, 0.44, steep + 0.25 * (rough - 0.5) + smoothstep(650.0, 1500.0, p.y) * 0.2));
  float snow;
  float line = season == 3 ? 380.0 : season == 1 ? 1150.0 : 860.0;
  albedo = snowed(albedo, p, normal, line, snow);
  return lit_ground(albedo, p, normal, sunlit);
}
