#include "scenes/{scene}.glsl"
in vec3 place;
out vec4 colour;

void main() {
  float far = length(place - eye);
  int octaves = int(clamp(log2(wavelength / (far * 0.0028)), 3.0, 12.0));
  float e = max(far * 0.0011, 0.02);
  float here = height(place.xz, octaves);
  vec3 normal = normalize(vec3(here - height(place.xz + vec2(e, 0.0), octaves), e, here - height(place.xz + vec2(0.0, e), octaves)));
  vec3 p = vec3(place.x, here, place.z);
  float sunlit = 1.0, reach = max(wavelength * 0.004, far * 0.01);
  for (int i = 0; i < 9; i++) {
    vec3 q = p + sun_direction * reach;
    sunlit = min(sunlit, 0.5 + (q.y - height(q.xz, 5)) / (reach * 0.09));
    reach *= 1.75;
    if (sunlit < 0.0) break;
  }
  sunlit = clamp(sunlit, 0.0, 1.0);
  vec3 c = ground(p, normal, far, sunlit);
  colour = vec4(through_air(c, place), 1.0);
}
