// What is very bright, spread: once along x, once along y, at a quarter of the size.
#include "lib/tone.glsl"
in vec2 screen;
out vec4 colour;
uniform sampler2D scene_light;
uniform vec2 along;
uniform float bright_only;
vec3 bright(vec2 at) {
  vec3 c = min(texture(scene_light, at).rgb, vec3(9.0));
  float level = max(c.r, max(c.g, c.b));
  return bright_only > 0.5 ? c * smoothstep(0.75, 2.2, level) : c;
}
void main() {
  vec3 sum = vec3(0.0);
  float weights = 0.0;
  for (int i = -7; i <= 7; i++) {
    float w = exp(-float(i * i) / 18.0);
    sum += bright(screen + along * float(i)) * w;
    weights += w;
  }
  sum /= weights;
  colour = vec4(bright_only > 0.5 ? sum : tone(sum), 1.0);
}
