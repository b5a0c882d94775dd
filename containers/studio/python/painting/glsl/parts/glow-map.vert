// Lays each face of the blocks on its own patch of the light map.
in vec3 position;
in vec3 face;
in vec2 patch_at;
out vec3 place;
out vec3 normal;
void main() {
  place = position;
  normal = face;
  gl_Position = vec4(patch_at * 2.0 - 1.0, 0.0, 1.0);
}
