// A painted layer on a net that bends to its depth.
#include "lib/frame.glsl"
in vec3 position;
in vec2 in_painting;
out vec2 at;
void main() {
  at = in_painting;
  gl_Position = view_projection * vec4(position, 1.0);
}
