/* Frames: a header of 16 bytes (type, length, seconds; the machine's byte order), then `length` bytes. */
#include "sampler.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/uio.h>

struct header {
  uint32_t type, length;
  double seconds;
};

void send_frame(enum frame_type type, double seconds, const void *data, size_t length) {
  struct header header = {.type = type, .length = (uint32_t)length, .seconds = seconds};
  struct iovec parts[2] = {{&header, sizeof header}, {(void *)data, length}};
  for (int part = 0; part < 2;) {
    ssize_t written = writev(1, parts + part, 2 - part);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) exit(1);
    for (; part < 2 && (size_t)written >= parts[part].iov_len; part++) written -= (ssize_t)parts[part].iov_len;
    if (part < 2) {
      parts[part].iov_base = (char *)parts[part].iov_base + written;
      parts[part].iov_len -= (size_t)written;
    }
  }
}
