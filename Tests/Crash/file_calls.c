// Counts the calls by which a program changes files, and ends the process or fails one of them.
//
// Loaded before the C library. FILE_CALLS_COUNT names a file that gets the number of calls when the process ends.
// FILE_CALLS_AT is the number of the call, from 1, at which something happens: FILE_CALLS_DO is `kill`, `stop`
// (before the call; SIGKILL or SIGTERM) or the name of an error that the call reports instead of being made.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;
static long chosen;
static int reported;

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("FILE_CALLS_AT"), *what = getenv("FILE_CALLS_DO");
  chosen = at ? atol(at) : 0;
  if (what == NULL) return;
  if (strcmp(what, "ENOSPC") == 0) reported = ENOSPC;
  if (strcmp(what, "EDQUOT") == 0) reported = EDQUOT;
  if (strcmp(what, "EIO") == 0) reported = EIO;
  if (strcmp(what, "EACCES") == 0) reported = EACCES;
  if (strcmp(what, "EINTR") == 0) reported = EINTR;
  if (strcmp(what, "kill") == 0) reported = -SIGKILL;
  if (strcmp(what, "stop") == 0) reported = -SIGTERM;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FILE_CALLS_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file == NULL) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

// Whether the call is to fail; its error is in errno then.
static int fails(void) {
  if (atomic_fetch_add(&calls, 1) + 1 != chosen) return 0;
  if (reported < 0) {
    kill(getpid(), -reported);
    return 0;
  }
  errno = reported;
  return reported != 0;
}

#define REAL(name)                        \
  static __typeof__(name) *real;          \
  if (real == NULL) real = dlsym(RTLD_NEXT, #name)

#define WRAP(name, parameters, arguments) \
  int name parameters {                   \
    REAL(name);                           \
    return fails() ? -1 : real arguments; \
  }

WRAP(mkdir, (const char *path, mode_t mode), (path, mode))
WRAP(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
WRAP(rmdir, (const char *path), (path))
WRAP(unlink, (const char *path), (path))
WRAP(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
WRAP(rename, (const char *old, const char *new), (old, new))
WRAP(renameat, (int a, const char *old, int b, const char *new), (a, old, b, new))
WRAP(renameat2, (int a, const char *old, int b, const char *new, unsigned int flags), (a, old, b, new, flags))
WRAP(link, (const char *old, const char *new), (old, new))
WRAP(linkat, (int a, const char *old, int b, const char *new, int flags), (a, old, b, new, flags))
WRAP(symlink, (const char *to, const char *path), (to, path))
WRAP(symlinkat, (const char *to, int folder, const char *path), (to, folder, path))
WRAP(fsync, (int file), (file))
WRAP(fdatasync, (int file), (file))
WRAP(syncfs, (int file), (file))
WRAP(ftruncate, (int file, off_t length), (file, length))

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  return file > 2 && fails() ? -1 : real(file, bytes, count);
}

#define OPEN(name)                                           \
  int name(const char *path, int flags, ...) {               \
    REAL(name);                                              \
    mode_t mode = 0;                                         \
    if (flags & (O_CREAT | O_TMPFILE)) {                     \
      va_list rest;                                          \
      va_start(rest, flags);                                 \
      mode = va_arg(rest, mode_t);                           \
      va_end(rest);                                          \
    }                                                        \
    return (flags & O_CREAT) && fails() ? -1 : real(path, flags, mode); \
  }

OPEN(open)
OPEN(open64)
