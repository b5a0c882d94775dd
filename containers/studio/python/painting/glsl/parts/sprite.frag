#include "lib/light.glsl"
in vec2 at;
in float side;
flat in vec4 air;
flat in vec3 toward;
out vec4 colour;
uniform sampler2D sprite;
uniform vec2 laid_by;
uniform float shadow_strength;
uniform float gain;
uniform vec3 near_light;
uniform float afloat;
void main() {
  vec4 t = texture(sprite, at);
#ifdef SHADOW
  vec2 q = vec2(side, at.y * 1.2);
  colour = vec4(0.0, 0.0, 0.0, t.a * shadow_strength * (1.0 - 0.6 * at.y));
#else
  if (t.a < 0.02) discard;
  vec3 albedo = pow(t.rgb / max(t.a, 1e-3), vec3(2.2));
  // Round from side to side, a little turned up.
  vec3 normal = normalize(facing[0] * side * 0.75 + vec3(0.0, 0.25 + 0.5 * (at.y - 0.3), 0.0) - facing[2] * 0.8);
  vec3 lit = light_on(normal, 1.0, 1.0) + near_light + sun_colour * 0.10;
  // An edge of light when the sun is behind it.
  float inner = texture(sprite, at + vec2(0.0, 0.02), 2.0).a;
  float rim = (1.0 - inner) * pow(max(dot(toward, sun_direction), 0.0), 2.0);
  float foot_shade = mix(0.62, 1.0, smoothstep(0.0, 0.16, at.y));
  vec3 c = albedo * lit * gain * mix(foot_shade, 1.0, afloat) + sun_colour * rim * 0.6 * albedo;
  colour = vec4((c * air.a + air.rgb) * t.a, t.a);
#endif
}
