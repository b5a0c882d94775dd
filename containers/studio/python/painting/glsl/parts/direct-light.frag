// Light that comes straight: from the sky and the sun through the windows, and from lamps.
#include "lib/rays.glsl"
#include "lib/sky.glsl"
in vec3 place;
in vec3 normal;
out vec4 light;
uniform int window_count;
// A corner and two sides of each window.
uniform vec3 windows[12];
uniform int lamp_count;
uniform vec4 lamp_places[6];
uniform vec3 lamp_colours[6];
uniform float daylight;

void main() {
  vec3 n = normalize(normal), p = place + n * 0.012, sum = vec3(0.0);
  // Sixteen neighbours take different samples, which smoothing adds up.
  ivec2 at = ivec2(gl_FragCoord.xy) & 3;
  const int side = 4;
  for (int w = 0; w < window_count; w++) {
    vec3 corner = windows[w * 3], u = windows[w * 3 + 1], v = windows[w * 3 + 2];
    vec3 facing_in = cross(u, v);
    float area = length(facing_in);
    facing_in /= area;
    for (int i = 0; i < side * side * unit; i++) {
      float number = float(i * 16 + at.x * 4 + at.y) + 0.5;
      vec2 r = fract(number * vec2(0.7548777, 0.5698403));
      vec3 way = corner + u * r.x + v * r.y - p;
      float far = length(way);
      vec3 d = way / far;
      float given = max(dot(n, d), 0.0) * abs(dot(d, facing_in)) * area / (far * far * 3.1416 * float(side * side));
      if (given > 1e-5 && !hidden(p, d, far)) {
        vec3 seen = mix(ground_light * 1.2, sky_gradient(normalize(d + vec3(0.0, 0.12, 0.0))) * 1.25 + sky_light * 0.5, smoothstep(-0.12, 0.06, d.y));
        sum += seen * min(given, 0.5) * daylight;
      }
    }
  }
  float toward = dot(n, sun_direction);
  if (toward > 0.0 && window_count > 0) {
    float open = 0.0;
    for (int i = 0; i < 4 * unit; i++) {
      vec3 d = normalize(sun_direction + (vec3(hash2(at + i * 17), hash(at + i * 91)) - 0.5) * 0.018);
      open += hidden(p, d, 60.0) ? 0.0 : 0.25;
    }
    sum += sun_colour * toward * open;
  }
  for (int i = 0; i < lamp_count; i++) {
    float share = 0.0;
    for (int k = 0; k < 4 * unit; k++) {
      vec3 way = lamp_places[i].xyz + (vec3(hash2(at + ivec2(k * 13, i)), hash(at + ivec2(i, k * 29))) - 0.5) * lamp_places[i].w - p;
      float far = length(way);
      vec3 d = way / far;
      float given = max(dot(n, d), 0.0) / (far * far + 0.08);
      if (given > 1e-4 && !hidden(p, d, far - 0.26)) share += given * 0.25;
    }
    sum += lamp_colours[i] * share;
  }
  light = vec4(sum, 1.0);
}
