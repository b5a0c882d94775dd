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

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void sweep(uid_t uid) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child > 0) {
        waitpid(child, NULL, 0);
        return;
    }
    if (setresuid(uid, uid, uid)) _exit(EXIT_CONFINE);
    kill(-1, SIGKILL);
    _exit(0);
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
    kill(command, SIGKILL);
    if (uid) sweep(uid);
    while (waitpid(-1, NULL, 0) > 0 || errno == EINTR) continue;
    return code;
}
