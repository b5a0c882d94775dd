#include "lib/sky.glsl"

// Light that falls on a surface with this normal: `sunlit` is 1 in the sun, 0 in shadow; `open` is the sky it sees.
vec3 light_on(vec3 normal, float sunlit, float open) {
  float direct = max(dot(normal, sun_direction), 0.0) * sunlit;
  vec3 around = mix(ground_light, sky_light, 0.5 + 0.5 * normal.y);
  // The sky is brighter where the sun is, so that a dull day has shapes, too.
  around *= 0.86 + 0.40 * dot(normal, normalize(vec3(sun_direction.x, 0.35, sun_direction.z)));
  return sun_colour * direct + around * open;
}
