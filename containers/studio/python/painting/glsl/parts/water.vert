#include "lib/waves.glsl"
in vec2 grid;
out vec3 place;
void main() {
  float far = length(grid - eye.xz);
  place = vec3(grid.x, water_level, grid.y);
  if (swell > 0.05) place.y += waves(grid, 1.5).x * (1.0 - smoothstep(80.0, 500.0, far));
  gl_Position = view_projection * vec4(place, 1.0);
}
