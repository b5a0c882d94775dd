/*
 * supervise --parent PID [--uid UID] -- COMMAND...
 *
 * Every process that the run ever makes is a descendant of this one, because orphans
 * come back to a subreaper. So when this process ends, all of the run is dead: the
 * caller waits for one exit and knows. SIGTERM ends the run; so do the end of COMMAND
 * and the death of the parent.
 *
 * With a UID of the run's own, `kill(-1)` as that user ends whatever has left the
 * process group or the session; the kernel does it in one step, so a fork bomb cannot
 * outrun it. Without, COMMAND is bubblewrap, whose process namespace dies with it.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Where it cannot fork, the next round may. */
static void sweep(uid_t uid) {
    pid_t child = fork();
    if (child < 0) return;
    if (child > 0) {
        waitpid(child, NULL, 0);
        return;
    }
    if (setresuid(uid, uid, uid)) _exit(EXIT_CONFINE);
    kill(-1, SIGKILL);
    _exit(0);
}

/* Orphans are children of this process: what COMMAND left, a process namespace's own first process among it. */
static void kill_children(void) {
    DIR *folder = opendir("/proc");
    if (!folder) fail("/proc");
    for (struct dirent *entry; (entry = readdir(folder));) {
        char path[64], text[512];
        pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10);
        if (pid <= 0) continue;
        snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
        int file = open(path, O_RDONLY | O_CLOEXEC);
        if (file < 0) continue;
        ssize_t length = read(file, text, sizeof text - 1);
        close(file);
        text[length > 0 ? length : 0] = 0;
        /* The name before may hold anything but a second closing parenthesis at its end. */
        char *name_end = strrchr(text, ')');
        int parent;
        if (name_end && sscanf(name_end, ") %*c %d", &parent) == 1 && parent == getpid()) kill(pid, SIGKILL);
    }
    closedir(folder);
}

/*
 * Again and again until nothing is left: what is killed may leave new orphans, such as
 * bubblewrap's first process where bubblewrap itself died before it had bound their lives.
 */
static void kill_all(uid_t uid) {
    const struct timespec pause = {0, 5000000};
    for (;;) {
        if (uid) sweep(uid);
        kill_children();
        pid_t child;
        while ((child = waitpid(-1, NULL, WNOHANG)) > 0) continue;
        if (child < 0 && errno == ECHILD) return;
        nanosleep(&pause, NULL);
    }
}

static int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

/* Answers true when `command` is among those that have ended, and its code. */
static bool reap(pid_t command, int *code) {
    bool ended = false;
    int status;
    for (pid_t child; (child = waitpid(-1, &status, WNOHANG)) > 0;) {
        if (child != command) continue;
        *code = exit_code(status);
        ended = true;
    }
    return ended;
}

int supervise(int count, char **arguments) {
    pid_t parent = 0;
    uid_t uid = 0;
    int at = 0;
    for (; at + 1 < count && strcmp(arguments[at], "--"); at += 2) {
        if (!strcmp(arguments[at], "--parent")) parent = (pid_t)number(arguments[at + 1]);
        else if (!strcmp(arguments[at], "--uid")) uid = (uid_t)number(arguments[at + 1]);
        else refuse("supervise: unknown option");
    }
    if (at + 1 >= count || !parent) refuse("supervise: --parent PID -- COMMAND");
    char **command_line = arguments + at + 1;

    sigset_t awaited, before;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGCHLD);
    sigaddset(&awaited, SIGTERM);
    sigaddset(&awaited, SIGINT);
    sigaddset(&awaited, SIGHUP);
    if (sigprocmask(SIG_BLOCK, &awaited, &before)) fail("sigprocmask");
    if (prctl(PR_SET_CHILD_SUBREAPER, 1)) fail("subreaper");
    if (prctl(PR_SET_PDEATHSIG, SIGTERM)) fail("parent's death");
    if (getppid() != parent) refuse("the parent is gone");

    pid_t command = fork();
    if (command < 0) fail("fork");
    if (command == 0) {
        if (sigprocmask(SIG_SETMASK, &before, NULL)) fail("sigprocmask");
        if (prctl(PR_SET_PDEATHSIG, SIGKILL)) fail("parent's death");
        if (setsid() < 0) fail("setsid");
        execv(command_line[0], command_line);
        fail(command_line[0]);
    }
    close(STDIN_FILENO);

    int code = 128 + SIGTERM;
    for (;;) {
        int signal = sigwaitinfo(&awaited, NULL);
        if (signal < 0 && errno == EINTR) continue;
        if (signal != SIGCHLD || reap(command, &code)) break;
    }
    kill_all(uid);
    return code;
}
