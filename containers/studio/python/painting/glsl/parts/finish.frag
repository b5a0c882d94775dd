// From light to a picture: several samples to a pixel, tone, grade, lens, grain, and what falls before the lens.
#include "lib/noise.glsl"
in vec2 screen;
out vec4 picture;
uniform sampler2D scene_light;
uniform sampler2D bloomed;
uniform vec2 resolution;
uniform float seconds;
uniform float contrast, saturation, lift, grain, vignette, bloom, posterize;
uniform vec3 shadow_tint, highlight_tint;
uniform float rain, snowfall, flash;
uniform vec3 fall_light;

#include "lib/tone.glsl"

vec3 sampled(vec2 at) {
#ifdef SEVERAL_SAMPLES
    vec2 e = 0.25 / resolution;
    return 0.25 * (tone(texture(scene_light, at + e).rgb) + tone(texture(scene_light, at - e).rgb) + tone(texture(scene_light, at + vec2(e.x, -e.y)).rgb) + tone(texture(scene_light, at + vec2(-e.x, e.y)).rgb));
#else
  return tone(texture(scene_light, at).rgb);
#endif
}

float streaks(vec2 p, float scale, float speed, float lean) {
  vec2 q = vec2(p.x + p.y * lean, p.y) * vec2(scale * 2.2, scale * 0.085);
  q.y += seconds * speed;
  float column = floor(q.x);
  q.y += hash(ivec2(int(column), 3)) * 17.0;
  vec2 f = vec2(fract(q.x), fract(q.y));
  float here = hash(ivec2(int(column), int(floor(q.y))));
  float length_ = 0.25 + 0.5 * here;
  return step(0.62, here) * smoothstep(0.5, 0.05, abs(f.x - 0.5) * 3.0) * smoothstep(0.0, 0.1, f.y) * smoothstep(length_, length_ * 0.3, f.y);
}

float flakes(vec2 p, float scale, float speed, float size) {
  vec2 q = p * scale + vec2(sin(seconds * 0.7 + scale) * 0.4 + seconds * 0.25, seconds * speed);
  ivec2 cell = ivec2(floor(q));
  vec2 r = hash2(cell + ivec2(int(scale * 13.0), 0));
  vec2 off = fract(q) - 0.25 - 0.5 * r - 0.08 * vec2(sin(seconds * 1.3 + r.y * 30.0), 0.0);
  return step(0.45, hash(cell + ivec2(5, 77))) * smoothstep(size, size * 0.25, length(off));
}

void main() {
  vec3 c = sampled(screen);
  vec3 glow = texture(bloomed, screen).rgb;
  c = 1.0 - (1.0 - c) * (1.0 - glow * bloom);
  c += flash * vec3(0.16, 0.18, 0.24);
  vec2 aspect = resolution / max(resolution.x, resolution.y);
  vec2 p = screen * aspect * 1.35;
#ifdef RAIN
  {
    float s = streaks(p, 34.0, 3.4, 0.10) * 0.30 + streaks(p + 3.3, 62.0, 3.0, 0.12) * 0.22 + streaks(p + 7.1, 110.0, 2.6, 0.13) * 0.16;
    c = mix(c, fall_light, clamp(s * rain, 0.0, 0.5));
  }
#endif
#ifdef SNOWFALL
  {
    float s = flakes(p, 7.0, 0.75, 0.060) * 0.65 + flakes(p + 2.2, 13.0, 1.0, 0.075) * 0.8 + flakes(p + 5.1, 26.0, 1.5, 0.10) * 0.8 + flakes(p + 8.7, 48.0, 2.2, 0.13) * 0.6;
    c = mix(c, max(fall_light * 1.25, c), clamp(s * snowfall, 0.0, 0.92));
  }
#endif
  float grey = dot(c, vec3(0.3, 0.59, 0.11));
  c = mix(vec3(grey), c, saturation);
  c = pow(max(c, 0.0), vec3(1.0 / 2.2));
  c = mix(c * shadow_tint, c * highlight_tint, smoothstep(0.15, 0.8, dot(c, vec3(0.3, 0.59, 0.11))));
  c = (c - 0.45) * contrast + 0.45;
  c = lift + c * (1.0 - lift);
  if (posterize > 0.0) {
    float level = max(dot(c, vec3(0.3, 0.59, 0.11)), 1e-3);
    float steps = level * 9.0, flat_level = (floor(steps) + smoothstep(0.35, 0.65, fract(steps))) / 9.0;
    c *= mix(1.0, flat_level / level, posterize * 0.6);
  }
  vec2 from_middle = screen - 0.5;
  c *= 1.0 - vignette * smoothstep(0.12, 0.95, dot(from_middle, from_middle) * 2.6);
  float g = hash(ivec2(gl_FragCoord.xy) + ivec2(int(seconds * 60.0) * 173, int(seconds * 60.0) * 37)) - 0.5;
  c += g * grain * 2.0 * (1.0 - 0.5 * grey);
  picture = vec4(clamp(c, 0.0, 1.0), 1.0);
}
