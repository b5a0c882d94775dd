// Sixteen plants, four in a row: from the top broad-leaved trees, conifers, [bare, trunk, poplar, poplar],
// [palm, bush, grass, flowers]. Red and green hold the surface's bend, blue bark (below 0.3), leaf or blossom (above 0.95).
#include "lib/noise.glsl"
in vec2 screen;
out vec4 colour;

float random(int kind, int n) { return hash(ivec2(kind * 131 + 7, n)); }

void put(inout vec4 c, vec2 bend, float shade, float alpha) {
  if (alpha > 0.5) c = vec4(bend * 0.5 + 0.5, shade, 1.0);
}

float segment(vec2 p, vec2 a, vec2 b, out float along) {
  vec2 ab = b - a;
  along = clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0);
  return length(p - a - ab * along);
}

void trunk(inout vec4 c, vec2 p, float top, float wide, int kind) {
  float lean = (random(kind, 90) - 0.5) * 0.08 * p.y + 0.01 * sin(p.y * 14.0 + float(kind));
  float w = wide * (1.0 - 0.6 * p.y / top) + 0.5 * wide * exp(-p.y * 34.0);
  float x = (p.x - lean) / w;
  if (p.y < top && abs(x) < 1.0) put(c, vec2(x * 0.9, 0.0), 0.10 + 0.14 * fbm(vec2(p.x * 90.0, p.y * 14.0), 3), 1.0);
}

void broadleaf(inout vec4 c, vec2 p, int kind) {
  trunk(c, p, 0.6, 0.022 + 0.012 * random(kind, 91), kind);
  float fine = fbm(p * 46.0 + float(kind) * 9.0, 4), medium = fbm(p * 15.0 + float(kind), 3);
  float best = -1.0;
  float wide = 0.24 + 0.10 * random(kind, 60), low = 0.36 + 0.1 * random(kind, 61);
  for (int i = 0; i < 30 * unit; i++) {
    float a = random(kind, i * 3) * 6.2832, r = sqrt(random(kind, i * 3 + 1));
    vec2 centre = vec2(cos(a) * r * wide, low + 0.27 + sin(a) * r * (0.93 - low) * 0.40);
    float size = 0.085 + 0.07 * random(kind, i * 3 + 2);
    float depth = (random(kind, i + 200) - 0.5) * 0.30;
    vec2 off = p - centre;
    float reach = length(off) / (size * (0.72 + 0.62 * fine));
    if (reach < 1.0) {
      float z = depth + sqrt(1.0 - reach * reach) * size;
      if (z > best) {
        best = z;
        vec2 bend = off / size * 0.75 + (p - vec2(0.0, 0.62)) * vec2(1.2, 1.3) + (vec2(fine, medium) - 0.45) * 0.9;
        float shade = 0.42 + 0.32 * fine + 0.55 * (z + 0.02) + 0.16 * (p.y - 0.6);
        put(c, clamp(bend, -0.9, 0.9), clamp(shade, 0.36, 0.9), 1.0);
      }
    }
  }
}

void conifer(inout vec4 c, vec2 p, int kind) {
  trunk(c, p, 0.9, 0.014, kind);
  float fine = fbm(p * vec2(60.0, 50.0) + float(kind) * 5.0, 4);
  float tiers = 11.0 + 5.0 * random(kind, 1);
  float wide = 0.20 + 0.07 * random(kind, 2);
  float t = (p.y - 0.07) / 0.91;
  if (t < 0.0 || t > 1.0) return;
  float side = p.x > 0.0 ? 1.0 : -1.0;
  float droop = p.y + abs(p.x) * 0.55 + 0.02 * fbm(vec2(p.x * 8.0, p.y * 6.0) + float(kind), 3);
  float step_at = droop * tiers + side * 0.31 + random(kind, 3);
  float tier = fract(step_at);
  float own = 0.72 + 0.5 * hash(ivec2(int(floor(step_at)) * 2 + int(side), kind));
  float edge = wide * pow(1.0 - t, 0.88) * own * (1.05 - 0.62 * tier) + 0.006;
  float x = abs(p.x) / (edge * (0.62 + 0.75 * fine));
  if (x < 1.0) {
    float shade = 0.40 + 0.26 * fine + 0.22 * x + 0.12 * (tier - 0.5);
    put(c, clamp(vec2(p.x / edge * 0.75, 0.35 - 0.5 * tier) + (fine - 0.5) * 0.6, -0.9, 0.9), clamp(shade, 0.35, 0.88), 1.0);
  }
}

void bare(inout vec4 c, vec2 p, int kind) {
  trunk(c, p, 0.55, 0.022, kind);
  for (int i = 0; i < 22 * unit; i++) {
    float start = 0.22 + 0.5 * random(kind, i * 4), side = random(kind, i * 4 + 1) < 0.5 ? -1.0 : 1.0;
    vec2 from = vec2((random(kind, 90) - 0.5) * 0.08 * start, start * 0.75);
    vec2 to = from + vec2(side * (0.08 + 0.26 * random(kind, i * 4 + 2)) * (1.1 - start * 0.6), 0.16 + 0.20 * random(kind, i * 4 + 3));
    float along;
    vec2 bow = vec2(0.0, 0.02 * sin(3.0 * (p.x - from.x) / 0.2));
    float d = segment(p + bow, from, to, along);
    float w = mix(0.010, 0.0022, along);
    if (d < w) put(c, vec2(side * 0.3, 0.3), 0.17, 1.0);
    for (int k = 0; k < 5 * unit; k++) {
      float at = 0.3 + 0.7 * random(kind, i * 31 + k);
      vec2 twig = mix(from, to, at), tip = twig + vec2((random(kind, i * 37 + k) - 0.5) * 0.14, 0.04 + 0.09 * random(kind, i * 41 + k));
      d = segment(p, twig, tip, along);
      if (d < mix(0.0042, 0.0016, along)) put(c, vec2(0.0, 0.3), 0.15, 1.0);
    }
  }
}

// Of a tall tree, whose crown is above the picture.
void stem(inout vec4 c, vec2 p, int kind) {
  float wide = 0.015 * (1.0 - 0.35 * p.y) + 0.018 * exp(-p.y * 26.0) + 0.006 * fbm(vec2(p.y * 30.0, p.x * 6.0), 3);
  float x = (p.x - 0.012 * sin(p.y * 5.0)) / wide;
  if (abs(x) < 1.0) put(c, vec2(x * 0.9, 0.0), 0.07 + 0.20 * fbm(vec2(p.x * 150.0 + 2.0 * fbm(p * 20.0, 2), p.y * 22.0), 4), 1.0);
  for (int i = 0; i < 7 * unit; i++) {
    float start = 0.35 + 0.6 * random(kind, i * 4), way = random(kind, i * 4 + 1) < 0.5 ? -1.0 : 1.0, along;
    vec2 to = vec2(way * (0.05 + 0.06 * random(kind, i * 4 + 2)), start + 0.05);
    if (segment(p, vec2(0.0, start), to, along) < mix(0.004, 0.001, along)) put(c, vec2(way * 0.3, 0.2), 0.13, 1.0);
  }
}

void poplar(inout vec4 c, vec2 p, int kind) {
  trunk(c, p, 0.5, 0.016, kind);
  float fine = fbm(p * 48.0 + float(kind) * 3.0, 4), medium = fbm(p * vec2(16.0, 9.0) + float(kind), 3);
  float t = (p.y - 0.08) / 0.9;
  float edge = 0.135 * pow(max(sin(3.1416 * pow(clamp(t, 0.0, 1.0), 0.75)), 0.0), 0.6) * (0.62 + 0.7 * medium);
  float x = p.x / max(edge, 1e-3);
  if (t > 0.0 && abs(x) < 0.7 + 0.6 * fine) put(c, clamp(vec2(x * 0.75, 0.2) + (vec2(fine, medium) - 0.5) * 0.9, -0.9, 0.9), clamp(0.40 + 0.5 * fine * (0.4 + 0.9 * medium), 0.36, 0.9), 1.0);
}

void palm(inout vec4 c, vec2 p, int kind) {
  float bow = 0.10 * p.y * p.y;
  float w = 0.016 * (1.0 - 0.4 * p.y) + 0.012 * exp(-p.y * 20.0);
  vec2 head = vec2(0.10 * 0.74 * 0.74, 0.74);
  if (p.y < 0.74 && abs(p.x - bow) < w) put(c, vec2((p.x - bow) / w, 0.0), 0.15 + 0.10 * step(0.5, fract(p.y * 42.0)), 1.0);
  for (int i = 0; i < 13 * unit; i++) {
    float a = -0.55 + 4.25 * float(i) / 12.0 + 0.2 * random(kind, i);
    vec2 out_way = vec2(cos(a), sin(a));
    float reach = 0.30 + 0.07 * random(kind, i + 40);
    for (int k = 0; k < 12 * unit; k++) {
      float s = (float(k) + 0.5) / 12.0;
      vec2 at = head + out_way * reach * s + vec2(0.0, -0.26 * s * s * (1.0 - 0.25 * out_way.y));
      vec2 along_way = normalize(out_way * reach + vec2(0.0, -0.52 * s));
      vec2 q = p - at;
      vec2 local = vec2(dot(q, along_way), dot(q, vec2(-along_way.y, along_way.x)));
      float leaf = 0.062 * (1.0 - s * 0.75) * (0.35 + 0.65 * step(0.36, fract(local.x * 46.0 + local.y * 24.0)));
      float hang = local.y < 0.0 ? 1.0 : 0.55;
      if (abs(local.x) < 0.017 && abs(local.y) < leaf * hang) put(c, vec2(out_way.x * 0.6, 0.5 + local.y * 5.0), 0.50 + 0.26 * hash(ivec2(i, k)) - 0.1 * hang, 1.0);
    }
  }
}

void bush(inout vec4 c, vec2 p, int kind) {
  float fine = fbm(p * 38.0 + 4.0, 4);
  for (int i = 0; i < 22 * unit; i++) {
    vec2 centre = vec2((random(kind, i) - 0.5) * 0.62, 0.06 + 0.34 * random(kind, i + 50) * (1.0 - abs(random(kind, i) - 0.5)));
    float size = 0.10 + 0.09 * random(kind, i + 90);
    float reach = length(p - centre) / (size * (0.6 + 0.75 * fine));
    if (reach < 1.0) put(c, clamp((p - centre) / size * 0.7 + (fine - 0.4) * 0.8, -0.9, 0.9), clamp(0.40 + 0.42 * fine + 0.35 * (p.y - 0.2), 0.36, 0.9), 1.0);
  }
}

void blades(inout vec4 c, vec2 p, int kind, bool flowers) {
  for (int i = 0; i < 64 * unit; i++) {
    float root = (random(kind, i) - 0.5) * 0.8, tall = 0.35 + 0.6 * random(kind, i + 100) * (1.0 - abs(root) * 0.9);
    float lean = (random(kind, i + 200) - 0.5) * 0.5;
    float s = p.y / tall;
    float x = root + lean * s * s * 0.6;
    if (s < 1.0 && abs(p.x - x) < 0.010 * (1.0 - s * s) + 0.0015) put(c, vec2((random(kind, i + 300) - 0.5) * 1.2, 0.55), 0.38 + 0.34 * s + 0.16 * random(kind, i + 300), 1.0);
    if (flowers && i < 26) {
      vec2 q = p - vec2(root + lean * 0.6, tall);
      float petals = 0.020 + 0.010 * abs(sin(2.5 * atan(q.y, q.x)));
      if (length(q * vec2(1.0, 1.35)) < petals) put(c, q * 12.0, 0.98, 1.0);
    }
  }
}

void main() {
  ivec2 cell = ivec2(floor(screen * 4.0));
  vec2 p = fract(screen * 4.0);
  p = vec2(p.x - 0.5, p.y);
  int row = 3 - cell.y, kind = row * 4 + cell.x;
  vec4 c = vec4(0.5, 0.6, 0.5, 0.0);
  if (row == 0) broadleaf(c, p, kind);
  else if (row == 1) conifer(c, p, kind);
  else if (row == 2 && cell.x == 0) bare(c, p, kind);
  else if (row == 2 && cell.x == 1) stem(c, p, kind);
  else if (row == 2) poplar(c, p, kind);
  else if (cell.x == 0) palm(c, p, kind);
  else if (cell.x == 1) bush(c, p, kind);
  else blades(c, p, kind, cell.x == 3);
  float margin = step(0.012, fract(screen.x * 4.0)) * step(fract(screen.x * 4.0), 0.988) * step(fract(screen.y * 4.0), 0.99);
  colour = vec4(c.rgb, c.a * margin);
}
