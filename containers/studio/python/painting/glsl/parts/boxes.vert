// Upright blocks, each turned about its own axis: buildings, walls, furniture.
#include "lib/frame.glsl"
in vec3 corner;
in vec3 face;
in vec3 foot;
in vec3 size;
in float turned;
in vec4 kind;
out vec3 place;
out vec3 normal;
// Metres from the middle of the foot.
out vec3 inside;
flat out vec3 extent;
flat out vec3 own_normal;
flat out vec4 style;
void main() {
  inside = (corner - vec3(0.5, 0.0, 0.5)) * size;
  float c = cos(turned), s = sin(turned);
  mat3 around = mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c);
  place = foot + around * inside;
  normal = around * face;
  own_normal = face;
  extent = size;
  style = kind;
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_Position = view_projection * vec4(place, 1.0);
  gl_ClipDistance[1] = gl_Position.w - slice.x;
  gl_ClipDistance[2] = slice.y - gl_Position.w;
}
