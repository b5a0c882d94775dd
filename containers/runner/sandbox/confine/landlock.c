/*
 * Landlock, by its three system calls: Debian 12's headers and libc know less of it
 * than kernels do. Everything is denied but what `reach` names; on newer kernels TCP,
 * abstract sockets and signals to processes outside, too.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define RULE_PATH_BENEATH 1
#define ASK_VERSION 1U

#define EXECUTE (1ULL << 0)
#define WRITE_FILE (1ULL << 1)
#define READ_FILE (1ULL << 2)
#define READ_DIR (1ULL << 3)
#define REMOVE_DIR (1ULL << 4)
#define REMOVE_FILE (1ULL << 5)
#define MAKE_CHAR (1ULL << 6)
#define MAKE_DIR (1ULL << 7)
#define MAKE_REG (1ULL << 8)
#define MAKE_SOCK (1ULL << 9)
#define MAKE_FIFO (1ULL << 10)
#define MAKE_BLOCK (1ULL << 11)
#define MAKE_SYM (1ULL << 12)
#define REFER (1ULL << 13)
#define TRUNCATE (1ULL << 14)
#define IOCTL_DEV (1ULL << 15)

struct ruleset {
    uint64_t handled_files;
    uint64_t handled_network;
    uint64_t scoped;
};

struct path_beneath {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static const uint64_t on_files = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV;

static uint64_t files_known_to(long abi) {
    uint64_t all = (1ULL << 13) - 1;
    if (abi >= 2) all |= REFER;
    if (abi >= 3) all |= TRUNCATE;
    if (abi >= 5) all |= IOCTL_DEV;
    return all;
}

/* `optional`: a path that this machine does not have needs no rule. */
static void allow(int ruleset, const struct paths *paths, uint64_t rights, bool optional) {
    for (size_t i = 0; i < paths->count; i++) {
        int file = open(paths->items[i], O_PATH | O_CLOEXEC);
        if (file < 0 && optional && (errno == ENOENT || errno == EACCES)) continue;
        if (file < 0) fail(paths->items[i]);
        struct stat about;
        if (fstat(file, &about)) fail(paths->items[i]);
        struct path_beneath rule = {S_ISDIR(about.st_mode) ? rights : rights & on_files, file};
        if (syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0)) fail(paths->items[i]);
        close(file);
    }
}

bool restrict_files(const struct reach *reach) {
    long abi = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);
    if (abi < 0) {
        /* Not built in, or not switched on. A container's filter may answer EPERM for a call it does not know. */
        if (errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM) return false;
        fail("landlock");
    }
    uint64_t known = files_known_to(abi);
    struct ruleset attributes = {known, abi >= 4 ? 3 : 0, abi >= 6 ? 3 : 0};
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    int ruleset = (int)syscall(CREATE_RULESET, &attributes, size, 0);
    if (ruleset < 0) fail("landlock ruleset");
    allow(ruleset, &reach->programs, known & (EXECUTE | READ_FILE | READ_DIR), true);
    allow(ruleset, &reach->readable, known & (READ_FILE | READ_DIR), true);
    allow(ruleset, &reach->devices, known & (READ_FILE | WRITE_FILE | TRUNCATE), true);
    allow(ruleset, &reach->writable, known & ~(EXECUTE | MAKE_CHAR | MAKE_BLOCK | MAKE_SOCK | IOCTL_DEV), false);
    if (syscall(RESTRICT_SELF, ruleset, 0)) fail("landlock restrict");
    close(ruleset);
    return true;
}
