#include "lib/waves.glsl"
#include "lib/clouds.glsl"
#include "lib/found.glsl"
// What lies above the water, as it is seen from below: by the camera that painted it.
uniform sampler2D mirror;
uniform mat4 mirror_projection;
uniform float mirror_distance;
uniform vec3 water_colour;
uniform float foam;
uniform float metres_a_pixel;

void main() {
  vec3 place = found_place();
  vec3 way = place - eye;
  float far = length(way);
  vec3 d = way / far;
  // The tile has 128 texels a wave; what is seen at a slant is stretched in depth only.
  float pixel = far * metres_a_pixel, coarse = max(log2(pixel * 128.0 / wave_length * inversesqrt(max(-d.y, 0.02))) - 0.6, 0.0);
  vec3 w = waves(place.xz, coarse);
  vec2 slope = w.yz;
  float gust = smoothstep(0.3, 0.7, noise(place.xz * 0.008 + seconds * 0.05));
  slope *= 0.55 + 0.75 * gust;
  vec3 normal = normalize(vec3(slope.x, 1.0, slope.y));
  float facing_us = max(dot(normal, -d), 0.03);
  float fresnel = min(0.02 + 0.98 * pow(1.0 - facing_us, 5.0), 0.9);
  vec3 r = reflect(d, normal);
  r.y = abs(r.y) + 0.01;
  vec3 seen;
#ifdef MIRRORED
  {
    vec3 q = place + normalize(r) * mirror_distance;
    vec4 at = mirror_projection * vec4(q, 1.0);
    vec2 uv = at.xy / max(at.w, 0.1) * 0.5 + 0.5;
    seen = texture(mirror, clamp(uv, 0.003, 0.997)).rgb;
  }
#else
  {
    r = normalize(r);
    vec4 cloud = texture(cloud_picture, cloud_place(r) + vec2(cloud_drift * seconds, 0.0));
    seen = sky_gradient(r) * (1.0 - cloud.a) + cloud.rgb;
  }
#endif
  // The sun's or moon's path; waves that are too fine to see widen it.
  vec3 halfway = normalize(sun_direction - d);
  float rough = mix(700.0, 110.0, smoothstep(0.0, 5.0, coarse));
  float facets = 0.55 + 0.9 * hash(ivec2(gl_FragCoord.xy) + ivec2(int(seconds * 12.0) * 57));
  vec3 glitter = sun_colour * pow(max(dot(normal, halfway), 0.0), rough) * (moon > 0.5 ? 5.0 : 3.4) * mix(1.0, facets, smoothstep(1.0, 4.0, coarse)) * smoothstep(-0.03, 0.05, sun_direction.y);
  vec3 deep = water_colour * (sky_light * 1.2 + sun_colour * max(sun_direction.y, 0.05) * 0.55);
  float crests = smoothstep(-0.2, 1.1, w.x / max(swell, 0.01));
  deep += water_colour * vec3(0.7, 1.25, 1.0) * (sun_colour * 0.5 + sky_light) * crests * min(swell, 1.5) * 0.55;
  vec3 c = mix(deep, seen, fresnel) + glitter;
#ifdef FOAM
  {
    float lace = smoothstep(0.35, 0.7, fbm(place.xz * 1.1 + vec2(seconds * 0.2, 0.0), 4));
    float white = clamp(foam * (smoothstep(0.62, 1.0, crests + 0.25 * lace - 0.1) * (0.3 + 0.7 * lace)), 0.0, 1.0) * (1.0 - smoothstep(2.0, 5.0, coarse));
    c = mix(c, vec3(0.8) * (sky_light * 1.3 + sun_colour * (0.3 + 0.5 * max(sun_direction.y, 0.0))), white);
  }
#endif
  colour = vec4(through_air(c, place), 1.0);
}
