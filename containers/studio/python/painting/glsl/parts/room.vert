#include "lib/frame.glsl"
in vec3 position;
in vec3 face;
in vec2 patch_at;
in vec4 colour_and_matter;
out vec3 place;
out vec3 normal;
out vec2 in_map;
flat out vec4 matter;
void main() {
  place = position;
  normal = face;
  in_map = patch_at;
  matter = colour_and_matter;
  gl_Position = view_projection * vec4(position, 1.0);
  gl_ClipDistance[0] = 1.0;
  gl_ClipDistance[1] = gl_Position.w - slice.x;
  gl_ClipDistance[2] = slice.y - gl_Position.w;
}
