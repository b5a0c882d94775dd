#include "lib/light.glsl"
in vec2 on_card;
in vec2 in_picture;
flat in vec3 toward_card;
flat in vec4 air;
in vec3 hue;
out vec4 colour;
uniform sampler2D plants;
uniform float street_glow;
void main() {
  vec4 t = texture(plants, in_picture);
  float alpha = smoothstep(0.25, 0.75, t.a);
  if (alpha < 0.03) discard;
  vec2 bend = t.rg * 2.0 - 1.0;
  vec3 normal = normalize(facing[0] * bend.x + vec3(0.0, bend.y, 0.0) - facing[2] * sqrt(max(1.0 - dot(bend, bend), 0.05)));
  float leaf = smoothstep(0.28, 0.34, t.b), blossom = smoothstep(0.93, 0.97, t.b);
  vec3 albedo = mix(vec3(0.16, 0.115, 0.08) * (t.b * 3.5), hue * (t.b - 0.3) * 1.9, leaf);
  if (snow_cover > 0.05) albedo = mix(albedo, vec3(0.75, 0.8, 0.88), snow_cover * smoothstep(0.15, 0.75, normal.y + 0.3 * (t.b - 0.5)) * 0.8);
  albedo = mix(albedo, mix(vec3(0.9, 0.75, 0.2), vec3(0.85, 0.2, 0.25), step(0.5, fract(hue.r * 91.0))), blossom);
  // Leaves let light through when the sun is behind them.
  vec3 d = toward_card;
  float behind = pow(max(dot(d, sun_direction), 0.0), 3.0) * leaf;
  float within = smoothstep(0.3, 0.75, t.b);
  vec3 c = albedo * (light_on(normal, 0.35 + 0.65 * within, 0.35 + 0.65 * within) + sun_colour * behind * 0.55 * within + sun_colour * max(sun_direction.y, 0.05) * 0.22 + vec3(1.0, 0.68, 0.36) * street_glow * (0.9 - 0.5 * bend.y) * 0.55);
  colour = vec4((c * air.a + air.rgb) * alpha, alpha);
}
