#include "lib/sky.glsl"
// The clouds are painted once, over a window of directions, and drift across it.
uniform sampler2D cloud_picture;
uniform float cloud_drift;

const float cloud_reach = 1.45;

vec2 cloud_place(vec3 d) {
  return vec2(atan(d.x, d.z) / (2.0 * cloud_reach) + 0.5, pow(clamp(asin(clamp(d.y, 0.0, 1.0)) / 1.5707963, 0.0, 1.0), 0.6));
}

vec3 cloud_direction(vec2 at) {
  float around = (at.x - 0.5) * 2.0 * cloud_reach, up = pow(at.y, 1.0 / 0.6) * 1.5707963;
  return vec3(sin(around) * cos(up), sin(up), cos(around) * cos(up));
}

// The whole sky with sun or moon, stars and clouds.
vec3 sky(vec3 d) {
  vec3 c = sky_gradient(d);
  vec4 cloud = texture(cloud_picture, cloud_place(d) + vec2(cloud_drift * seconds, 0.0));
  if (night > 0.01 && d.y > -0.02) c += stars(d) * night * (1.0 - moon_cover(d)) * smoothstep(-0.02, 0.25, d.y);
  c += sun_disc(d) + moon_disc(d);
  return c * (1.0 - cloud.a) + cloud.rgb;
}
