// The shadows of upright cards, laid on the land.
#include "scenes/{scene}.glsl"
in vec2 corner;
in vec3 foot;
in vec2 size;
in vec4 cell;
out vec2 in_picture;
out vec2 on_card;
out vec3 place;
uniform vec2 cast_by;
void main() {
  vec2 along = cast_by * size.y;
  vec2 across = normalize(vec2(-cast_by.y, cast_by.x) + 1e-5) * abs(size.x);
  // A card that is seen edge-on by the sun still has a tree's shadow.
  vec2 at = foot.xz + across * (corner.x - 0.5) + along * corner.y;
  place = vec3(at.x, height(at, 9), at.y);
  on_card = corner;
  in_picture = cell.xy + vec2(size.x < 0.0 ? 1.0 - corner.x : corner.x, corner.y) * cell.zw;
  gl_Position = view_projection * vec4(place, 1.0);
  gl_Position.z -= 0.0006 * gl_Position.w;
  gl_ClipDistance[0] = 1.0;
  gl_ClipDistance[1] = gl_Position.w - slice.x;
  gl_ClipDistance[2] = slice.y - gl_Position.w;
}
