// A square of waves that repeats without a seam: height (0 to about 1) and slopes, a wave's length being one.
#include "lib/noise.glsl"
in vec2 screen;
out vec4 wave;
// Waves along a side.
const int period = 8;

float tiled_noise(vec2 p, int repeat) {
  vec2 whole = floor(p), f = p - whole;
  ivec2 i = ivec2(whole);
  f = f * f * (3.0 - 2.0 * f);
  ivec2 a = ivec2(((i % repeat) + repeat) % repeat), b = ivec2((((i + 1) % repeat) + repeat) % repeat);
  return mix(mix(hash(a), hash(ivec2(b.x, a.y)), f.x), mix(hash(ivec2(a.x, b.y)), hash(b), f.x), f.y);
}

float crest(vec2 turns, float sharp, int repeat) {
  vec2 p = turns * 6.2831853 + 2.6 * vec2(tiled_noise(turns, repeat), tiled_noise(turns + 31.0, repeat));
  vec2 w = 1.0 - abs(sin(p)), c = abs(cos(p));
  w = mix(w, c, w);
  return pow(1.0 - pow(w.x * w.y, 0.65), sharp);
}

float height(vec2 turns) {
  float sum = 0.0, size = 0.62, sharp = 3.2;
  vec2 q = turns * 0.5;
  int repeat = period;
  for (int i = 0; i < 7 * unit; i++) {
    sum += (crest(q, sharp, repeat) - 0.35) * size;
    // Turned by 45 degrees and finer: it still repeats.
    q = vec2(q.x + q.y, q.y - q.x) + 0.37;
    size *= 0.56;
    sharp = mix(sharp, 1.0, 0.22);
    repeat = i % 2 == 1 ? repeat * 2 : repeat;
  }
  return sum;
}

void main() {
  vec2 turns = screen * float(period);
  float e = 0.006, here = height(turns);
  wave = vec4(here, (here - height(turns + vec2(e, 0.0))) / e, (here - height(turns + vec2(0.0, e))) / e, 1.0);
}
