#include "confine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void fail(const char *what) {
    fprintf(stderr, "confine: %s: %s\n", what, strerror(errno));
    exit(EXIT_CONFINE);
}

_Noreturn void refuse(const char *what) {
    fprintf(stderr, "confine: %s\n", what);
    exit(EXIT_CONFINE);
}

unsigned long long number(const char *text) {
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (errno || end == text || *end || text[0] == '-') refuse("not a whole number");
    return value;
}

void add_path(struct paths *paths, const char *path) {
    const char **items = realloc(paths->items, (paths->count + 1) * sizeof *items);
    if (!items) fail("memory");
    items[paths->count] = path;
    paths->items = items;
    paths->count++;
}

int main(int count, char **arguments) {
    if (count < 2) refuse("supervise, lock or probe?");
    if (!strcmp(arguments[1], "supervise")) return supervise(count - 2, arguments + 2);
    if (!strcmp(arguments[1], "lock")) return lock(count - 2, arguments + 2);
    if (!strcmp(arguments[1], "probe")) return probe(count - 2, arguments + 2);
    refuse("unknown command");
}
