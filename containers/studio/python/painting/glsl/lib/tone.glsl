// From light to what a screen can show: bright light is held back softly.
uniform float exposure, brightness;

vec3 tone(vec3 c) {
  c *= exposure * brightness * 0.92;
  return clamp((c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14), 0.0, 1.0);
}
