// Flowing colour: folds of silk, drifting discs of light, or rings, in the palette's colours.
#include "lib/noise.glsl"
#include "lib/frame.glsl"
in vec2 screen;
out vec4 colour;
uniform vec3 hues[5];
uniform vec4 flow;

vec3 hue_at(float x) {
  x = clamp(x, 0.0, 0.9999) * 4.0;
  int i = int(x);
  return mix(hues[i], hues[i + 1], smoothstep(0.0, 1.0, fract(x)));
}

vec3 silk(vec2 p, float t) {
  vec2 q = p * 0.9 + flow.xy;
  vec2 bend = vec2(fbm(q + vec2(0.0, t * 0.5), 3), fbm(q + vec2(5.2, 1.3 - t * 0.4), 3));
  float f = fbm(q * vec2(0.9, 0.55) + bend * 2.0 + vec2(t * 0.25, 0.0), 4);
  float fold = sin(f * 17.0 + p.x * 1.6 - p.y * 0.8);
  float shine = pow(0.5 + 0.5 * fold, 5.0), shade = 0.5 + 0.5 * sin(f * 17.0 - 1.1 + p.x * 1.6 - p.y * 0.8);
  return hue_at(clamp(f * 1.9 - 0.35, 0.0, 1.0)) * (0.22 + 0.95 * shade) + shine * 0.30 * hue_at(0.92);
}

vec3 lights(vec2 p, float t) {
  vec3 c = hue_at(0.25 + 0.35 * p.y + 0.1 * p.x) * 0.16;
  for (int i = 0; i < 34 * unit; i++) {
    vec2 r = hash2(ivec2(i, 71)), s = hash2(ivec2(i, 17));
    vec2 middle = (r - 0.5) * vec2(4.6, 2.9) + 0.25 * vec2(sin(t * (0.5 + s.x) + 6.0 * s.y), cos(t * (0.4 + s.y) + 6.0 * s.x));
    float size = mix(0.06, 0.42, s.x * s.x), d = length(p - middle) / size;
    float disc = smoothstep(1.0, 0.93, d) * (0.35 + 0.65 * smoothstep(0.4, 1.0, d));
    c += hue_at(s.y) * disc * mix(0.75, 0.16, s.x);
  }
  return c;
}

vec3 rings(vec2 p, float t) {
  vec2 middle = vec2(sin(flow.z) * 0.5, cos(flow.z) * 0.3);
  float bend = fbm(p * 1.1 + flow.xy + t * 0.1, 3);
  float r = length(p - middle) + 0.55 * (bend - 0.5);
  float band = r * 4.2 - t * 0.35, whole = floor(band), f = fract(band);
  vec3 c = hue_at(hash(ivec2(int(whole) + 40, 3)));
  return c * (0.55 + 0.45 * smoothstep(0.0, 0.30, f)) * (1.06 - 0.20 * f) + 0.10 * smoothstep(0.94, 1.0, f);
}

void main() {
  vec2 p = (screen * 2.0 - 1.0) * lens.xy / max(lens.x, lens.y) * 2.0 - vec2(eye.x, eye.y) * 0.06;
  float t = seconds * 0.28;
  colour = vec4(flow.w < 0.45 ? silk(p, t) : flow.w < 0.75 ? lights(p, t) : rings(p, t), 1.0);
}
