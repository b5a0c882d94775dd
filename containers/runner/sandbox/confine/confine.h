/*
 * confine: holds one run of a runtime in. Four commands, one idea each:
 *
 *   confine supervise   stays outside as the run's reaper and kills all of it (supervise.c)
 *   confine lock        closes everything behind itself, then becomes the tool (lock.c)
 *   confine probe       says, from inside, which layers really hold (probe.c)
 *
 * Options are `--name value`, in any order, up to `--` and the command to run.
 */
#ifndef CONFINE_H
#define CONFINE_H

#include <stdbool.h>
#include <stddef.h>

/* The launcher's own failures; a tool's exit code is passed on as it is. */
#define EXIT_CONFINE 125

/* Prints `confine: what: errno's text` and leaves with EXIT_CONFINE. */
_Noreturn void fail(const char *what);
/* The same without errno. */
_Noreturn void refuse(const char *what);
/* A whole number or refuse(). */
unsigned long long number(const char *text);

struct paths {
    const char **items;
    size_t count;
};
void add_path(struct paths *paths, const char *path);

/* What the tool may reach when Landlock is there; see landlock.c. */
struct reach {
    struct paths programs; /* read and execute */
    struct paths readable; /* read */
    struct paths writable; /* everything but device and socket files */
    struct paths devices;  /* single files: read and write */
};

/* Answers false where the kernel has no Landlock; fails where it has and refuses. */
bool restrict_files(const struct reach *reach);
/* Installs the system call filter; see seccomp.c. */
void restrict_calls(void);
/* Drops capabilities, including the bounding set, as far as this process may. */
void drop_capabilities(void);

int supervise(int count, char **arguments);
int lock(int count, char **arguments);
int probe(int count, char **arguments);

#endif
