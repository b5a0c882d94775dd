#include "lib/frame.glsl"
out vec4 colour;

#ifdef FORWARD
in vec3 place;

// Of a net so coarse that it is shaded as it is drawn.
vec3 found_place() { return place; }
#else
uniform sampler2D places;

// What parts/place.frag found at this pixel; the pixel is left as it is where it found nothing.
vec3 found_place() {
  vec4 found = texelFetch(places, ivec2(gl_FragCoord.xy), 0);
  if (found.a < 0.5) discard;
  vec4 at = view_projection * vec4(found.xyz, 1.0);
  gl_FragDepth = at.z / at.w * 0.5 + 0.5;
  return found.xyz;
}
#endif
