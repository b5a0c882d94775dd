// Clouds over the whole window of directions: a layer of cumulus marched through, and thin high cloud above it.
#include "lib/clouds.glsl"
in vec2 screen;
out vec4 colour;
uniform vec3 cloud_seed;

const float base = 900.0, top = 2300.0;

float cover(vec2 p) { return fbm(p * 0.00016 + cloud_seed.xy, 3) * 1.15; }

float density(vec3 p, int octaves) {
  float level = (p.y - base) / (top - base);
  float shape = smoothstep(0.0, 0.12, level) * (1.0 - smoothstep(0.25, 1.0, level));
  float want = 1.02 - cloudiness * 1.02;
  float body = smoothstep(want - 0.08, want + 0.34, cover(p.xz)) * shape;
  if (body <= 0.01) return 0.0;
  float detail = fbm(p * vec3(0.0011, 0.0015, 0.0011) + cloud_seed, octaves);
  return clamp((body * 1.35 - (1.0 - detail * 1.05) * 0.86) * 3.2, 0.0, 1.0);
}

vec4 cumulus(vec3 d) {
  if (d.y < 0.015) return vec4(0.0);
  float start = base / d.y, end = min(top / d.y, start + 16000.0);
  const int steps = 26;
  float step_length = (end - start) / float(steps);
  float jitter = hash(ivec2(gl_FragCoord.xy));
  float shine = max(dot(d, sun_direction), 0.0);
  vec3 lit = sun_colour * (0.62 + 0.9 * pow(shine, 6.0)) + glow_colour * 0.25 * glow_width;
  vec3 shade = mix(sky_light * 1.05 + ground_light * 0.4, vec3(0.012), 0.0) * (1.0 - 0.72 * cloud_darkness);
  vec3 sum = vec3(0.0);
  float left = 1.0, way = 0.0;
  for (int i = 0; i < steps * unit; i++) {
    float far = start + (float(i) + jitter) * step_length;
    vec3 p = d * far;
    float here = density(p, 4);
    if (here > 0.01) {
      float toward = density(p + sun_direction * 130.0, 3) + density(p + sun_direction * 330.0, 2) + 0.6 * density(p + sun_direction * 760.0, 2);
      float level = clamp((p.y - base) / (top - base), 0.0, 1.0);
      float through = exp(-toward * 1.7) * (1.0 - exp(-here * 4.0 - 0.4));
      vec3 c = lit * through + shade * (0.55 + 0.75 * level) + glow_colour * 0.10 * (1.0 - level);
      float block = 1.0 - exp(-here * step_length * 0.006);
      way += left * block * far;
      sum += left * block * c;
      left *= 1.0 - block;
      if (left < 0.03) break;
    }
  }
  float alpha = 1.0 - left;
  if (alpha < 0.004) return vec4(0.0);
  way /= alpha;
  float clear = exp(-way * (air_density + 2.0e-5));
  sum = mix(air_colour(d) * alpha, sum, clear);
  float fade = smoothstep(0.015, 0.06, d.y);
  return vec4(sum, alpha) * fade;
}

vec4 cirrus(vec3 d) {
  vec2 p = d.xz / (d.y + 0.10) * 1.1 + cloud_seed.yz;
  float streaks = fbm(vec2(p.x * 0.55 + 0.9 * fbm(p * 0.7, 3), p.y * 1.8), 6);
  float amount = smoothstep(0.46, 0.82, streaks) * smoothstep(0.03, 0.28, d.y) * smoothstep(0.0, 0.3, cloudiness) * 0.62;
  float shine = max(dot(d, sun_direction), 0.0);
  vec3 c = sun_colour * (0.16 + 0.34 * pow(shine, 5.0)) + sky_light * 1.1 + glow_colour * 0.3 * glow_width * exp(-d.y * 2.0);
  c *= 1.0 - 0.5 * cloud_darkness;
  return vec4(c, 1.0) * amount;
}

// A closed ceiling: folds of grey, lighter near the horizon.
vec4 ceiling(vec3 d) {
  float closed = smoothstep(0.7, 0.95, cloudiness);
  if (closed <= 0.0 || d.y < 0.0) return vec4(0.0);
  vec2 p = d.xz / (d.y + 0.16) * 0.9 + cloud_seed.xy;
  vec2 bend = vec2(fbm(p * 0.8, 4), fbm(p * 0.8 + 7.3, 4));
  float folds = fbm(p * 1.4 + bend * 1.6, 6);
  float strength = mix(0.42, 0.95, cloud_darkness);
  vec3 c = mix(horizon_colour, zenith_colour, 0.55) * (1.12 - strength * smoothstep(0.3, 0.72, folds));
  c = mix(air_colour(d), c * (1.0 - 0.25 * cloud_darkness), smoothstep(0.0, 0.20, d.y));
  c += sun_colour * pow(max(dot(d, sun_direction), 0.0), 12.0) * 0.25;
  return vec4(c, 1.0) * closed * 0.97;
}

#ifdef AURORA
uniform vec3 aurora_hues[3];

// Curtains of light that hang over one another, each with its own folds and rays; light alone covers nothing.
vec4 curtains(vec3 d) {
  float around = d.x / max(1.0 + d.z, 0.2) * 2.0;
  vec3 sum = vec3(0.0);
  for (int i = 0; i < 3 * unit; i++) {
    float own = float(i) * 7.7 + cloud_seed.x;
    float fold = fbm(vec2(around * 0.9 + own, own), 4) - 0.5;
    float foot = 0.10 + 0.10 * float(i) + 0.42 * fold + 0.05 * sin(around * 5.0 + own);
    float up = (d.y - foot) / (0.30 + 0.12 * float(i));
    float rays = 0.35 + 0.9 * fbm(vec2(around * 26.0 + 9.0 * fold, own + d.y), 3) * smoothstep(0.25, 0.65, fbm(vec2(around * 2.2 - own, own), 3));
    float bright = smoothstep(-0.03, 0.05, up) * exp(-max(up, 0.0) * 2.8) * rays;
    vec3 hue = mix(aurora_hues[0], mix(aurora_hues[1], aurora_hues[2], smoothstep(0.35, 0.9, up)), smoothstep(0.05, 0.5, up));
    sum += hue * bright;
  }
  return vec4(sum * 1.15 * smoothstep(0.0, 0.12, d.y), 0.0);
}
#endif

void main() {
  vec3 d = cloud_direction(screen);
  vec4 high = cirrus(d), low = cloudiness < 0.8 ? cumulus(d) : vec4(0.0), all = ceiling(d);
  vec4 sum = high;
#ifdef AURORA
  sum = sum * 0.3 + curtains(d);
#endif
  sum = sum * (1.0 - low.a) + low;
  colour = sum * (1.0 - all.a) + all;
}
