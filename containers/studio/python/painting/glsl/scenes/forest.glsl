#include "lib/ground.glsl"
// The floor of a wood with a path.
uniform vec4 peaks;

const float wavelength = 60.0;

float path(vec2 p) { return abs(p.x - 3.2 * sin(p.y * 0.075 + peaks.w) + 3.2 * sin(peaks.w) - peaks.z * 1.2); }

float height(vec2 p, int octaves) {
  float away = path(p);
  return (fbm(p * 0.03 + peaks.xy, 4) * 5.0 - 2.5) * smoothstep(1.0, 14.0, away) + fbm(p * 0.6, min(max(octaves - 2, 2), 5)) * 0.24 + 0.0011 * max(p.y - 30.0, 0.0) * max(p.y - 30.0, 0.0) * 0.12;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float moss = fbm(p.xz * 0.35, 4), fine = fbm(p.xz * 5.0, 4);
  vec3 leaves = season == 2 ? mix(vec3(0.42, 0.19, 0.04), vec3(0.30, 0.09, 0.03), noise(p.xz * 9.0)) : mix(vec3(0.13, 0.085, 0.045), vec3(0.19, 0.125, 0.065), noise(p.xz * 9.0));
  vec3 green = season == 3 ? vec3(0.10, 0.095, 0.05) : vec3(0.075, 0.125, 0.028);
  vec3 albedo = mix(leaves, green, smoothstep(0.40, 0.58, moss) * (season == 2 ? 0.35 : 0.9)) * (0.5 + 0.95 * fine);
  vec3 earth = vec3(0.27, 0.20, 0.13) * (0.7 + 0.55 * fine);
  albedo = mix(earth, albedo, smoothstep(0.75, 1.7, path(p.xz) + 0.9 * (moss - 0.5)));
  float snow;
  albedo = snowed(albedo, p, normal, 9000.0, snow);
  // Light falls through the leaves in patches.
  float patches = smoothstep(0.46, 0.60, fbm(p.xz * 0.30 + 11.0, 4)) * (0.35 + 0.65 * smoothstep(0.35, 0.65, noise(p.xz * 1.7)));
  return lit_ground(albedo, p, normal, 0.10 + 0.95 * patches * smoothstep(0.2, 0.6, sunlit + 0.5)) ;
}
