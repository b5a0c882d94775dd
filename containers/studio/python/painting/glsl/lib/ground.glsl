#include "lib/light.glsl"
// What land is made of.

vec3 grass_colour(vec2 p) {
  float patches = fbm(p * 0.02, 4), fine = fbm(p * 0.9, 3);
  vec3 fresh = season == 2 ? vec3(0.30, 0.22, 0.075) : season == 3 ? vec3(0.22, 0.19, 0.11) : season == 0 ? vec3(0.125, 0.22, 0.045) : vec3(0.12, 0.185, 0.045);
  vec3 dry = season == 2 ? vec3(0.36, 0.25, 0.09) : vec3(0.24, 0.23, 0.085);
  return mix(fresh, dry, smoothstep(0.32, 0.68, patches)) * (0.62 + 0.76 * fine);
}

vec3 rock_colour(vec3 p) {
  float bands = fbm(vec2(p.y * 0.03 + fbm(p.xz * 0.01, 3) * 3.0, 3.0), 3), fine = fbm(p.xz * 0.35 + p.y * 0.2, 4);
  return mix(vec3(0.19, 0.165, 0.145), vec3(0.33, 0.30, 0.275), bands) * (0.55 + 0.9 * fine);
}

// Snow on what is flat enough to hold it; `line` is where it begins on bare heights, in metres.
vec3 snowed(vec3 albedo, vec3 p, vec3 normal, float line, out float snow) {
  float rough = fbm(p.xz * 0.012, 4) - 0.5;
  float high = smoothstep(line - 40.0, line + 160.0, p.y + rough * 420.0);
  float flat_enough = smoothstep(0.50, 0.74, normal.y + rough * 0.25);
  float fallen = snow_cover * smoothstep(0.42, 0.70, normal.y + rough * 0.3);
  snow = max(high * flat_enough, fallen * smoothstep(-0.5, 0.25, snow_cover - 0.55 - rough * 0.7));
  return mix(albedo, vec3(0.80, 0.85, 0.93), snow);
}

vec3 lit_ground(vec3 albedo, vec3 p, vec3 normal, float sunlit) {
  albedo *= 1.0 - 0.38 * wetness;
  return albedo * light_on(normal, sunlit, 0.55 + 0.45 * normal.y);
}
