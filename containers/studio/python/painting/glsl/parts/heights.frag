#include "scenes/{scene}.glsl"
in vec2 screen;
out float level;
uniform sampler2D places;
void main() {
  level = height(texelFetch(places, ivec2(gl_FragCoord.xy), 0).xy, 9);
}
