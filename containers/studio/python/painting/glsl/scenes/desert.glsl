#include "lib/ground.glsl"
// Dunes with sharp crests, worn table mountains far off.
uniform vec4 peaks;

const float wavelength = 420.0;

// A dune's windward side is long, its lee short.
float dune(vec2 p, float scale) {
  vec2 q = p / scale;
  q += 0.55 * vec2(fbm(q * 0.7 + peaks.xy, 3), fbm(q * 0.7 + peaks.yx + 5.0, 3));
  float n = 2.0 * noise(q * vec2(0.75, 1.0) + peaks.xy) - 1.0;
  return pow(1.0 - abs(n), 1.35);
}

float height(vec2 p, int octaves) {
  float big = dune(p, 260.0) * 52.0 * smoothstep(15.0, 260.0, p.y), small = dune(p.yx + 300.0, 70.0) * 4.5;
  float fine = fbm(p * 0.05, min(max(octaves - 4, 1), 4)) * 1.2;
  float h = big + small * (0.4 + 0.6 * noise(p * 0.006)) + fine;
  float table = smoothstep(0.60, 0.64, fbm(p * 0.00042 + peaks.xy * 3.0, 4) + 0.05 * noise(p * 0.01)) * smoothstep(2200.0, 3600.0, p.y);
  return h + table * (170.0 + 60.0 * fbm(p * 0.002, 3) + 24.0 * fbm(p * 0.02, max(octaves - 4, 2)));
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float wavy = fbm(p.xz * 0.05, 3);
  float ripple = sin(dot(p.xz, normalize(vec2(0.6, 1.0))) * 11.0 + 7.0 * fbm(p.xz * 0.35, 3));
  float seen = smoothstep(55.0, 6.0, far);
  normal = normalize(normal + vec3(0.05, 0.0, 0.09) * ripple * seen);
  vec3 sand = mix(vec3(0.56, 0.33, 0.16), vec3(0.66, 0.44, 0.24), wavy) * (0.93 + 0.12 * noise(p.xz * 5.0));
  vec3 rock = mix(vec3(0.40, 0.19, 0.10), vec3(0.55, 0.30, 0.17), step(0.5, fract(p.y * 0.035 + 0.3 * noise(p.xz * 0.01)))) * (0.7 + 0.5 * fbm(p.xz * 0.05 + p.y * 0.05, 3));
  vec3 albedo = mix(sand, rock, smoothstep(0.30, 0.45, 1.0 - normal.y) * smoothstep(1800.0, 2200.0, far));
  float snow;
  albedo = snowed(albedo, p, normal, 9000.0, snow);
  return lit_ground(albedo, p, normal, sunlit);
}
