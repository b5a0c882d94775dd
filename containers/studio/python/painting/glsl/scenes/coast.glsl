#include "lib/ground.glsl"
// A beach; the sea on one side, dunes and cliffs on the other, headlands far off.
uniform vec4 peaks;

const float wavelength = 700.0;

float inland(vec2 p) {
  float line = 9.0 + 0.17 * p.y + 22.0 * (noise(vec2(p.y * 0.006, 1.0) + peaks.xy) - 0.5) * smoothstep(20.0, 300.0, p.y) + 2.5 * sin(p.y * 0.07 + peaks.w);
  float bay = -0.30 * max(p.y - 380.0 - 200.0 * abs(peaks.z), 0.0);
  return -(p.x * sign(peaks.z) - line) + (p.y > 380.0 ? -bay * (0.6 + noise(vec2(p.y * 0.002, 4.0) + peaks.yx)) : 0.0);
}

float height(vec2 p, int octaves) {
  vec2 q = p / wavelength + peaks.xy;
  float away = inland(p);
  float beach = away * 0.055;
  float cliff = smoothstep(34.0, 95.0, away + 30.0 * (noise(p * 0.012 + peaks.xy) - 0.5));
  float land = cliff * (14.0 + worn(q * 3.0, octaves) * 120.0 * smoothstep(40.0, 700.0, p.y + away) + 6.0 * fbm(p * 0.05, 4));
  float dunes = fbm(p * 0.035, max(octaves - 4, 2)) * 2.2 * smoothstep(12.0, 40.0, away);
  return max(beach, -4.0) + land + dunes;
}

vec3 ground(vec3 p, vec3 normal, float far, float sunlit) {
  float steep = 1.0 - normal.y;
  vec3 sand = mix(vec3(0.50, 0.41, 0.29), vec3(0.60, 0.51, 0.38), fbm(p.xz * 0.08, 3)) * (0.82 + 0.3 * fbm(p.xz * 2.6, 4));
  float ripples = sin(p.x * 9.0 + 4.0 * fbm(p.xz * 0.6, 3)) * 0.5 + 0.5;
  sand *= 0.94 + 0.08 * ripples * smoothstep(40.0, 8.0, far);
  float wet = smoothstep(0.50, 0.12, p.y + 0.10 * noise(p.xz * 0.3));
  sand = mix(sand, sand * vec3(0.46, 0.45, 0.45), wet);
  vec3 albedo = mix(sand, grass_colour(p.xz), smoothstep(3.2, 6.5, p.y + 2.0 * (fbm(p.xz * 0.06, 3) - 0.5)));
  albedo = mix(albedo, rock_colour(p) * 1.15, smoothstep(0.22, 0.36, steep));
  float foam = smoothstep(0.16, 0.02, abs(p.y - 0.10 - 0.10 * noise(p.xz * vec2(0.10, 0.35)))) * (0.35 + 0.65 * fbm(p.xz * 1.5, 4));
  albedo = mix(albedo, vec3(0.85), foam * 0.85);
  float snow;
  albedo = snowed(albedo, p, normal, 2000.0, snow);
  vec3 c = lit_ground(albedo, p, normal, sunlit);
  vec3 d = normalize(p - eye), r = reflect(d, vec3(0.0, 1.0, 0.0));
  return mix(c, sky_gradient(r), wet * 0.55 * pow(1.0 - abs(d.y), 5.0));
}
