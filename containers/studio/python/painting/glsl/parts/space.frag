// Deep space: stars, a nebula, a planet with its air, and its moon.
#include "lib/sky.glsl"
in vec2 screen;
out vec4 colour;
uniform vec4 planet;
uniform vec3 planet_hue;
uniform vec3 nebula_hue;
uniform vec3 nebula_other;

vec3 nebula(vec3 d) {
  vec3 p = d * 2.6 + planet.w;
  float a = fbm(p + 0.9 * fbm(p * 1.7, 3), 5), b = fbm(p * 1.6 + 7.0, 4);
  float cloud = smoothstep(0.44, 0.80, a);
  vec3 c = mix(nebula_hue, nebula_other, smoothstep(0.35, 0.62, b)) * cloud * (0.35 + 1.1 * b);
  float dust = smoothstep(0.50, 0.68, fbm(p * 2.1 + 3.0, 4));
  return c * (1.0 - 0.75 * dust) * 0.85 + nebula_hue * 0.012;
}

vec3 surface(vec3 n, float spin) {
  float c = cos(spin), s = sin(spin);
  vec3 q = vec3(c * n.x + s * n.z, n.y, c * n.z - s * n.x);
  float land = fbm(q * 2.3 + planet.w, 7), fine = fbm(q * 9.0, 4);
  if (fract(planet.w * 7.3) < 0.4) {
    // A giant of gas: bands that swirl.
    float bands = sin(q.y * 16.0 + 3.5 * fbm(vec3(q.xz * 2.0, q.y * 5.0) + planet.w, 5));
    return mix(planet_hue, planet_hue.zxy * 0.6 + 0.25, 0.5 + 0.5 * bands) * (0.75 + 0.5 * fine);
  }
  vec3 sea = mix(vec3(0.01, 0.05, 0.16), planet_hue * 0.35, 0.3);
  vec3 ground_hue = mix(vec3(0.09, 0.13, 0.04), vec3(0.30, 0.22, 0.12), smoothstep(0.45, 0.62, fine + abs(q.y) * 0.2));
  vec3 c3 = mix(sea, ground_hue, smoothstep(0.50, 0.53, land));
  c3 = mix(c3, vec3(0.85), smoothstep(0.74, 0.86, abs(q.y) + 0.2 * (fine - 0.5)));
  float clouds = smoothstep(0.48, 0.70, fbm(q * 3.4 + vec3(spin * 0.4, 2.0, 0.0) + 0.8 * fbm(q * 4.0, 3), 5));
  return mix(c3, vec3(0.88), clouds * 0.9);
}

void main() {
  vec2 at = screen * 2.0 - 1.0;
  vec2 flat_at = vec2(at.x * lens.x, (at.y - lens.z) * lens.y);
  vec3 d = normalize(facing * vec3(flat_at, 1.0));
  vec3 c = star_layer(d, 46.0, 0.22) * 1.5 + star_layer(d.zyx, 95.0, 0.4) * 0.8 + star_layer(d.yzx, 170.0, 0.5) * 0.4 + nebula(d);
  vec3 to_sun = sun_direction;
  vec2 off = (flat_at - planet.xy) / planet.z;
  float r = length(off);
  vec3 air_hue = mix(vec3(0.30, 0.55, 1.0), planet_hue, 0.45);
  if (r < 1.0) {
    vec3 n = vec3(off, -sqrt(1.0 - r * r));
    float lit = dot(n, to_sun), day = smoothstep(-0.12, 0.25, lit);
    vec3 ground_seen = surface(n, seconds * 0.035 + planet.w);
    float rim = pow(1.0 - abs(n.z), 3.0);
    c = ground_seen * max(lit, 0.0) * 1.7 + air_hue * rim * day * 1.1;
    c *= smoothstep(1.0, 0.992, r) * 0.999 + 0.001;
  } else {
    float toward = dot(normalize(vec3(off, 0.0)), to_sun);
    c += air_hue * exp(-(r - 1.0) * 26.0) * smoothstep(-0.45, 0.7, toward) * 0.9;
  }
  vec2 moon_off = (flat_at - planet.xy - vec2(planet.z * 1.55 * sign(-planet.x), planet.z * 0.62)) / (planet.z * 0.13);
  float m = length(moon_off);
  if (m < 1.0 && r > 1.0) {
    vec3 n = vec3(moon_off, -sqrt(1.0 - m * m));
    c = vec3(0.50, 0.48, 0.45) * (0.55 + 0.8 * fbm(n * 5.0 + 3.0, 5)) * max(dot(n, to_sun), 0.0) * 1.6;
  }
  colour = vec4(c, 1.0);
}
