#include "scenes/{scene}.glsl"
in vec2 grid;
out vec3 place;
void main() {
  place = vec3(grid.x, height(grid, 9), grid.y);
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_Position = view_projection * vec4(place, 1.0);
  gl_ClipDistance[1] = gl_Position.w - slice.x;
  gl_ClipDistance[2] = slice.y - gl_Position.w;
}
