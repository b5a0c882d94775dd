#include "lib/waves.glsl"
#include "lib/clouds.glsl"
in vec3 place;
out vec4 colour;
uniform sampler2D mirror;
uniform float mirrored;
uniform vec2 resolution;
uniform vec3 water_colour;
uniform float foam;

void main() {
  vec3 way = place - eye;
  float far = length(way);
  vec3 d = way / far;
  float e = max(0.02, far * 0.0012);
  int octaves = far < 60.0 ? 5 : far < 300.0 ? 4 : 3;
  float here = wave(place.xz, octaves);
  vec2 slope = vec2(here - wave(place.xz + vec2(e, 0.0), octaves), here - wave(place.xz + vec2(0.0, e), octaves)) / e;
  // Farther water shows the mean of many waves.
  slope *= 1.0 / (1.0 + far * 0.004);
  vec2 ripple = vec2(noise(place.xz * 1.3 + seconds * 0.9), noise(place.xz * vec2(1.1, 1.5) - seconds * 0.8 + 40.0)) - 0.5;
  float gust = smoothstep(0.35, 0.7, fbm(place.xz * 0.006 + seconds * 0.02, 3));
  slope += ripple * (0.02 + 0.06 * gust) * (0.4 + wind) / (1.0 + far * 0.012);
  vec3 normal = normalize(vec3(slope.x, 1.0, slope.y));
  float facing_us = max(dot(normal, -d), 0.02);
  float fresnel = 0.02 + 0.98 * pow(1.0 - facing_us, 5.0);
  fresnel = min(fresnel, 0.92);
  vec3 r = reflect(d, normal);
  r.y = abs(r.y) + 0.01;
  r = normalize(r);
  vec3 seen;
  if (mirrored > 0.5) {
    vec2 at = gl_FragCoord.xy / resolution;
    vec2 bend = vec2(slope.x * 0.45, -abs(slope.y) * 0.55 + slope.y * 0.25) * clamp(14.0 / far + 0.12, 0.0, 1.0);
    seen = texture(mirror, clamp(at + bend, 0.002, 0.998)).rgb;
  } else {
    vec4 cloud = texture(cloud_picture, cloud_place(r) + vec2(cloud_drift * seconds, 0.0));
    seen = sky_gradient(r) * (1.0 - cloud.a) + cloud.rgb;
  }
  // The sun's or moon's path.
  vec3 halfway = normalize(sun_direction - d);
  float tilt = max(dot(normal, halfway), 0.0);
  float rough = mix(900.0, 140.0, smoothstep(5.0, 900.0, far));
  vec3 glitter = sun_colour * pow(tilt, rough) * (moon > 0.5 ? 5.0 : 3.4) * smoothstep(-0.03, 0.05, sun_direction.y);
  vec3 deep = water_colour * (sky_light * 1.2 + sun_colour * max(sun_direction.y, 0.05) * 0.55);
  deep += water_colour * sun_colour * smoothstep(0.0, 1.6 * swell + 0.01, here) * swell * 0.14 * max(dot(d.xz, sun_direction.xz), 0.15);
  vec3 c = mix(deep, seen, fresnel) + glitter;
  if (foam > 0.01) {
    float crests = smoothstep(0.50, 1.05, here / (swell * 1.25) + 0.5 * (fbm(place.xz * 0.5 + seconds * 0.1, 4) - 0.5));
    float lace = smoothstep(0.42, 0.72, fbm(place.xz * 1.4 + vec2(seconds * 0.3, 0.0), 5));
    float white = clamp(foam * (crests * (0.35 + 0.65 * lace)), 0.0, 1.0) * (1.0 - smoothstep(150.0, 900.0, far));
    c = mix(c, vec3(0.85) * (sky_light * 1.3 + sun_colour * (0.3 + 0.5 * max(sun_direction.y, 0.0))), white);
  }
  colour = vec4(through_air(c, place), 1.0);
}
