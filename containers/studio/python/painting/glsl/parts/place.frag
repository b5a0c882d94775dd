// Where a net is seen; what it looks like is worked out afterwards, once for each pixel.
in vec3 place;
out vec4 found;
void main() { found = vec4(place, 1.0); }
