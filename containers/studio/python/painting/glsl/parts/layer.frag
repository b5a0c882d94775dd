#include "lib/frame.glsl"
in vec2 at;
out vec4 colour;
uniform sampler2D painting;
uniform float sway;
void main() {
  vec2 p = at;
  if (sway > 0.0) p.x += sway * (sin(seconds * 2.1 + at.x * 61.0 + at.y * 23.0) + 0.6 * sin(seconds * 3.7 + at.x * 143.0 - at.y * 71.0));
  colour = texture(painting, p);
  if (colour.a < 0.02) discard;
}
