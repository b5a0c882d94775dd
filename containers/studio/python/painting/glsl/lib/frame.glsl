// What every program knows of the camera, the light and the air.
uniform mat4 view_projection;
uniform vec3 eye;
// Half of the width and height of what is seen at a distance of one; where the horizon lies (-1 to 1).
uniform vec3 lens;
uniform mat3 facing;
uniform vec2 clip_range;
uniform float seconds;
// Only what lies so many metres ahead is drawn, from x to y.
uniform vec2 slice;
uniform vec4 clip_plane;

uniform vec3 sun_direction;
uniform vec3 sun_colour;
uniform vec3 sky_light;
uniform vec3 ground_light;
uniform vec3 zenith_colour;
uniform vec3 horizon_colour;
uniform vec3 glow_colour;
uniform float glow_width;
uniform float night;
uniform float moon;
// Share of the sky, 0 to 1, and how dark the clouds are.
uniform float cloudiness;
uniform float cloud_darkness;
// A metre's share of what the air swallows, and how fast that thins with height.
uniform float air_density;
uniform float mist_density;
uniform float mist_height;
uniform float wetness;
uniform float snow_cover;
// 0 spring, 1 summer, 2 autumn, 3 winter.
uniform int season;
uniform float wind;
