/*
 * Tries system calls that a run must not be able to make, with arguments that do no harm
 * where they succeed, and prints the name of each that did.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void report(const char *name, int succeeded) {
    if (succeeded) printf("%s\n", name);
    fflush(stdout);
}

/* In a child, so that one that succeeds changes nothing for the others. */
static int alone(int (*attempt)(void)) {
    pid_t child = fork();
    if (child == 0) _exit(attempt() ? 0 : 1);
    int status;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int opens(int domain, int type) { return socket(domain, type, 0) >= 0; }
static int inet(void) { return opens(AF_INET, SOCK_STREAM); }
static int inet_datagram(void) { return opens(AF_INET, SOCK_DGRAM); }
static int inet6(void) { return opens(AF_INET6, SOCK_STREAM); }
static int unix_stream(void) { return opens(AF_UNIX, SOCK_STREAM); }
static int netlink(void) { return opens(AF_NETLINK, SOCK_RAW); }
static int packet(void) { return opens(AF_PACKET, SOCK_RAW); }

static int new_user(void) { return unshare(CLONE_NEWUSER) == 0; }
static int new_mount(void) { return unshare(CLONE_NEWNS) == 0; }
static int new_net(void) { return unshare(CLONE_NEWNET) == 0; }
static int new_pid(void) { return unshare(CLONE_NEWPID) == 0; }

static int clone_user(void) {
    pid_t child = (pid_t)syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    return child > 0;
}

static int clone3_user(void) {
    struct clone_args arguments = {.flags = CLONE_NEWUSER, .exit_signal = SIGCHLD};
    pid_t child = (pid_t)syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0) _exit(0);
    return child > 0;
}

static int enter_namespace(void) {
    int own = open("/proc/self/ns/uts", O_RDONLY);
    return own >= 0 && setns(own, CLONE_NEWUTS) == 0;
}

static int mount_tmpfs(void) { return unshare(CLONE_NEWNS) == 0 && mount("none", "/proc", "tmpfs", 0, "") == 0; }
static int change_root(void) { return chroot("/") == 0; }
static int trace(void) { return ptrace(PTRACE_TRACEME, 0, 0, 0) == 0; }

static int read_parent_memory(void) {
    char byte;
    struct iovec here = {&byte, 1}, there = {&byte, 1};
    return syscall(SYS_process_vm_readv, getppid(), &here, 1, &there, 1, 0) >= 0 || errno == EFAULT;
}

static int uring(void) {
    char parameters[256] = {0};
    return syscall(SYS_io_uring_setup, 1, parameters) >= 0;
}

static int memory_file(void) { return syscall(SYS_memfd_create, "attack", 0) >= 0; }
static int shared_memory(void) { return syscall(SYS_shmget, 0, 4096, 0600) >= 0; }
static int keyring(void) { return syscall(SYS_keyctl, 0, -3, 0) >= 0; }
static int kernel_log(void) { return syscall(SYS_syslog, 10, NULL, 0) >= 0; }
static int persona(void) { return personality(0xffffffff) >= 0; }
static int accounting(void) { return syscall(SYS_acct, NULL) == 0; }
static int become_root(void) { return setresuid(0, 0, 0) == 0; }

static int file_handle(void) {
    char handle[256] = {0};
    *(uint32_t *)handle = 128;
    int mount;
    return syscall(SYS_name_to_handle_at, AT_FDCWD, "/", handle, &mount, 0) == 0;
}

int main(void) {
    const struct {
        const char *name;
        int (*attempt)(void);
    } attempts[] = {
        {"inet", inet}, {"inet_datagram", inet_datagram}, {"inet6", inet6}, {"unix_stream", unix_stream},
        {"netlink", netlink}, {"packet", packet}, {"new_user", new_user}, {"new_mount", new_mount},
        {"new_net", new_net}, {"new_pid", new_pid}, {"clone_user", clone_user}, {"clone3_user", clone3_user},
        {"enter_namespace", enter_namespace}, {"mount_tmpfs", mount_tmpfs}, {"change_root", change_root},
        {"trace", trace}, {"read_parent_memory", read_parent_memory}, {"uring", uring}, {"memory_file", memory_file},
        {"shared_memory", shared_memory}, {"keyring", keyring}, {"kernel_log", kernel_log}, {"persona", persona},
        {"accounting", accounting}, {"become_root", become_root}, {"file_handle", file_handle},
    };
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
        report(attempts[i].name, alone(attempts[i].attempt));
    return 0;
}
