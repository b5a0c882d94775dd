// Upright cards that face the camera: trees, bushes, grass.
#include "lib/frame.glsl"
in vec2 corner;
in vec3 foot;
in vec2 size;
in vec4 cell;
in vec3 tint;
out vec2 on_card;
out vec2 in_picture;
out vec3 place;
out vec3 hue;
uniform vec4 clip_plane;
void main() {
  vec3 right = facing[0];
  float phase = foot.x * 0.7 + foot.z * 0.4;
  float sway = corner.y * corner.y * size.y * (0.006 + 0.03 * wind) * (sin(seconds * 1.9 + phase) + 0.5 * sin(seconds * 3.1 + phase * 2.0));
  place = foot + right * ((corner.x - 0.5) * abs(size.x) + sway) + vec3(0.0, corner.y * size.y, 0.0);
  on_card = corner;
  in_picture = cell.xy + vec2(size.x < 0.0 ? 1.0 - corner.x : corner.x, corner.y) * cell.zw;
  hue = tint;
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_Position = view_projection * vec4(place, 1.0);
}
