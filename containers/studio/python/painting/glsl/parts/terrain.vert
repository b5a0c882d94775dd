#include "scenes/{scene}.glsl"
in vec2 grid;
out vec3 place;
uniform vec4 clip_plane;
void main() {
  place = vec3(grid.x, height(grid, 9), grid.y);
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_Position = view_projection * vec4(place, 1.0);
}
