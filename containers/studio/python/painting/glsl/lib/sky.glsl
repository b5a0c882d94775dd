#include "lib/noise.glsl"
#include "lib/frame.glsl"

// The clear sky and the glow about the sun; below the horizon its colour goes on.
vec3 sky_gradient(vec3 d) {
  float up = max(d.y, 0.0);
  float near_sun = max(dot(d, sun_direction), 0.0);
  float toward = max(0.5 + 0.5 * dot(normalize(d.xz + 1e-5), normalize(sun_direction.xz + 1e-5)), 0.0);
  vec3 c = mix(horizon_colour, zenith_colour, 1.0 - exp(-up * 3.6));
  float band = exp(-up * 5.0) * toward * toward * toward;
  c = mix(c, glow_colour, band * glow_width);
  float near_2 = near_sun * near_sun, near_4 = near_2 * near_2, near_8 = near_4 * near_4, near_16 = near_8 * near_8, near_64 = near_16 * near_16 * near_16 * near_16;
  c += glow_colour * (near_8 * 0.22 + near_64 * 0.35) * glow_width;
  return c;
}

// Far things take this colour.
vec3 air_colour(vec3 d) {
  return sky_gradient(normalize(vec3(d.x, max(d.y, 0.0) * 0.5 + 0.03, d.z)));
}

// `colour` seen through the air between the eye and `p`.
vec3 through_air(vec3 colour, vec3 p) {
  vec3 way = p - eye;
  float far = length(way);
  vec3 d = way / max(far, 1e-4);
  float mist = 0.0;
  if (mist_density > 0.0) {
    float rise = d.y / mist_height;
    float slant = abs(rise * far) < 1e-3 ? far : (1.0 - exp(-clamp(rise * far, -30.0, 30.0))) / rise;
    mist = mist_density * exp(-max(eye.y, 0.0) / mist_height) * max(slant, 0.0);
  }
  float left = exp(-far * air_density - min(mist, 30.0));
  return mix(air_colour(d), colour, left);
}

vec3 sun_disc(vec3 d) {
  if (moon > 0.5) return vec3(0.0);
  float c = dot(d, sun_direction);
  return min(sun_colour, vec3(6.0)) * (smoothstep(0.99985, 0.99993, c) * 14.0 + pow(max(c, 0.0), 900.0) * 0.9) * step(-0.02, sun_direction.y);
}

vec3 moon_disc(vec3 d) {
  if (moon < 0.5) return vec3(0.0);
  vec3 side = normalize(cross(vec3(0.0, 1.0, 0.0), sun_direction)), top = cross(sun_direction, side);
  vec2 at = vec2(dot(d, side), dot(d, top)) / 0.028;
  float inside = dot(d, sun_direction) > 0.0 ? 1.0 - smoothstep(0.94, 1.0, length(at)) : 0.0;
  float seas = fbm(at * 2.2 + 5.0, 4);
  float lit = smoothstep(-0.5, 0.7, at.x + 0.8);
  vec3 face = vec3(1.0, 0.97, 0.88) * (1.9 - 1.3 * smoothstep(0.4, 0.62, seas)) * lit;
  float halo = pow(max(dot(d, sun_direction), 0.0), 260.0) * 0.24 + pow(max(dot(d, sun_direction), 0.0), 2200.0) * 0.35;
  return face * inside + vec3(0.62, 0.72, 0.95) * halo;
}

float moon_cover(vec3 d) { return moon > 0.5 ? smoothstep(0.99958, 0.99964, dot(d, sun_direction)) : 0.0; }

vec3 star_layer(vec3 d, float scale, float share) {
  vec2 at = vec2(atan(d.x, d.z), asin(clamp(d.y, -1.0, 1.0))) * scale;
  ivec2 cell = ivec2(floor(at));
  vec2 r = hash2(cell);
  float bright = hash(cell + ivec2(31, 57));
  if (bright > share) return vec3(0.0);
  vec2 off = fract(at) - 0.2 - 0.6 * r;
  off.x *= max(cos(asin(clamp(d.y, -1.0, 1.0))), 0.2);
  float twinkle = 0.75 + 0.25 * sin(seconds * (3.0 + 5.0 * r.x) + 40.0 * r.y);
  float size = mix(260.0, 60.0, pow(hash(cell + ivec2(3, 9)), 14.0));
  vec3 tint = mix(vec3(1.0, 0.82, 0.62), vec3(0.7, 0.82, 1.0), r.x);
  return tint * exp(-dot(off, off) * size) * twinkle * (0.25 + 2.5 * pow(r.y, 6.0));
}

vec3 stars(vec3 d) {
  vec3 c = star_layer(d, 70.0, 0.35) + star_layer(d.zyx, 130.0, 0.4) * 0.5;
  float band = exp(-pow(dot(d, normalize(vec3(0.55, 0.55, -0.62))) * 3.2, 2.0));
  return c + vec3(0.30, 0.34, 0.52) * band * (0.05 + 0.16 * smoothstep(0.3, 0.8, fbm(d * 5.0, 5)));
}
