#include "lib/light.glsl"
// Water that moves. `swell` is the height of its waves in metres, `wave_length` of the longest.
uniform float swell;
uniform float wave_length;
uniform float water_level;
uniform sampler2D wave_tile;

// Height above the mean in metres, and slopes against x and z. `coarse` leaves out what is too fine for it.
vec3 waves(vec2 p, float coarse) {
  const float period = 8.0;
  float speed = 0.55 * sqrt(1.56 / wave_length) / period;
  vec2 q = p / (wave_length * period);
  vec2 a_at = q * vec2(0.8, 1.0) + seconds * speed * vec2(0.25, -1.0);
  vec2 b_at = mat2(0.76, 0.65, -0.65, 0.76) * q * 1.37 + seconds * speed * vec2(-0.6, -0.75) + 0.37;
  vec2 c_at = mat2(0.34, -0.94, 0.94, 0.34) * q * 4.7 + seconds * speed * vec2(1.1, -1.9) + 0.71;
  vec3 a = textureLod(wave_tile, a_at, coarse).xyz, b = textureLod(wave_tile, b_at, coarse).xyz, c = textureLod(wave_tile, c_at, coarse).xyz;
  float height = a.x * 0.62 + b.x * 0.38 + c.x * 0.10;
  vec2 slope = a.yz * vec2(0.8, 1.0) * 0.62 + (b.yz * mat2(0.76, 0.65, -0.65, 0.76)) * 0.38 * 1.37 + (c.yz * mat2(0.34, -0.94, 0.94, 0.34)) * 0.10 * 4.7;
  return vec3(height, slope / wave_length) * swell * 1.5;
}
