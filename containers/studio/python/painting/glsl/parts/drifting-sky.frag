#include "lib/clouds.glsl"
in vec2 screen;
out vec4 colour;
uniform sampler2D still_sky;
uniform mat4 still_projection;
uniform vec3 still_eye;
void main() {
  vec2 at = screen * 2.0 - 1.0;
  vec3 d = normalize(facing * vec3(at.x * lens.x, (at.y - lens.z) * lens.y, 1.0));
  vec4 there = still_projection * vec4(still_eye + d * 1000.0, 1.0);
  vec4 c = texture(still_sky, there.xy / there.w * 0.5 + 0.5);
  if (night > 0.3) {
    float bright = smoothstep(0.12, 0.5, c.g) * night * (1.0 - moon_cover(d));
    c.rgb *= 1.0 + bright * 0.45 * sin(seconds * 5.0 + 90.0 * noise(d.xy * 260.0));
  }
  vec4 cloud = texture(cloud_picture, cloud_place(d) + vec2(cloud_drift * seconds, 0.0));
  vec3 sum = c.rgb * (1.0 - cloud.a) + cloud.rgb;
  colour = vec4(c.a < 0.999 ? mix(air_colour(d), sum, c.a) : sum, 1.0);
}
