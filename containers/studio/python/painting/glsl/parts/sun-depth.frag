out vec4 nothing;
void main() { nothing = vec4(0.0); }
