#include "lib/ground.glsl"
// Rolling farmland: a patchwork of crops with hedges, hills behind.
uniform vec4 peaks;

const float wavelength = 1100.0;

float height(vec2 p, int octaves) {
  vec2 q = p / wavelength + peaks.xy;
  float roll = fbm(q * 2.4, min(octaves, 5)) * 74.0 * smoothstep(40.0, 500.0, p.y);
  float far_hills = worn(q * 0.9, octaves) * 420.0 * smoothstep(1800.0, 6000.0, p.y);
  return roll + far_hills + fbm(p * 0.05, min(max(octaves - 3, 1), 4)) * 0.7;
}

vec3 field_colour(ivec2 cell, vec2 at, out float rows) {
  float kind = hash(cell + ivec2(17, 5));
  rows = 0.6 + 0.4 * hash(cell + ivec2(3, 8));
  if (season == 3) return mix(vec3(0.20, 0.15, 0.10), vec3(0.17, 0.17, 0.09), kind);
  if (season == 2) return kind < 0.35 ? vec3(0.22, 0.145, 0.085) : kind < 0.7 ? vec3(0.42, 0.31, 0.12) : vec3(0.20, 0.21, 0.06);
  if (season == 0) return kind < 0.3 ? vec3(0.58, 0.50, 0.045) : kind < 0.75 ? vec3(0.13, 0.25, 0.045) : vec3(0.24, 0.17, 0.105);
  return kind < 0.45 ? vec3(0.50, 0.37, 0.13) : kind < 0.75 ? vec3(0.13, 0.21, 0.045) : vec3(0.30, 0.30, 0.09);
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  vec2 q = p.xz;
  q += 14.0 * vec2(noise(q * 0.012 + 3.0), noise(q * 0.012 + 9.0));
  float own = 0.35 * sin(floor(q.y / 150.0) * 2.4);
  vec2 size = vec2(190.0, 150.0);
  vec2 at = vec2(q.x + own * 200.0, q.y) / size;
  ivec2 cell = ivec2(floor(at));
  // Before us lies one field.
  bool ours = p.z < 62.0 + 10.0 * noise(vec2(p.x * 0.02, 1.0));
  if (ours) cell = ivec2(777, int(peaks.x * 3.0));
  float rows;
  vec3 albedo = field_colour(cell, at, rows);
  float turned = hash(cell) < 0.5 || ours ? p.x + (ours ? peaks.z * p.z * 0.4 : 0.0) : p.z;
  float line = sin(turned * 6.2832 / 0.9) * 0.5 + 0.5;
  float blur = smoothstep(0.5, 0.1, far * 0.0022);
  albedo *= mix(1.0, 0.62 + 0.6 * line, blur * rows);
  albedo *= 0.72 + 0.55 * fbm(p.xz * 0.9, 4) * (far < 300.0 ? 1.0 : 0.8) + 0.1 * fbm(p.xz * 0.02, 3);
  vec2 border = abs(fract(at) - 0.5) * size;
  float hedge = ours ? 0.0 : smoothstep(2.6, 1.2, min(size.x * 0.5 - border.x, size.y * 0.5 - border.y));
  albedo = mix(albedo, vec3(0.045, 0.075, 0.025) * (0.6 + 0.8 * noise(p.xz * 0.5)), hedge * (season == 3 ? 0.5 : 0.9));
  albedo = mix(albedo, mix(vec3(0.05, 0.08, 0.03), grass_colour(p.xz), 0.4), smoothstep(1900.0, 2900.0, p.z));
  float snow;
  albedo = snowed(albedo, p, normal, season == 3 ? 300.0 : 2000.0, snow);
  return lit_ground(albedo, p, normal, sunlit);
}
