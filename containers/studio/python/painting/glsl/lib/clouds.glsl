#include "lib/sky.glsl"
// The clouds are painted once, over a window of directions, and drift across it.
uniform sampler2D cloud_picture;
uniform float cloud_drift;

const float cloud_reach = 1.9;

vec2 cloud_place(vec3 d) {
  return vec2(d.x / (max(1.0 + d.z, 0.1) * cloud_reach) + 0.5, sqrt(max(d.y, 0.0)));
}

vec3 cloud_direction(vec2 at) {
  float s = (at.x - 0.5) * cloud_reach, s2 = s * s, up = at.y * at.y;
  float z = (sqrt(max(s2 * s2 - (1.0 + s2) * (s2 - 1.0 + up * up), 0.0)) - s2) / (1.0 + s2);
  return normalize(vec3(s * (1.0 + z), up, z));
}

// The whole sky with sun or moon, stars and clouds.
vec3 sky(vec3 d) {
  vec3 c = sky_gradient(d);
  vec4 cloud = texture(cloud_picture, cloud_place(d) + vec2(cloud_drift * seconds, 0.0));
  if (night > 0.01 && d.y > -0.02) c += stars(d) * night * (1.0 - moon_cover(d)) * smoothstep(-0.02, 0.25, d.y);
  c += sun_disc(d) + moon_disc(d);
  return c * (1.0 - cloud.a) + cloud.rgb;
}
