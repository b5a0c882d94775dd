// The sky without its clouds, for a shot whose clouds drift before it.
#include "lib/sky.glsl"
in vec2 screen;
out vec4 colour;
void main() {
  vec2 at = screen * 2.0 - 1.0;
  vec3 d = normalize(facing * vec3(at.x * lens.x, (at.y - lens.z) * lens.y, 1.0));
  vec3 c = sky_gradient(d);
  if (night > 0.01) c += stars(d) * night * (1.0 - moon_cover(d)) * smoothstep(-0.02, 0.25, d.y);
  c += sun_disc(d) + moon_disc(d);
  float mist = 1.0 - exp(-mist_density * mist_height * exp(-max(eye.y, 0.0) / mist_height) / max(d.y, 0.01));
  colour = vec4(c, 1.0 - mist);
}
