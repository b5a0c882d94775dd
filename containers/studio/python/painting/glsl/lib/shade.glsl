#include "lib/light.glsl"
// Shadows of blocks, from the sun's own view of them.
uniform sampler2D sun_depth;
uniform mat4 sun_matrix;

float in_sun(vec3 p) {
  vec3 at = (sun_matrix * vec4(p, 1.0)).xyz * 0.5 + 0.5;
  if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  float sum = 0.0;
  for (int i = 0; i < 4; i++) {
    vec2 off = (vec2(float(i & 1), float(i >> 1)) - 0.5) * 0.0009;
    sum += step(at.z - 0.0025, texture(sun_depth, at.xy + off).r);
  }
  return sum * 0.25;
}
