in vec2 corner;
out vec2 screen;
void main() {
  screen = corner * 0.5 + 0.5;
  gl_ClipDistance[0] = gl_ClipDistance[1] = gl_ClipDistance[2] = 1.0;
  gl_Position = vec4(corner, 0.0, 1.0);
}
