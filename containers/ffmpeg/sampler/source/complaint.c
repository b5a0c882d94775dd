#include "sampler.h"
#include <pthread.h>
#include <string.h>

/* Decoders' threads complain, too. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char last[512];

static void take(void *context, int level, const char *format, va_list arguments) {
  (void)context;
  if (level > AV_LOG_ERROR) return;
  pthread_mutex_lock(&lock);
  vsnprintf(last, sizeof last, format, arguments);
  last[strcspn(last, "\n")] = 0;
  pthread_mutex_unlock(&lock);
}

void listen_for_complaints(void) { av_log_set_callback(take); }

void forget_complaint(void) {
  pthread_mutex_lock(&lock);
  last[0] = 0;
  pthread_mutex_unlock(&lock);
}

void read_complaint(char *text, size_t size) {
  pthread_mutex_lock(&lock);
  snprintf(text, size, "%s", last);
  pthread_mutex_unlock(&lock);
}
