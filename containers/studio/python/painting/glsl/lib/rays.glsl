// Rays among upright blocks: what a ray meets, for light that is worked out once.
const int most_blocks = 72;
uniform vec4 block_low[most_blocks];
uniform vec4 block_high[most_blocks];
uniform int block_count;

// Distance to the first block within `limit`, or -1; `which` and `face` (0 to 5: -x, x, -y, y, -z, z) tell what was met.
float meet(vec3 from, vec3 d, float limit, out int which, out int face) {
  vec3 inverse = 1.0 / (d + vec3(equal(d, vec3(0.0))) * 1e-6);
  float nearest = limit;
  which = -1;
  face = 0;
  for (int i = 0; i < block_count; i++) {
    vec3 a = (block_low[i].xyz - from) * inverse, b = (block_high[i].xyz - from) * inverse;
    vec3 enter = min(a, b), leave = max(a, b);
    float t = max(max(enter.x, enter.y), enter.z);
    if (t > 1e-3 && t < nearest && t <= min(min(leave.x, leave.y), leave.z)) {
      nearest = t;
      which = i;
      face = t == enter.x ? (d.x > 0.0 ? 0 : 1) : t == enter.y ? (d.y > 0.0 ? 2 : 3) : (d.z > 0.0 ? 4 : 5);
    }
  }
  return which < 0 ? -1.0 : nearest;
}

bool hidden(vec3 from, vec3 d, float limit) {
  vec3 inverse = 1.0 / (d + vec3(equal(d, vec3(0.0))) * 1e-6);
  for (int i = 0; i < block_count; i++) {
    vec3 a = (block_low[i].xyz - from) * inverse, b = (block_high[i].xyz - from) * inverse;
    vec3 enter = min(a, b), leave = max(a, b);
    float t = max(max(enter.x, enter.y), enter.z);
    if (t > 1e-3 && t < limit && t <= min(min(leave.x, leave.y), leave.z)) return true;
  }
  return false;
}
