#include "lib/light.glsl"
#include "lib/clouds.glsl"
// What the outside of a building looks like.
uniform float lamps;

// 1 within a stripe that fills `share` of each period; fades to its mean where it is too fine to see.
float stripes(float x, float period, float share) {
  float at = x / period, wide = fwidth(at);
  float f = fract(at) - 0.5, edge = max(wide, 0.01);
  float line = smoothstep(share * 0.5 + edge, share * 0.5 - edge, abs(f));
  return mix(line, share, smoothstep(0.35, 0.9, wide));
}

struct Facade { vec3 albedo; vec3 emitted; float glass; };

// `at` is metres along and up the wall, `big` the wall's size; style.x chooses, style.yzw is the wall's colour.
Facade facade(vec2 at, vec2 big, vec4 style, float side, float detail) {
  int number = int(style.x * 4096.0);
  float which = fract(style.x * 7.31);
  float floor_high = 3.1 + 1.1 * fract(style.x * 17.7), window_wide = which < 0.4 ? 1.6 : which < 0.75 ? 3.2 : 2.3;
  float share_x = which < 0.4 ? 0.55 : which < 0.75 ? 0.92 : 0.68, share_y = which < 0.4 ? 0.52 : which < 0.75 ? 0.78 : 0.6;
  if (which > 0.9) share_y = 1.0;
  window_wide = big.x / max(1.0, round(big.x / window_wide));
  vec2 q = vec2(at.x + big.x * 0.5, at.y - 1.2);
  float open_x = stripes(q.x, window_wide, share_x), open_y = stripes(q.y, floor_high, share_y);
  float glass = open_x * open_y * step(at.y, big.y - 1.5) * step(0.0, q.y);
  ivec2 cell = ivec2(floor(q / vec2(window_wide, floor_high)));
  float fine = smoothstep(0.9, 0.3, max(fwidth(q.x / window_wide), fwidth(q.y / floor_high)));
  vec2 r = vec2(hash(ivec3(cell, number + int(side))), hash(ivec3(cell.y, number, int(side) + 3)));
  // Offices light whole floors, homes single rooms.
  float chance = lamps * (which > 0.4 && which < 0.75 ? 0.45 + 0.9 * step(0.55, r.y) : 0.75);
  float on = mix(chance * 0.8, step(r.x, chance), fine);
  vec3 warm = mix(vec3(1.0, 0.62, 0.26), vec3(0.95, 0.88, 0.72), fract(r.x * 31.0));
  if (which > 0.4 && which < 0.75) warm = mix(vec3(0.95, 0.9, 0.75), vec3(0.75, 0.9, 1.0), fract(style.x * 91.0));
  float inner = 0.55 + 0.6 * fract(r.x * 77.0);
  Facade f;
  f.glass = glass;
  float grime = 0.82 + 0.3 * fbm(at * 0.12 + style.x * 40.0, 3);
  f.albedo = mix(style.yzw * grime, vec3(0.035, 0.045, 0.055), glass);
  f.emitted = warm * inner * on * glass * (0.16 + 0.55 * smoothstep(0.25, 0.8, lamps)) * detail;
  return f;
}
