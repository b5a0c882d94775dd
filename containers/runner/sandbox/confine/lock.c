/*
 * lock [--uid UID --gid GID] [--env NAME=VALUE] [--limit NAME=VALUE] [--folder PATH]
 *      [--program PATH] [--readable PATH] [--writable PATH] [--device PATH] -- COMMAND...
 *
 * Gives up, in this order: open files, the environment, resources, root, capabilities,
 * the way back to any of them (no_new_privs), the file system, system calls. Then it
 * becomes COMMAND. Whatever cannot be given up ends it: nothing runs half locked.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct {
    const char *name;
    int resource;
} limits[] = {
    {"cpu", RLIMIT_CPU},       {"data", RLIMIT_DATA},     {"file", RLIMIT_FSIZE},      {"processes", RLIMIT_NPROC},
    {"open", RLIMIT_NOFILE},   {"core", RLIMIT_CORE},     {"memlock", RLIMIT_MEMLOCK}, {"queues", RLIMIT_MSGQUEUE},
    {"realtime", RLIMIT_RTPRIO},
};

static void set_limit(char *text) {
    char *equals = strchr(text, '=');
    if (!equals) refuse("--limit NAME=VALUE");
    *equals = 0;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (strcmp(limits[i].name, text)) continue;
        struct rlimit now;
        if (getrlimit(limits[i].resource, &now)) fail("getrlimit");
        rlim_t wanted = number(equals + 1);
        if (now.rlim_max != RLIM_INFINITY && wanted > now.rlim_max) wanted = now.rlim_max;
        struct rlimit next = {wanted, wanted};
        if (setrlimit(limits[i].resource, &next)) fail(text);
        return;
    }
    refuse("unknown limit");
}

void drop_capabilities(void) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) && errno != EINVAL) fail("ambient capabilities");
    if (syscall(SYS_capset, &header, none)) fail("capabilities");
}

/* Without CAP_SETPCAP this cannot be done, nor can anything in the set be won: the probe looks at the outcome. */
static void drop_bounding_set(void) {
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++)
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) && errno != EPERM) fail("bounding set");
}

static void become(uid_t uid, gid_t gid) {
    if (setgroups(0, NULL)) fail("setgroups");
    if (setresgid(gid, gid, gid)) fail("setresgid");
    if (setresuid(uid, uid, uid)) fail("setresuid");
    if (setuid(0) == 0) refuse("root came back");
}

/* The first to go when the machine runs out of memory should be a run, not the run server. */
static void offer_to_oom_killer(void) {
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    if (write(file, "1000", 4) < 0) fprintf(stderr, "confine: oom_score_adj: %s\n", strerror(errno));
    close(file);
}

int lock(int count, char **arguments) {
    uid_t uid = 0;
    gid_t gid = 0;
    const char *folder = "/";
    struct paths environment = {0};
    struct reach reach = {0};
    offer_to_oom_killer();
    int at = 0;
    for (; at + 1 < count && strcmp(arguments[at], "--"); at += 2) {
        const char *option = arguments[at];
        char *value = arguments[at + 1];
        if (!strcmp(option, "--uid")) uid = (uid_t)number(value);
        else if (!strcmp(option, "--gid")) gid = (gid_t)number(value);
        else if (!strcmp(option, "--env")) add_path(&environment, value);
        else if (!strcmp(option, "--limit")) set_limit(value);
        else if (!strcmp(option, "--folder")) folder = value;
        else if (!strcmp(option, "--program")) add_path(&reach.programs, value);
        else if (!strcmp(option, "--readable")) add_path(&reach.readable, value);
        else if (!strcmp(option, "--writable")) add_path(&reach.writable, value);
        else if (!strcmp(option, "--device")) add_path(&reach.devices, value);
        else refuse("lock: unknown option");
    }
    if (at + 1 >= count) refuse("lock: -- COMMAND");
    if (!uid && getuid() == 0) refuse("lock: root needs --uid");
    char **command_line = arguments + at + 1;
    add_path(&environment, NULL);

    if (syscall(SYS_close_range, 3, ~0U, 0)) fail("close_range");
    umask(0007);
    drop_bounding_set();
    if (uid) become(uid, gid);
    drop_capabilities();
    /* A change of user forgets it. */
    if (prctl(PR_SET_PDEATHSIG, SIGKILL)) fail("parent's death");
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) fail("no_new_privs");
    if (chdir(folder)) fail(folder);
    restrict_files(&reach);
    restrict_calls();
    execve(command_line[0], command_line, (char **)environment.items);
    fail(command_line[0]);
}
