/*
 * The sampler: decodes clips to small grey pictures and sound at a low rate, one request
 * after another, so that a program is started once for many clips, and one that loads
 * half of the libraries that the ffmpeg command does.
 *
 * A request is a line on standard input (request.c). The answer is frames on standard
 * output (wire.c), the last of each request of type 'e'. It leaves when its input ends.
 */
#pragma once
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct request {
  /* In the current folder. */
  char file[256];
  /* Pictures that the decoder leaves out. */
  enum AVDiscard skip;
  /* Seconds of the file; `from` below 0: its very start. Pictures outside are not sent. */
  double from, to;
  /* How long the file is: silence is filled in up to here. */
  double length;
  /* Of the pictures as they are shown, after rotation. */
  int width, height;
  int threads;
  /* Pictures of twice the size at least this many seconds apart; below 0: none. */
  double gap;
  bool sound;
  int sound_rate;
};

/* Answers false at the end of the input. Leaves with an error for a line that is no request. */
bool read_request(FILE *input, struct request *request);

/* Type of a frame. */
enum frame_type { FRAME_SMALL = 's', FRAME_LARGE = 'l', FRAME_SOUND = 'a', FRAME_END = 'e' };

/* Writes all of it; leaves the process where nobody reads. */
void send_frame(enum frame_type type, double seconds, const void *data, size_t length);

/* The last error that FFmpeg's libraries reported since `forget_complaint`; empty if there was none. */
void listen_for_complaints(void);
void forget_complaint(void);
void read_complaint(char *text, size_t size);

/* Decodes what a request asks for. Writes why pictures or sound cannot be had at all to `why`; empty: they can. */
void sample_clip(const struct request *request, char *why, size_t size);

/* Sends a clip's pictures. */
struct pictures;
struct pictures *new_pictures(const struct request *request, const AVStream *stream);
/* Answers false where memory or a conversion is lacking; the picture is left out. */
bool send_picture(struct pictures *pictures, const AVFrame *frame, double seconds);
void free_pictures(struct pictures **pictures);

/* Sends a clip's sound as interleaved stereo of 16 bits from the file's start, gaps filled with silence. */
struct sound;
struct sound *new_sound(const struct request *request);
/* `seconds`: NAN where it is not known. Answers false where the sound cannot be converted. */
bool send_sound(struct sound *sound, const AVFrame *frame, double seconds);
/* What is left in the resampler. */
void end_sound(struct sound *sound);
void free_sound(struct sound **sound);
