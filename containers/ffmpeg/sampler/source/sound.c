/* Sound at a low rate, on the file's own clock. */
#include "sampler.h"
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sound that is off by less is taken to follow what came before: seconds. */
static const double tolerance = 0.1;

struct sound {
  int rate;
  /* Samples that silence may fill up to. */
  int64_t end;
  struct SwrContext *resampler;
  /* What the resampler was made for. */
  int from_format, from_rate;
  AVChannelLayout from_layout;
  /* Samples sent or in the resampler, and how many of the next are to be left out, at `rate`. */
  double position;
  int64_t surplus;
  bool begun;
  /* Not sent yet. */
  int16_t pending[2 * 4096];
  int count;
};

struct sound *new_sound(const struct request *request) {
  struct sound *sound = calloc(1, sizeof *sound);
  if (!sound) return NULL;
  sound->rate = request->sound_rate;
  sound->end = (int64_t)(request->length * request->sound_rate);
  return sound;
}

static void flush(struct sound *sound) {
  if (sound->count > 0) send_frame(FRAME_SOUND, 0, sound->pending, (size_t)sound->count * 2 * sizeof(int16_t));
  sound->count = 0;
}

/* `samples` NULL: silence. */
static void put(struct sound *sound, const int16_t *samples, int64_t count) {
  const int most = sizeof sound->pending / (2 * sizeof(int16_t));
  while (count > 0) {
    int now = (int)FFMIN(count, most - sound->count);
    int16_t *to = sound->pending + 2 * sound->count;
    if (samples) {
      memcpy(to, samples, (size_t)now * 2 * sizeof *samples);
      samples += 2 * now;
    } else
      memset(to, 0, (size_t)now * 2 * sizeof *to);
    count -= now;
    if ((sound->count += now) == most) flush(sound);
  }
}

/* Mixed down in floats and without a limit, since a mix of integers is turned down by up to 8 dB. */
static bool prepare(struct sound *sound, const AVFrame *frame) {
  AVChannelLayout layout = {0}, stereo = AV_CHANNEL_LAYOUT_STEREO;
  if (frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
    av_channel_layout_default(&layout, frame->ch_layout.nb_channels);
  else if (av_channel_layout_copy(&layout, &frame->ch_layout) < 0)
    return false;
  bool is_same = sound->resampler && sound->from_format == frame->format && sound->from_rate == frame->sample_rate &&
                 av_channel_layout_compare(&sound->from_layout, &layout) == 0;
  if (is_same) {
    av_channel_layout_uninit(&layout);
    return true;
  }
  end_sound(sound);
  swr_free(&sound->resampler);
  av_channel_layout_uninit(&sound->from_layout);
  sound->from_layout = layout;
  sound->from_format = frame->format;
  sound->from_rate = frame->sample_rate;
  return swr_alloc_set_opts2(&sound->resampler, &stereo, AV_SAMPLE_FMT_S16, sound->rate, &sound->from_layout,
                             frame->format, frame->sample_rate, 0, NULL) >= 0 &&
         av_opt_set_sample_fmt(sound->resampler, "internal_sample_fmt", AV_SAMPLE_FMT_FLTP, 0) >= 0 &&
         av_opt_set_double(sound->resampler, "rematrix_maxval", 1000, 0) >= 0 && swr_init(sound->resampler) >= 0;
}

/* `frame` NULL: what is left. */
static bool convert(struct sound *sound, const AVFrame *frame) {
  int room = swr_get_out_samples(sound->resampler, frame ? frame->nb_samples : 0);
  if (room < 0) return false;
  if (room == 0) return true;
  int16_t *samples = av_malloc_array((size_t)room, 2 * sizeof *samples);
  if (!samples) return false;
  uint8_t *planes[1] = {(uint8_t *)samples};
  int count = swr_convert(sound->resampler, planes, room, frame ? (const uint8_t **)frame->extended_data : NULL,
                          frame ? frame->nb_samples : 0);
  int64_t left_out = FFMIN(sound->surplus, FFMAX(count, 0));
  sound->surplus -= left_out;
  sound->position -= (double)left_out;
  if (count > 0) put(sound, samples + 2 * left_out, count - left_out);
  av_free(samples);
  return count >= 0;
}

/* Fills a gap before this frame, or has leave out what was heard already. */
static void align(struct sound *sound, double seconds) {
  if (isnan(seconds)) return;
  double off = seconds * sound->rate - (sound->position - (double)sound->surplus);
  if (sound->begun && fabs(off) <= tolerance * sound->rate) return;
  if (off < 0) {
    sound->surplus += (int64_t)llrint(-off);
    return;
  }
  double room = FFMAX((double)sound->end - sound->position, 0);
  int64_t silence = (int64_t)FFMIN(off, room);
  int64_t heard = FFMIN(sound->surplus, silence);
  sound->surplus -= heard;
  put(sound, NULL, silence - heard);
  sound->position += (double)(silence - heard);
}

bool send_sound(struct sound *sound, const AVFrame *frame, double seconds) {
  if (!prepare(sound, frame)) return false;
  align(sound, seconds);
  sound->begun = true;
  sound->position += (double)frame->nb_samples * sound->rate / frame->sample_rate;
  return convert(sound, frame);
}

void end_sound(struct sound *sound) {
  if (sound->resampler) convert(sound, NULL);
  flush(sound);
}

void free_sound(struct sound **sound) {
  if (!*sound) return;
  swr_free(&(*sound)->resampler);
  av_channel_layout_uninit(&(*sound)->from_layout);
  free(*sound);
  *sound = NULL;
}
