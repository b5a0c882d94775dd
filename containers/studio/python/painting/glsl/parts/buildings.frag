#include "lib/facade.glsl"
#include "lib/shade.glsl"
in vec3 place;
in vec3 normal;
in vec3 inside;
flat in vec3 extent;
flat in vec3 own_normal;
flat in vec4 style;
out vec4 colour;
uniform float street_glow;

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
#ifdef STREET
  if (style.x > 1.5) {
    // Signs and lamps shine by themselves.
    float on = clamp(0.12 + lamps * 1.3, 0.0, 1.0);
    f.emitted = style.yzw * on * (abs(own_normal.x) + abs(own_normal.z) > 0.5 ? 1.6 : 0.4);
    f.albedo = style.yzw * 0.4;
    f.glass = 0.0;
  } else if (!roof && inside.y < 3.9 && extent.y > 6.0) {
    bool across = abs(own_normal.x) > 0.5;
    float along = across ? inside.z : inside.x;
    float shop = floor(along / 4.6), own = hash(ivec3(int(shop), int(style.x * 4096.0), 5)), open_at = abs(fract(along / 4.6) - 0.5);
    vec3 hue = 0.5 + 0.42 * cos(6.2832 * (own + vec3(0.0, 0.33, 0.62)));
    float pane = step(open_at, 0.43) * step(0.5, inside.y) * step(inside.y, 2.75), sign_board = step(open_at, 0.46) * step(2.85, inside.y) * step(inside.y, 3.6);
    float goods = fbm(vec2(along * 2.2, inside.y * 2.6) + own * 30.0, 4);
    f.albedo = mix(style.yzw * 0.5, vec3(0.05), pane);
    f.albedo = mix(f.albedo, hue * hue * 0.55, sign_board);
    f.glass = pane * 0.55;
    f.emitted = pane * mix(vec3(1.0, 0.72, 0.42), vec3(0.9, 0.95, 1.0), step(0.6, own)) * (0.12 + 1.25 * goods * goods) * (0.10 + 1.5 * lamps) * step(0.18, own) * smoothstep(0.2, 2.4, inside.y + 0.8);
    f.emitted += sign_board * hue * hue * lamps * 0.9 * step(0.4, own);
  }
#endif
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
  c += style.yzw * vec3(1.0, 0.58, 0.26) * street_glow * exp(-inside.y * 0.075) * 1.5;
  colour = vec4(through_air(c, place), 1.0);
}
