/*
 * The system calls that a run has no business with: sockets, other processes' memory,
 * mounts, namespaces, the kernel's own machinery, and memory that no limit counts.
 * Unknown architectures are killed by libseccomp itself.
 */
#define _GNU_SOURCE
#include "confine.h"

#include <errno.h>
#include <linux/sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

static const char *const denied[] = {
    /* Network. socketpair stays for AF_UNIX: Node's pipes to its children are such pairs. */
    "socket", "connect", "bind", "listen", "accept", "accept4", "socketcall",
    /* Other processes. */
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease", "kcmp", "pidfd_getfd",
    /* Mounts and namespaces. */
    "mount", "umount", "umount2", "pivot_root", "chroot", "fsopen", "fsconfig", "fsmount", "fspick", "move_mount",
    "open_tree", "mount_setattr", "unshare", "setns", "name_to_handle_at", "open_by_handle_at", "fanotify_init",
    "fanotify_mark",
    /* The kernel. */
    "bpf", "perf_event_open", "userfaultfd", "add_key", "keyctl", "request_key", "kexec_load", "kexec_file_load",
    "init_module", "finit_module", "delete_module", "create_module", "query_module", "reboot", "swapon", "swapoff",
    "acct", "quotactl", "quotactl_fd", "syslog", "settimeofday", "stime", "clock_settime", "clock_settime64",
    "adjtimex", "clock_adjtime", "clock_adjtime64", "sethostname", "setdomainname", "iopl", "ioperm", "modify_ldt",
    "personality", "lookup_dcookie", "nfsservctl", "uselib", "vm86", "vm86old", "_sysctl", "sysfs", "ustat", "vhangup",
    "mbind", "set_mempolicy", "set_mempolicy_home_node", "migrate_pages", "move_pages",
    /* Memory and messages outside of what a process maps, which the memory limit would not see. */
    "memfd_secret", "shmget", "shmat", "shmctl", "shmdt", "semget", "semop", "semtimedop", "semctl", "msgget",
    "msgsnd", "msgrcv", "msgctl", "mq_open", "mq_unlink", "mq_timedsend", "mq_timedreceive", "mq_notify",
    "mq_getsetattr", "ipc",
};

/* Programs take these for a kernel that is older, and do without. clone3 hides its flags from a filter. */
static const char *const unknown[] = {"clone3", "io_uring_setup", "io_uring_enter", "io_uring_register", "memfd_create"};

static const uint32_t namespaces[] = {CLONE_NEWNS,  CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC,
                                      CLONE_NEWUSER, CLONE_NEWPID,    CLONE_NEWNET};

/* From here on calls are newer than what this list was written for (6.12). */
#define FIRST_NEW_CALL 463
#define LAST_NEW_CALL 511

static void deny(scmp_filter_ctx filter, int call, int error) {
    if (call == __NR_SCMP_ERROR) return;
    int result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(error), call, 0);
    /* -EDOM: this architecture has no such call. */
    if (result && result != -EDOM) refuse("seccomp rule");
}

void restrict_calls(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) refuse("seccomp");
    for (size_t i = 0; i < sizeof denied / sizeof *denied; i++)
        deny(filter, seccomp_syscall_resolve_name(denied[i]), EPERM);
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        deny(filter, seccomp_syscall_resolve_name(unknown[i]), ENOSYS);
    for (int call = FIRST_NEW_CALL; call <= LAST_NEW_CALL; call++) deny(filter, call, ENOSYS);
    for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++)
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                             SCMP_A0(SCMP_CMP_MASKED_EQ, namespaces[i], namespaces[i])))
            refuse("seccomp clone");
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socketpair), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX)))
        refuse("seccomp socketpair");
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
                         SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, TIOCSTI)) ||
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
                         SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, TIOCLINUX)))
        refuse("seccomp ioctl");
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    /* Older kernels slow a filtered process down to keep it from spying on itself; a run has nothing of its own to hide. */
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_SSB, 1);
    errno = 0;
    if (seccomp_load(filter)) fail("seccomp load");
    seccomp_release(filter);
}
