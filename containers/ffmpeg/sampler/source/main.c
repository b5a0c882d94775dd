#include "sampler.h"
#include <string.h>

int main(int count, char **arguments) {
  if (count > 1) {
    bool is_known = strcmp(arguments[1], "--version") == 0;
    puts(is_known ? "sampler with " LIBAVCODEC_IDENT : "sampler: it takes requests on its standard input");
    return is_known ? 0 : 2;
  }
  struct request request;
  listen_for_complaints();
  while (read_request(stdin, &request)) {
    char why[512] = "";
    forget_complaint();
    sample_clip(&request, why, sizeof why);
    send_frame(FRAME_END, 0, why, strlen(why));
  }
  return 0;
}
