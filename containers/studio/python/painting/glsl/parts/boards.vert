// Upright cards that face the camera: trees, bushes, grass.
#include "lib/sky.glsl"
in vec2 corner;
in vec3 foot;
in vec2 size;
in vec4 cell;
in vec3 tint;
out vec2 on_card;
out vec2 in_picture;
out vec3 hue;
flat out vec3 toward_card;
// What the air adds, and what it leaves of the card's own light.
flat out vec4 air;
void main() {
  vec3 right = facing[0];
  float phase = foot.x * 0.7 + foot.z * 0.4;
  float sway = corner.y * corner.y * size.y * (0.006 + 0.03 * wind) * (sin(seconds * 1.9 + phase) + 0.5 * sin(seconds * 3.1 + phase * 2.0));
  vec3 place = foot + right * ((corner.x - 0.5) * abs(size.x) + sway) + vec3(0.0, corner.y * size.y, 0.0);
  on_card = corner;
  in_picture = cell.xy + vec2(size.x < 0.0 ? 1.0 - corner.x : corner.x, corner.y) * cell.zw;
  hue = tint;
  vec3 middle = foot + vec3(0.0, size.y * 0.5, 0.0);
  toward_card = normalize(middle - eye);
  air.rgb = through_air(vec3(0.0), middle);
  air.a = dot(through_air(vec3(1.0), middle) - air.rgb, vec3(0.3333));
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_Position = view_projection * vec4(place, 1.0);
  float ahead = dot(foot - eye, facing[2]);
  if (ahead < slice.x || ahead >= slice.y) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
