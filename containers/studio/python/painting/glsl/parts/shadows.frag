#include "lib/frame.glsl"
in vec2 in_picture;
in vec2 on_card;
in vec3 place;
out vec4 colour;
uniform sampler2D plants;
uniform float shadow_strength;
void main() {
  float far = length(place - eye);
  float cover = smoothstep(0.2, 0.8, texture(plants, in_picture, 1.0).a) * (1.0 - 0.55 * on_card.y);
  float strength = shadow_strength * cover * exp(-far * (air_density + mist_density) * 1.5);
  colour = vec4(vec3(0.0), strength);
}
