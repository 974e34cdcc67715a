/* Puts the calendar of a program forward by OFFICE_CLOCK_AHEAD seconds and leaves its waiting alone: only what tells the time of day is answered here. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t ahead(void) {
  const char *words = getenv("OFFICE_CLOCK_AHEAD");
  return words ? (time_t)atoll(words) : 0;
}

/* With OFFICE_CLOCK_ALONE what .NET starts has the machine's time; the shell that starts .NET hands the library on. */
__attribute__((constructor)) static void alone(void) {
  if (getenv("OFFICE_CLOCK_ALONE") && !strcmp(program_invocation_short_name, "dotnet")) unsetenv("LD_PRELOAD");
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  long failed = syscall(SYS_clock_gettime, clock, now);
  if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += ahead();
  return (int)failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec precise;
  if (clock_gettime(CLOCK_REALTIME, &precise)) return -1;
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *now) {
  struct timespec precise;
  clock_gettime(CLOCK_REALTIME, &precise);
  if (now) *now = precise.tv_sec;
  return precise.tv_sec;
}
