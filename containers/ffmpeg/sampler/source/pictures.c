/* Pictures small and grey, turned as they are shown. */
#include "sampler.h"
#include <libavutil/display.h>
#include <libswscale/swscale.h>
#include <math.h>
#include <stdlib.h>

/* One size that pictures are made in. */
struct view {
  /* As shown. */
  int width, height;
  struct SwsContext *scaler;
  uint8_t *scaled, *turned;
};

struct pictures {
  struct view small, large;
  double gap, last_large;
  /* Where a pixel (x, y) is shown: at (a x + c y, b x + d y), counted from the side that the sign says. */
  int a, b, c, d;
};

static int sign(int32_t value) { return value < 0 ? -1 : 1; }

/* The nearest turn by quarters, mirrored or not. */
static void read_matrix(struct pictures *pictures, const AVStream *stream) {
  const int32_t *matrix = (const int32_t *)av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, NULL);
  pictures->a = pictures->d = 1;
  if (!matrix) return;
  double upright = fabs((double)matrix[0]) + fabs((double)matrix[4]);
  double lying = fabs((double)matrix[1]) + fabs((double)matrix[3]);
  bool is_upright = upright >= lying;
  pictures->a = is_upright ? sign(matrix[0]) : 0;
  pictures->d = is_upright ? sign(matrix[4]) : 0;
  pictures->b = is_upright ? 0 : sign(matrix[1]);
  pictures->c = is_upright ? 0 : sign(matrix[3]);
}

static bool prepare(struct view *view, int width, int height) {
  view->width = width;
  view->height = height;
  /* Scalers write past the end of a line by some bytes. */
  view->scaled = av_malloc((size_t)width * height + 64);
  view->turned = av_malloc((size_t)width * height);
  return view->scaled && view->turned;
}

struct pictures *new_pictures(const struct request *request, const AVStream *stream) {
  struct pictures *pictures = calloc(1, sizeof *pictures);
  if (!pictures) return NULL;
  pictures->gap = request->gap;
  pictures->last_large = -INFINITY;
  read_matrix(pictures, stream);
  if (prepare(&pictures->small, request->width, request->height) &&
      (request->gap < 0 || prepare(&pictures->large, 2 * request->width, 2 * request->height)))
    return pictures;
  free_pictures(&pictures);
  return NULL;
}

static void turn(const struct pictures *pictures, const struct view *view) {
  bool lies = pictures->a == 0;
  int width = lies ? view->height : view->width, height = lies ? view->width : view->height;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      int across = lies ? pictures->c * y : pictures->a * x, down = lies ? pictures->b * x : pictures->d * y;
      if ((lies ? pictures->c : pictures->a) < 0) across += view->width - 1;
      if ((lies ? pictures->b : pictures->d) < 0) down += view->height - 1;
      view->turned[down * view->width + across] = view->scaled[y * width + x];
    }
}

static bool send_view(const struct pictures *pictures, struct view *view, enum frame_type type, const AVFrame *frame,
                      double seconds) {
  bool lies = pictures->a == 0;
  int width = lies ? view->height : view->width, height = lies ? view->width : view->height;
  struct SwsContext *before = view->scaler;
  view->scaler = sws_getCachedContext(before, frame->width, frame->height, frame->format, width, height,
                                      AV_PIX_FMT_GRAY8, SWS_AREA, NULL, NULL, NULL);
  if (!view->scaler) return false;
  if (frame->color_range != AVCOL_RANGE_UNSPECIFIED) {
    int *from, *to, source, target, brightness, contrast, saturation;
    bool is_known = sws_getColorspaceDetails(view->scaler, &from, &source, &to, &target, &brightness, &contrast,
                                             &saturation) >= 0;
    int wanted = frame->color_range == AVCOL_RANGE_JPEG;
    if (is_known && source != wanted)
      sws_setColorspaceDetails(view->scaler, from, wanted, to, target, brightness, contrast, saturation);
  }
  uint8_t *planes[4] = {view->scaled};
  int strides[4] = {width};
  if (sws_scale(view->scaler, (const uint8_t *const *)frame->data, frame->linesize, 0, frame->height, planes,
                strides) <= 0)
    return false;
  bool is_turned = pictures->a != 1 || pictures->d != 1;
  if (is_turned) turn(pictures, view);
  send_frame(type, seconds, is_turned ? view->turned : view->scaled, (size_t)width * height);
  return true;
}

bool send_picture(struct pictures *pictures, const AVFrame *frame, double seconds) {
  if (!send_view(pictures, &pictures->small, FRAME_SMALL, frame, seconds)) return false;
  if (pictures->gap < 0 || seconds - pictures->last_large < pictures->gap - 1e-6) return true;
  pictures->last_large = seconds;
  return send_view(pictures, &pictures->large, FRAME_LARGE, frame, seconds);
}

static void release(struct view *view) {
  sws_freeContext(view->scaler);
  av_free(view->scaled);
  av_free(view->turned);
}

void free_pictures(struct pictures **pictures) {
  if (!*pictures) return;
  release(&(*pictures)->small);
  release(&(*pictures)->large);
  free(*pictures);
  *pictures = NULL;
}
