// Something set into the scene: an upright card, or its shadow laid on the ground.
#include "lib/sky.glsl"
in vec2 corner;
out vec2 at;
out float side;
flat out vec4 air;
flat out vec3 toward;
uniform vec3 foot;
// Width and height in metres.
uniform vec2 card;
uniform float mirrored_card;
// On the ground, for each metre of its height; (0, 0) for the upright card.
uniform vec2 laid_by;
uniform float lean;
void main() {
  vec2 c = vec2((corner.x - 0.5) * card.x, corner.y * card.y);
  vec3 place;
  if (dot(laid_by, laid_by) > 0.0) {
    vec2 across = vec2(-laid_by.y, laid_by.x) / length(laid_by);
    place = foot + vec3(laid_by.x * c.y + across.x * c.x, 0.03, laid_by.y * c.y + across.y * c.x);
  } else {
    c += vec2(-c.y, c.x) * lean;
    place = foot + facing[0] * c.x + vec3(0.0, c.y, 0.0);
  }
  at = vec2(mirrored_card > 0.5 ? 1.0 - corner.x : corner.x, corner.y);
  side = corner.x * 2.0 - 1.0;
  vec3 middle = foot + vec3(0.0, card.y * 0.5, 0.0);
  toward = normalize(middle - eye);
  air.rgb = through_air(vec3(0.0), middle);
  air.a = dot(through_air(vec3(1.0), middle) - air.rgb, vec3(0.3333));
  gl_ClipDistance[0] = dot(clip_plane, vec4(place, 1.0));
  gl_ClipDistance[1] = gl_ClipDistance[2] = 1.0;
  gl_Position = view_projection * vec4(place, 1.0);
  gl_Position.z -= 0.0008 * gl_Position.w * step(1e-6, dot(laid_by, laid_by));
}
