#include "scenes/{scene}.glsl"
#include "lib/found.glsl"

void main() {
  vec3 place = found_place();
  float far = length(place - eye);
  int octaves = int(clamp(log2(wavelength / (far * 0.0028)), 3.0, 11.0));
  float e = max(far * 0.0011, 0.02), here = 0.0, sunlit = 1.0, reach = max(wavelength * 0.004, far * 0.01);
  vec2 slope = vec2(0.0);
  // One loop, so that the scene's height is in the program once: itself, two neighbours, and six steps towards the sun.
  for (int i = 0; i < 9 * unit; i++) {
    vec2 at = i < 3 ? place.xz + vec2(i == 1 ? e : 0.0, i == 2 ? e : 0.0) : place.xz + sun_direction.xz * reach;
    float level = height(at, i < 3 ? octaves : 4);
    if (i == 0) here = level;
    else if (i == 1) slope.x = here - level;
    else if (i == 2) slope.y = here - level;
    else {
      sunlit = min(sunlit, 0.5 + (here + sun_direction.y * reach - level) / (reach * 0.09));
      reach *= 2.3;
    }
  }
  vec3 normal = normalize(vec3(slope.x, e, slope.y));
  vec3 p = vec3(place.x, here, place.z);
  sunlit = clamp(sunlit, 0.0, 1.0);
  vec3 c = ground(p, normal, far, sunlit);
  colour = vec4(through_air(c, place), 1.0);
}
