/* One clip: opens it, reads it once, and has its pictures and its sound sent. */
#include "sampler.h"
#include <libavutil/opt.h>
#include <math.h>

/* As FFmpeg has it: nothing but files, and only the containers that the upload check knows. */
static const char protocols[] = "file", containers[] = "mov,matroska,mpegts,avi,flv";

struct track {
  AVStream *stream;
  AVCodecContext *decoder;
  /* Seconds of the last frame, for those without a time. */
  double last;
};

struct clip {
  const struct request *request;
  AVFormatContext *container;
  struct track video, audio;
  struct pictures *pictures;
  struct sound *sound;
  AVFrame *frame;
  /* The file's start on its own clock. */
  double start;
  int64_t sent;
  bool is_past;
};

static bool open_container(struct clip *clip) {
  char url[300];
  AVDictionary *options = NULL;
  snprintf(url, sizeof url, "file:%s", clip->request->file);
  av_dict_set(&options, "protocol_whitelist", protocols, 0);
  av_dict_set(&options, "format_whitelist", containers, 0);
  int status = avformat_open_input(&clip->container, url, NULL, &options);
  av_dict_free(&options);
  if (status >= 0) status = avformat_find_stream_info(clip->container, NULL);
  if (status < 0) av_log(NULL, AV_LOG_ERROR, "%s\n", av_err2str(status));
  return status >= 0;
}

static AVStream *first_stream(const struct clip *clip, enum AVMediaType type) {
  for (unsigned index = 0; index < clip->container->nb_streams; index++) {
    AVStream *stream = clip->container->streams[index];
    bool is_cover = stream->disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS);
    if (stream->codecpar->codec_type == type && !is_cover) return stream;
  }
  return NULL;
}

static bool open_track(struct track *track, const struct request *request) {
  if (!track->stream) return false;
  const AVCodec *codec = avcodec_find_decoder(track->stream->codecpar->codec_id);
  if (!codec || !(track->decoder = avcodec_alloc_context3(codec))) return false;
  AVCodecContext *decoder = track->decoder;
  if (avcodec_parameters_to_context(decoder, track->stream->codecpar) < 0) return false;
  decoder->pkt_timebase = track->stream->time_base;
  if (decoder->codec_type == AVMEDIA_TYPE_VIDEO) {
    decoder->thread_count = request->threads;
    decoder->skip_frame = request->skip;
    /* Without the loop filter pictures are off by a grey level or two, which small ones do not show. */
    decoder->skip_loop_filter = AVDISCARD_ALL;
  }
  track->last = NAN;
  return avcodec_open2(decoder, codec, NULL) >= 0;
}

/* To where a decoder can begin that is to show pictures from `from` on. */
static bool seek(struct clip *clip) {
  if (clip->request->from <= 0) return true;
  int64_t to = (int64_t)llrint((clip->request->from + clip->start) * AV_TIME_BASE);
  bool is_by_picture = clip->container->iformat->flags & AVFMT_SEEK_TO_PTS;
  /* Elsewhere times are when pictures are decoded, and that is earlier where they are reordered. */
  if (!is_by_picture && clip->video.stream->codecpar->video_delay > 0) to -= 3 * AV_TIME_BASE / 23;
  return avformat_seek_file(clip->container, -1, INT64_MIN, to, to, 0) >= 0;
}

static double seconds_of(const struct clip *clip, const struct track *track) {
  /* What is guessed for pictures out of order is wrong for sound that comes twice. */
  int64_t time = track == &clip->video ? clip->frame->best_effort_timestamp : clip->frame->pts;
  if (time == AV_NOPTS_VALUE) time = clip->frame->pkt_dts;
  return time == AV_NOPTS_VALUE ? NAN : (double)time * av_q2d(track->stream->time_base) - clip->start;
}

static void take_picture(struct clip *clip) {
  const struct request *request = clip->request;
  AVRational rate = clip->video.stream->avg_frame_rate;
  double seconds = seconds_of(clip, &clip->video);
  if (isnan(seconds)) seconds = isnan(clip->video.last) ? 0 : clip->video.last + (rate.num > 0 ? 1 / av_q2d(rate) : 0.04);
  clip->video.last = seconds;
  if (request->from > 0 && seconds < request->from - 1e-4) return;
  if (seconds >= request->to) {
    clip->is_past = true;
    return;
  }
  if (send_picture(clip->pictures, clip->frame, seconds)) clip->sent++;
}

/* `packet` NULL: what is left in the decoder. */
static void decode(struct clip *clip, struct track *track, const AVPacket *packet) {
  /* Damage is no end: the next packet may be whole. */
  avcodec_send_packet(track->decoder, packet);
  while (avcodec_receive_frame(track->decoder, clip->frame) >= 0) {
    if (track == &clip->video)
      take_picture(clip);
    else if (clip->sound && !send_sound(clip->sound, clip->frame, seconds_of(clip, track)))
      free_sound(&clip->sound);
    av_frame_unref(clip->frame);
  }
}

static void read_all(struct clip *clip) {
  AVPacket *packet = av_packet_alloc();
  while (packet && av_read_frame(clip->container, packet) >= 0) {
    if (packet->stream_index == clip->video.stream->index && !clip->is_past)
      decode(clip, &clip->video, packet);
    else if (clip->sound && packet->stream_index == clip->audio.stream->index)
      decode(clip, &clip->audio, packet);
    av_packet_unref(packet);
    if (clip->is_past && !clip->sound) break;
  }
  av_packet_free(&packet);
  if (!clip->is_past) decode(clip, &clip->video, NULL);
  if (clip->sound) decode(clip, &clip->audio, NULL);
  if (clip->sound) end_sound(clip->sound);
}

/* Answers false where there can be no pictures. */
static bool open_clip(struct clip *clip) {
  const struct request *request = clip->request;
  if (!(clip->frame = av_frame_alloc()) || !open_container(clip)) return false;
  clip->start = clip->container->start_time == AV_NOPTS_VALUE ? 0 : clip->container->start_time / (double)AV_TIME_BASE;
  clip->video.stream = first_stream(clip, AVMEDIA_TYPE_VIDEO);
  if (!open_track(&clip->video, request)) return false;
  clip->pictures = new_pictures(request, clip->video.stream);
  if (request->sound) clip->audio.stream = first_stream(clip, AVMEDIA_TYPE_AUDIO);
  if (open_track(&clip->audio, request)) clip->sound = new_sound(request);
  for (unsigned index = 0; index < clip->container->nb_streams; index++) {
    AVStream *stream = clip->container->streams[index];
    bool is_read = stream == clip->video.stream || (clip->sound && stream == clip->audio.stream);
    stream->discard = is_read ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
  }
  return clip->pictures && seek(clip);
}

void sample_clip(const struct request *request, char *why, size_t size) {
  struct clip clip = {.request = request};
  if (open_clip(&clip)) read_all(&clip);
  if (clip.sent == 0 || (request->sound && !clip.sound)) {
    read_complaint(why, size);
    if (!why[0]) snprintf(why, size, clip.sent == 0 ? "no picture came" : "no sound came");
  }
  free_sound(&clip.sound);
  free_pictures(&clip.pictures);
  av_frame_free(&clip.frame);
  avcodec_free_context(&clip.video.decoder);
  avcodec_free_context(&clip.audio.decoder);
  avformat_close_input(&clip.container);
}
