// Light that other faces throw back, gathered from the map of the round before.
#include "lib/rays.glsl"
#include "lib/sky.glsl"
in vec3 place;
in vec3 normal;
out vec4 light;
uniform sampler2D before;
uniform sampler2D direct;
// A face's patch: x, y of its corner and its size, in the map; a row a face, six to a block.
uniform sampler2D patches;
// Colours thrown back, a texel a block.
uniform sampler2D albedos;
uniform float daylight;

void main() {
  vec3 n = normalize(normal), p = place + n * 0.012;
  vec3 t = normalize(abs(n.y) > 0.5 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0)), b = cross(n, t);
  ivec2 pixel = ivec2(gl_FragCoord.xy) & 3;
  vec3 sum = vec3(0.0);
  const int rays = 12;
  float near_by = 0.0;
  for (int i = 0; i < rays * unit; i++) {
    // Of the 16 times `rays` samples of a neighbourhood each is another.
    float number = float(i * 16 + pixel.x * 4 + pixel.y);
    vec2 r = vec2((number + 0.5) / float(rays * 16), fract(number * 0.61803399));
    float a = 6.2832 * r.y, s = sqrt(r.x);
    vec3 d = t * cos(a) * s + b * sin(a) * s + n * sqrt(1.0 - r.x);
    int which, face;
    float far = meet(p, d, 40.0, which, face);
    if (which >= 0) {
      vec3 q = p + d * far;
      vec3 share = (q - block_low[which].xyz) / max(block_high[which].xyz - block_low[which].xyz, 1e-4);
      vec2 uv = face < 2 ? share.zy : face < 4 ? share.xz : share.xy;
      vec4 patch_of = texelFetch(patches, ivec2(face, which), 0);
      sum += texture(before, patch_of.xy + patch_of.zw * clamp(uv, 0.02, 0.98)).rgb * texelFetch(albedos, ivec2(which, 0), 0).rgb;
      near_by += exp(-far * 5.0);
    } else {
      sum += sky_gradient(d) * daylight * 0.4;
    }
  }
  float crevice = 1.0 - 0.55 * near_by / float(rays);
  vec2 at = gl_FragCoord.xy / vec2(textureSize(direct, 0));
  light = vec4((texture(direct, at).rgb + sum / float(rays)) * crevice, 1.0);
}
