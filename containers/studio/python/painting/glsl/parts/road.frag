// A street's ground: asphalt with its marks, pavements, pools of lamp light, and what shines in it when it is wet.
#include "lib/shade.glsl"
#include "lib/found.glsl"
uniform sampler2D mirror;
uniform mat4 mirror_projection;
uniform float lamps;
uniform float street_glow;
uniform float road_half;

void main() {
  vec3 place = found_place();
  vec2 p = place.xz;
  float far = length(place - eye);
  float fine = fbm(p * 3.0, 4), stains = fbm(p * 0.35, 4);
  vec3 albedo = vec3(0.085, 0.085, 0.09) * (0.65 + 0.6 * fine) * (0.75 + 0.5 * stains);
  float blur = max(far * 0.0012, 0.01);
  float x = abs(p.x);
  float middle = smoothstep(0.07 + blur, 0.07 - blur, x) * step(0.45, fract(p.y / 6.0)), side = smoothstep(0.06 + blur, 0.06 - blur, abs(x - road_half + 0.35));
  float crossing = step(abs(p.y - 15.0), 1.7) * step(0.5, fract(p.x / 1.1)) * step(x, road_half - 0.3);
  albedo = mix(albedo, vec3(0.62, 0.60, 0.55) * (0.6 + 0.5 * fine), max(max(middle, side), crossing) * 0.85);
  float pavement = smoothstep(road_half - blur, road_half + blur, x);
  vec2 slab = abs(fract(p / vec2(0.9, 1.2)) - 0.5);
  float joint = smoothstep(0.47, 0.49, max(slab.x, slab.y)) * smoothstep(40.0, 12.0, far);
  vec3 stone = vec3(0.30, 0.285, 0.265) * (0.75 + 0.3 * fine) * (0.8 + 0.35 * hash(ivec2(floor(p / vec2(0.9, 1.2))))) * (1.0 - 0.45 * joint);
  albedo = mix(albedo, stone, pavement);
  albedo *= 1.0 - 0.5 * smoothstep(0.10, 0.0, abs(x - road_half));
  albedo = mix(albedo, vec3(0.78, 0.82, 0.88), snow_cover * smoothstep(0.35, 0.6, stains + 0.25 * pavement) * 0.85);
  float wet = wetness * (0.45 + 0.55 * smoothstep(0.42, 0.62, fbm(p * 0.5 + 9.0, 4)));
  albedo *= 1.0 - 0.45 * wet;
  vec3 up = vec3(0.0, 1.0, 0.0);
  vec3 c = albedo * light_on(up, in_sun(place), 0.72);
  float pool = 0.0;
  float along = fract(p.y / 18.0) - 0.5;
  pool = exp(-(pow(along * 18.0, 2.0) + pow(x - road_half - 0.8, 2.0)) / 26.0);
  c += albedo * vec3(1.0, 0.66, 0.34) * (pool * 3.4 + 0.25) * street_glow;
  // Shop windows light the pavement.
  c += albedo * vec3(1.0, 0.8, 0.55) * lamps * street_glow * 1.6 * smoothstep(road_half - 1.0, road_half + 3.5, x);
  vec3 d = normalize(place - eye);
  vec2 ripple = (vec2(noise(p * 6.0 + seconds * 2.0), noise(p * 6.0 + 30.0 - seconds * 2.0)) - 0.5) * (0.05 + 0.05 * (1.0 - wet));
  vec3 r = reflect(d, normalize(vec3(ripple.x, 1.0, ripple.y)));
  vec4 at = mirror_projection * vec4(place + r * 26.0, 1.0);
  vec3 seen = texture(mirror, clamp(at.xy / max(at.w, 0.1) * 0.5 + 0.5, 0.003, 0.997)).rgb;
  float fresnel = 0.04 + 0.96 * pow(1.0 - max(-d.y, 0.02), 5.0);
  c = mix(c, seen, clamp((0.05 + 0.85 * wet) * (0.25 + fresnel), 0.0, 0.85));
  colour = vec4(through_air(c, place), 1.0);
}
