#include "lib/ground.glsl"
// A lake among hills, mountains behind it, a bit of our own shore before it.
uniform vec4 peaks;

const float wavelength = 2600.0;

float height(vec2 p, int octaves) {
  vec2 q = p / wavelength + peaks.xy;
  float rough = fbm(p / 230.0 + peaks.yx, min(octaves, 5)) - 0.5;
  float far_shore = (p.y - 1050.0 - 300.0 * peaks.z) / 330.0;
  float side = (abs(p.x - 60.0 * peaks.z) - 95.0 - 0.46 * p.y) / (45.0 + 0.10 * p.y);
  float near_bank = (11.0 + 7.0 * noise(vec2(p.x * 0.05, 2.0) + peaks.xy) - p.y) / 9.0;
  float edge = max(max(far_shore, side) + rough * 1.6, near_bank);
  float shore = edge > 0.0 ? min(edge, 1.0) * 1.6 : max(edge, -1.0) * 5.0;
  float behind = smoothstep(0.3, 3.0, max(far_shore, side * 0.65));
  float hills = worn(q * 4.0, max(octaves - 1, 2)) * 230.0 * behind;
  float range = (worn(q * 1.6, octaves) * 1100.0 + pow(ridged(q * 1.05 + 3.1, min(octaves, 6)), 2.0) * 1500.0) * smoothstep(1.5, 9.0, far_shore) * 0.8;
  return shore + hills + range + near_bank * step(0.0, near_bank) * 0.4;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float steep = 1.0 - normal.y;
  float rough = fbm(p.xz * 0.008, 4);
  vec3 wood = mix(vec3(0.030, 0.058, 0.024), vec3(0.06, 0.09, 0.033), fbm(p.xz * 0.05, 3));
  if (season == 2) wood = mix(wood, mix(vec3(0.32, 0.16, 0.03), vec3(0.24, 0.07, 0.02), noise(p.xz * 0.04)), smoothstep(0.42, 0.58, fbm(p.xz * 0.012 + 4.0, 4)));
  vec3 albedo = mix(grass_colour(p.xz), wood, smoothstep(0.40, 0.52, rough) * smoothstep(500.0, 700.0, far));
  albedo = mix(albedo, rock_colour(p), smoothstep(0.28, 0.42, steep + 0.25 * (rough - 0.5) + smoothstep(500.0, 1200.0, p.y) * 0.2));
  vec3 stones = vec3(0.26, 0.24, 0.21) * (0.5 + 0.8 * noise(p.xz * 3.0));
  albedo = mix(stones, albedo, smoothstep(0.12, 0.75, p.y + 0.25 * noise(p.xz * 0.7)));
  float snow;
  albedo = snowed(albedo, p, normal, season == 3 ? 260.0 : season == 1 ? 980.0 : 720.0, snow);
  return lit_ground(albedo, p, normal, sunlit);
}
