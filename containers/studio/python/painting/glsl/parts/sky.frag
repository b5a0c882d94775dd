#include "lib/clouds.glsl"
in vec2 screen;
out vec4 colour;
uniform float upside_down;
void main() {
  vec2 at = screen * 2.0 - 1.0;
  vec3 d = normalize(facing * vec3(at.x * lens.x, (at.y - lens.z) * lens.y, 1.0));
  if (upside_down > 0.5) d.y = abs(d.y);
  vec3 c = sky(d);
  float mist = 1.0 - exp(-mist_density * mist_height * exp(-max(eye.y, 0.0) / mist_height) / max(d.y, 0.01));
  colour = vec4(mix(c, air_colour(d), mist), 1.0);
}
