// Noise of whole-number lattices: exact at any distance, and different for each seed.
uniform uint seed;
// Always 1: loops whose length the compiler knows are written out, and grow programs that take minutes to compile.
uniform int unit;

uint mixed(uint h) {
  h ^= h >> 15; h *= 0x2C1B3C6Du;
  h ^= h >> 12; h *= 0x297A2D39u;
  return h ^ (h >> 15);
}

float hash(ivec2 p) {
  return float(mixed(uint(p.x) * 0x9E3779B1u ^ uint(p.y) * 0x85EBCA77u ^ seed) >> 8) / 16777216.0;
}

float hash(ivec3 p) {
  uint h = uint(p.x) * 0x9E3779B1u ^ uint(p.y) * 0x85EBCA77u ^ uint(p.z) * 0xC2B2AE3Du ^ seed;
  return float(mixed(h) >> 8) / 16777216.0;
}

vec2 hash2(ivec2 p) { return vec2(hash(p), hash(p + ivec2(7919, 104729))); }

// 0 to 1.
float noise(vec2 p) {
  vec2 whole = floor(p), f = p - whole;
  ivec2 i = ivec2(whole);
  f = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  return mix(mix(hash(i), hash(i + ivec2(1, 0)), f.x), mix(hash(i + ivec2(0, 1)), hash(i + ivec2(1, 1)), f.x), f.y);
}

// The noise and its slope.
vec3 sloped_noise(vec2 p) {
  vec2 whole = floor(p), f = p - whole;
  ivec2 i = ivec2(whole);
  vec2 u = f * f * f * (f * (f * 6.0 - 15.0) + 10.0), du = 30.0 * f * f * (f * (f - 2.0) + 1.0);
  float a = hash(i), b = hash(i + ivec2(1, 0)), c = hash(i + ivec2(0, 1)), d = hash(i + ivec2(1, 1));
  float k = a - b - c + d;
  return vec3(a + (b - a) * u.x + (c - a) * u.y + k * u.x * u.y, du * (vec2(b - a, c - a) + k * u.yx));
}

float noise(vec3 p) {
  vec3 whole = floor(p), f = p - whole;
  ivec3 i = ivec3(whole);
  f = f * f * (3.0 - 2.0 * f);
  vec4 low = vec4(hash(i), hash(i + ivec3(1, 0, 0)), hash(i + ivec3(0, 1, 0)), hash(i + ivec3(1, 1, 0)));
  i.z += 1;
  vec4 high = vec4(hash(i), hash(i + ivec3(1, 0, 0)), hash(i + ivec3(0, 1, 0)), hash(i + ivec3(1, 1, 0)));
  vec4 four = mix(low, high, f.z);
  return mix(mix(four.x, four.y, f.x), mix(four.z, four.w, f.x), f.y);
}

const mat2 turn = mat2(1.6, 1.2, -1.2, 1.6);

float fbm(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < octaves * unit; i++) { sum += weight * noise(p); p = turn * p + 17.0; weight *= 0.5; }
  return sum;
}

float fbm(vec3 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < octaves * unit; i++) { sum += weight * noise(p); p = p.yzx * 2.03 + 11.0; weight *= 0.5; }
  return sum;
}

// Land that was worn: less detail on slopes.
float worn(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  vec2 slope = vec2(0.0);
  for (int i = 0; i < octaves * unit; i++) {
    vec3 n = sloped_noise(p);
    slope += n.yz;
    sum += weight * n.x / (1.0 + dot(slope, slope));
    p = turn * p + 17.0;
    weight *= 0.5;
  }
  return sum;
}

// Sharp crests, 0 to 1.
float ridged(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5, before = 1.0;
  for (int i = 0; i < octaves * unit; i++) {
    float n = 1.0 - abs(2.0 * noise(p) - 1.0);
    n *= n;
    sum += weight * n * before;
    before = n;
    p = turn * p + 17.0;
    weight *= 0.5;
  }
  return sum;
}
