// Smooths a light map; between its patches nothing is lit.
in vec3 place;
in vec3 normal;
out vec4 light;
uniform sampler2D rough;
void main() {
  vec2 texel = 1.0 / vec2(textureSize(rough, 0));
  vec2 at = gl_FragCoord.xy * texel;
  vec3 sum = vec3(0.0);
  float weights = 0.0;
  // Four by four whole neighbourhoods' samples, centred: the outer ones count half.
  for (int y = -2; y <= 2; y++) for (int x = -2; x <= 2; x++) {
    vec4 c = texture(rough, at + vec2(float(x), float(y)) * texel);
    float w = (abs(x) == 2 ? 0.5 : 1.0) * (abs(y) == 2 ? 0.5 : 1.0) * step(0.5, c.a);
    sum += c.rgb * w;
    weights += w;
  }
  light = vec4(sum / max(weights, 1e-4), 1.0);
}
