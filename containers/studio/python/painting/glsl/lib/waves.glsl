#include "lib/light.glsl"
// Water that moves. `swell` is the height of its waves in metres, `wave_length` of the longest.
uniform float swell;
uniform float wave_length;
uniform float water_level;

float crest(vec2 p, float sharp) {
  p += noise(p) * 1.7;
  vec2 w = 1.0 - abs(sin(p)), c = abs(cos(p));
  w = mix(w, c, w);
  return pow(1.0 - pow(w.x * w.y, 0.65), sharp);
}

// The surface above its mean, in metres.
float wave(vec2 p, int octaves) {
  float frequency = 6.2831853 / wave_length, size = swell, sharp = 3.4, sum = 0.0;
  vec2 q = p * frequency * vec2(0.75, 1.0);
  float t = seconds * sqrt(9.8 * frequency) * 0.55;
  for (int i = 0; i < octaves; i++) {
    sum += (crest(q + t, sharp) + crest(q * vec2(1.0, 0.93) - t, sharp) - 0.9) * size;
    q = mat2(1.6, 1.2, -1.2, 1.6) * q * 0.95;
    size *= 0.27;
    t *= 1.4;
    sharp = mix(sharp, 1.0, 0.2);
  }
  return sum;
}
