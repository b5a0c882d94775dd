/*
 * probe [--closed PATH]... [--unwritable FOLDER]...
 *
 * Runs where a tool would run and tries what a tool must not be able to do. Prints one
 * JSON object; a layer is true only if it was seen to hold.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool no_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct held[2];
    if (syscall(SYS_capget, &header, held)) return false;
    for (int i = 0; i < 2; i++)
        if (held[i].effective || held[i].permitted || held[i].inheritable) return false;
    for (int capability = 0;; capability++) {
        int bound = prctl(PR_CAPBSET_READ, capability, 0, 0, 0);
        if (bound < 0) return true;
        if (bound > 0) return false;
    }
}

static bool socket_opens(int domain, int type) {
    int one = socket(domain, type, 0);
    if (one < 0) return false;
    close(one);
    return true;
}

static bool no_network(void) {
    return !socket_opens(AF_INET, SOCK_STREAM) && !socket_opens(AF_INET, SOCK_DGRAM) &&
           !socket_opens(AF_INET6, SOCK_STREAM) && !socket_opens(AF_UNIX, SOCK_STREAM) &&
           !socket_opens(AF_NETLINK, SOCK_RAW) && !socket_opens(AF_VSOCK, SOCK_STREAM);
}

static bool limited(int resource) {
    struct rlimit limit;
    return !getrlimit(resource, &limit) && limit.rlim_max != RLIM_INFINITY;
}

static bool rlimits(void) {
    struct rlimit core;
    return !getrlimit(RLIMIT_CORE, &core) && core.rlim_max == 0 && limited(RLIMIT_CPU) && limited(RLIMIT_FSIZE) &&
           limited(RLIMIT_NPROC) && limited(RLIMIT_NOFILE) && limited(RLIMIT_DATA);
}

/* Only Landlock forbids listing a folder that its mode opens to all. */
static bool landlock(void) {
    int root = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root >= 0) close(root);
    return root < 0 && errno == EACCES;
}

static bool can_open(const char *path) {
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0) close(file);
    return file >= 0;
}

static bool can_write_in(const char *folder) {
    char path[4096];
    snprintf(path, sizeof path, "%s/.probe-%d", folder, (int)getpid());
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return false;
    close(file);
    unlink(path);
    return true;
}

static void say(const char *name, bool holds) { printf("\"%s\":%s,", name, holds ? "true" : "false"); }

static void say_namespace(const char *name) {
    char path[64], id[64];
    snprintf(path, sizeof path, "/proc/self/ns/%s", name);
    ssize_t length = readlink(path, id, sizeof id - 1);
    id[length > 0 ? length : 0] = 0;
    printf("\"%s_namespace\":\"%s\",", name, id);
}

int probe(int count, char **arguments) {
    bool alone = can_write_in(".");
    for (int at = 0; at + 1 < count; at += 2) {
        if (!strcmp(arguments[at], "--closed")) alone = alone && !can_open(arguments[at + 1]);
        else if (!strcmp(arguments[at], "--unwritable")) alone = alone && !can_write_in(arguments[at + 1]);
        else refuse("probe: unknown option");
    }
    printf("{");
    say("no_new_privs", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1);
    say("no_capabilities", no_capabilities());
    say("seccomp", prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == 2 && unshare(CLONE_NEWUSER) && errno == EPERM);
    say("no_network", no_network());
    say("rlimits", rlimits());
    say("landlock", landlock());
    say("private_folder", alone);
    say_namespace("pid");
    say_namespace("net");
    say_namespace("mnt");
    printf("\"uid\":%u}\n", (unsigned)getuid());
    return 0;
}
