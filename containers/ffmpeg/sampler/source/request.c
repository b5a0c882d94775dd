#include "sampler.h"
#include <stdlib.h>
#include <string.h>

static enum AVDiscard skip_of(const char *name) {
  if (strcmp(name, "none") == 0) return AVDISCARD_DEFAULT;
  if (strcmp(name, "noref") == 0) return AVDISCARD_NONREF;
  if (strcmp(name, "nokey") == 0) return AVDISCARD_NONKEY;
  fprintf(stderr, "sampler: skip %s\n", name);
  exit(2);
}

bool read_request(FILE *input, struct request *request) {
  char line[1024], skip[16];
  int sound;
  if (!fgets(line, sizeof line, input)) return false;
  *request = (struct request){0};
  int fields = sscanf(line, "%15s %lf %lf %lf %d %d %d %lf %d %d %255s", skip, &request->from, &request->to,
                      &request->length, &request->width, &request->height, &request->threads, &request->gap,
                      &sound, &request->sound_rate, request->file);
  bool valid = fields == 11 && request->width > 0 && request->width <= 4096 && request->height > 0 &&
               request->height <= 4096 && request->threads > 0 && request->sound_rate > 0;
  if (!valid) {
    fprintf(stderr, "sampler: no request: %s", line);
    exit(2);
  }
  request->skip = skip_of(skip);
  request->sound = sound != 0;
  return true;
}
