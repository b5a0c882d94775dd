#include "lib/facade.glsl"
in vec3 place;
in vec3 normal;
in vec3 inside;
flat in vec3 extent;
flat in vec3 own_normal;
flat in vec4 style;
out vec4 colour;
uniform sampler2D sun_depth;
uniform mat4 sun_matrix;
uniform float street_glow;

float in_sun(vec3 p) {
  vec3 at = (sun_matrix * vec4(p, 1.0)).xyz * 0.5 + 0.5;
  if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  float sum = 0.0;
  for (int i = 0; i < 4; i++) {
    vec2 off = (vec2(float(i & 1), float(i >> 1)) - 0.5) * 0.0009;
    sum += step(at.z - 0.0025, texture(sun_depth, at.xy + off).r);
  }
  return sum * 0.25;
}

void main() {
  vec3 n = normalize(normal);
  float far = length(place - eye);
  vec3 d = (place - eye) / far;
  Facade f;
  bool roof = own_normal.y > 0.5;
  if (roof) {
    f.albedo = vec3(0.20, 0.19, 0.18) * (0.7 + 0.5 * noise(place.xz * 0.4));
    f.emitted = vec3(0.0);
    f.glass = 0.0;
  } else {
    bool across = abs(own_normal.x) > 0.5;
    f = facade(vec2(across ? inside.z : inside.x, inside.y), vec2(across ? extent.z : extent.x, extent.y), style, across ? 1.0 : 0.0, 1.0);
  }
  float sunlit = in_sun(place + n * 0.6);
  float open = roof ? 1.0 : 0.5 + 0.5 * smoothstep(0.0, 60.0, inside.y);
  vec3 c = f.albedo * light_on(n, sunlit, open);
  if (f.glass > 0.02) {
    vec3 r = reflect(d, n);
    // Opposite houses stand in the lower half of what glass shows.
    vec3 seen = sky_gradient(normalize(vec3(r.x, abs(r.y) + 0.05, r.z))) * mix(0.5, 1.0, smoothstep(-0.02, 0.12, r.y));
    float fresnel = 0.12 + 0.75 * pow(1.0 - abs(dot(d, n)), 4.0);
    c = mix(c, seen, f.glass * fresnel);
    c += f.glass * sun_colour * sunlit * pow(max(dot(r, sun_direction), 0.0), 90.0) * 2.0;
  }
  c += f.emitted;
  c += style.yzw * vec3(1.0, 0.58, 0.26) * street_glow * exp(-inside.y * 0.09) * 0.9;
  colour = vec4(through_air(c, place), 1.0);
}
