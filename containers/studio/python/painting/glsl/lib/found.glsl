#include "lib/frame.glsl"
uniform sampler2D places;
out vec4 colour;

// What parts/place.frag found at this pixel; the pixel is left as it is where it found nothing.
vec3 found_place() {
  vec4 found = texelFetch(places, ivec2(gl_FragCoord.xy), 0);
  if (found.a < 0.5) discard;
  vec4 at = view_projection * vec4(found.xyz, 1.0);
  gl_FragDepth = at.z / at.w * 0.5 + 0.5;
  return found.xyz;
}
