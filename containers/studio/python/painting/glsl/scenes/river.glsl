#include "lib/ground.glsl"
// A river that winds through meadows towards hills.
uniform vec4 peaks;

const float wavelength = 900.0;

float middle(float z) { return peaks.z * 10.0 + (14.0 + 0.10 * z) * sin(z * 0.012 + peaks.w) - 14.0 * sin(peaks.w); }

float height(vec2 p, int octaves) {
  vec2 q = p / wavelength + peaks.xy;
  float away = abs(p.x - middle(p.y)) - 7.5 - 0.018 * p.y - 2.0 * noise(p * 0.06);
  float bank = away > 0.0 ? 1.1 * smoothstep(0.0, 5.0, away) : -1.6 * smoothstep(0.0, -5.0, away);
  float meadow = fbm(q * 9.0, max(octaves - 3, 2)) * 5.0 * smoothstep(4.0, 60.0, away);
  float sides = worn(q * 2.0, octaves) * 230.0 * smoothstep(70.0, 620.0, away + 0.16 * max(p.y - 700.0, 0.0));
  float far_range = worn(q * 0.6, octaves) * 700.0 * smoothstep(1500.0, 5200.0, p.y);
  return bank + meadow + sides + far_range;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float rough = fbm(p.xz * 0.01, 4), steep = 1.0 - normal.y;
  vec3 wood = mix(vec3(0.035, 0.062, 0.024), vec3(0.065, 0.095, 0.03), fbm(p.xz * 0.05, 3));
  if (season == 2) wood = mix(vec3(0.32, 0.17, 0.03), vec3(0.20, 0.07, 0.02), noise(p.xz * 0.04));
  vec3 albedo = mix(grass_colour(p.xz), wood, smoothstep(0.46, 0.56, rough) * smoothstep(350.0, 500.0, far));
  albedo = mix(albedo, rock_colour(p), smoothstep(0.30, 0.45, steep));
  vec3 sand = vec3(0.33, 0.28, 0.20) * (0.5 + 0.8 * noise(p.xz * 4.0));
  albedo = mix(sand, albedo, smoothstep(0.25, 0.8, p.y + 0.3 * noise(p.xz)));
  float snow;
  albedo = snowed(albedo, p, normal, season == 3 ? 60.0 : 620.0, snow);
  return lit_ground(albedo, p, normal, sunlit);
}
