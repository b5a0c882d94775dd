// Faces of a room: their matter under the light of the map.
#include "lib/clouds.glsl"
in vec3 place;
in vec3 normal;
in vec2 in_map;
flat in vec4 matter;
out vec4 colour;
uniform sampler2D light_map;
uniform int window_count;
uniform vec3 windows[12];
uniform float daylight;

float grain_of(vec2 p) { return fbm(vec2(p.x * 3.0, p.y * 46.0), 4); }

vec3 planks(vec2 p, vec3 base) {
  float row = floor(p.x / 0.14);
  float along = p.y + hash(ivec2(int(row), 9)) * 1.9, board = floor(along / 1.6);
  float own = hash(ivec2(int(row), int(board)));
  float gap = smoothstep(0.0, 0.02, abs(fract(p.x / 0.14) - 0.5) * -2.0 + 1.0) * smoothstep(0.0, 0.006, abs(fract(along / 1.6) - 0.5) * -2.0 + 1.0);
  vec3 c = base * (0.7 + 0.5 * own) * (0.75 + 0.5 * fbm(vec2(p.x * 42.0 + own * 40.0, p.y * 2.4), 4));
  return mix(c * 0.35, c, gap);
}

float stripes_of_rug(vec2 q) {
  vec2 f = abs(fract(q) - 0.5);
  float diamond = smoothstep(0.05, 0.0, abs(f.x + f.y - 0.42)), lines = smoothstep(0.46, 0.48, f.y);
  return max(diamond * 0.8, lines * 0.5);
}

vec3 art(vec2 p, float which) {
  vec2 q = p * 3.0 + which * 17.0;
  vec2 bend = vec2(fbm(q, 4), fbm(q + 5.0, 4));
  float f = fbm(q + bend * 2.2, 5), g = fbm(q * 0.7 + bend.yx * 1.5 + 9.0, 4);
  vec3 a = 0.5 + 0.45 * cos(6.2832 * (which + vec3(0.0, 0.33, 0.6))), b = 0.5 + 0.45 * cos(6.2832 * (which * 1.7 + vec3(0.1, 0.2, 0.35)));
  vec3 c = mix(a * a, vec3(0.85, 0.80, 0.70), smoothstep(0.4, 0.6, f));
  return mix(c, b * b, smoothstep(0.48, 0.56, g) * 0.85);
}

void main() {
  vec3 n = normalize(normal);
  vec2 p = abs(n.y) > 0.5 ? place.xz : abs(n.x) > 0.5 ? place.zy : place.xy;
  int kind = int(matter.w + 0.5);
  vec3 albedo = matter.rgb, emitted = vec3(0.0);
  float polish = 0.0;
  if (kind == 0) albedo *= 0.97 + 0.06 * fbm(p * 9.0, 3);
  else if (kind == 1) { albedo = planks(place.xz, albedo); polish = 0.5; }
  else if (kind == 2) albedo *= 0.72 + 0.34 * noise(p * 260.0) + 0.22 * fbm(p * 7.0, 3);
  else if (kind == 3) { albedo *= 0.55 + 0.9 * grain_of(abs(n.y) > 0.5 ? p : p.yx); polish = 0.25; }
  else if (kind == 4) {
    vec2 q = p * 5.2;
    float pattern = stripes_of_rug(q);
    albedo = mix(albedo, vec3(0.62, 0.56, 0.46), pattern) * (0.75 + 0.4 * noise(p * 190.0));
  }
  else if (kind == 5) { albedo = abs(n.y) > 0.5 ? albedo : art(p, matter.r); polish = 0.12; }
  else if (kind == 6) emitted = matter.rgb;
  else if (kind == 7) {
    float book = floor(p.x / 0.035 + noise(vec2(floor(p.y * 3.0), 3.0)) * 3.0);
    float own = hash(ivec2(int(book), int(floor(place.y * 2.9))));
    vec3 hue = 0.5 + 0.5 * cos(6.2832 * (own + vec3(0.0, 0.3, 0.55)));
    albedo = mix(hue * hue * 0.5, matter.rgb, 0.35) * (0.5 + 0.6 * smoothstep(0.0, 0.25, abs(fract(p.x / 0.035) - 0.5) * -2.0 + 1.0));
    if (abs(fract(place.y * 11.0 + own) - 0.5) < 0.06) albedo += 0.12;
  }
  else if (kind == 8) {
    vec2 in_tile = abs(fract(p / 0.15) - 0.5) * 2.0;
    float grout = smoothstep(0.90, 0.95, max(in_tile.x, in_tile.y));
    albedo = mix(albedo * (0.92 + 0.12 * hash(ivec2(floor(p / 0.15)))), albedo * 0.62, grout);
    polish = 0.35 * (1.0 - grout);
  }
  vec3 c = albedo * texture(light_map, in_map).rgb + emitted;
  if (polish > 0.0) {
    vec3 d = normalize(place - eye), r = reflect(d, n);
    float fresnel = polish * (0.05 + 0.8 * pow(1.0 - abs(dot(d, n)), 4.0));
    for (int w = 0; w < window_count; w++) {
      vec3 corner = windows[w * 3], u = windows[w * 3 + 1], v = windows[w * 3 + 2], across = cross(u, v);
      float t = dot(corner - place, across) / dot(r, across);
      vec3 at = place + r * t - corner;
      vec2 uv = vec2(dot(at, u) / dot(u, u), dot(at, v) / dot(v, v));
      vec2 in_it = smoothstep(vec2(-0.12), vec2(0.12), uv) * smoothstep(vec2(1.12), vec2(0.88), uv);
      if (t > 0.0) c += fresnel * in_it.x * in_it.y * (horizon_colour + zenith_colour) * 0.6 * daylight;
    }
  }
  colour = vec4(c, 1.0);
}
