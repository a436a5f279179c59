/* SPDX-License-Identifier: MIT */
/*
 * Kernel: the system calls of the runtime, as an input says
 *
 * Nothing here is real: descriptors, processes, sockets, memory and time are
 * entries of tables, one thread has all of them, and whatever a peer could do
 * is read from the input at the moment when the runtime asks. So a run takes
 * some microseconds, is the same each time, and what it keeps is seen.
 *
 * What a kernel would end a process for is a finding: to map memory that its
 * owner may pull away, to use a descriptor that is closed, or close one twice.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <crosscall/fuzz.h>
#include <crosscall/handle.h>

enum {
    KERNEL_FDS = 96,
    FIRST_FD = 1000, /* none of them is one of this process */
    KERNEL_PROCESSES = 4,
    OUR_UID = 1000,
    OUR_PID = 100,
    SENT_MAX = 64
};

enum file_kind {
    FILE_NONE,
    FILE_LISTENER,
    FILE_SOCKET,
    FILE_PIDFD,
    FILE_MEMORY,
    FILE_EPOLL,
    FILE_EVENT,
    FILE_BELL,
    FILE_PATH,
    FILE_OTHER
};

/** What several descriptors may be of. */
struct file {
    enum file_kind kind;
    unsigned references;
    unsigned process;      /* whose socket or pidfd it is */
    struct memory *memory; /* FILE_MEMORY */
    bool has_hung_up;
    uint64_t sent[SENT_MAX / 8]; /* how what we sent last began */
    size_t n_sent;
};

struct descriptor {
    struct file *file; /* NULL: closed */
    uint32_t events;   /* watched by epoll for these; 0: not */
    uint64_t data;
};

struct process {
    int32_t pid;
    uint32_t uid;
    bool has_died;
};

extern struct kernel {
    struct xc_fuzz_input in;
    bool is_polite; /* peers do what they should, and nothing else */
    unsigned n_accepted;
    unsigned n_said; /* packets of theirs, so far */
    xc_handle root;  /* of whom was accepted last */
    uint64_t now_ns;
    uint64_t rings;    /* of the eventfd */
    uint32_t *stopped; /* set where the server has nothing to do; or NULL */
    struct process processes[KERNEL_PROCESSES];
    struct descriptor fds[KERNEL_FDS];
    struct file files[KERNEL_FDS];
} kernel;

/** kernel_begin() - nothing is open; @data says what happens */
void kernel_begin(const uint8_t *data, size_t size);

/** kernel_end() - everything that was opened is closed, or it is a finding */
void kernel_end(void);

/** kernel_choice() - the next byte of the input, below @n; 0 behind its end */
unsigned kernel_choice(unsigned n);

/** kernel_finding() - the runtime did what it must never do */
__attribute__((noreturn, format(printf, 1, 2))) void
kernel_finding(const char *what, ...);

/** kernel_open() - a new descriptor of a new file; -1 and errno: none is free
 */
int kernel_open(enum file_kind kind);

/** kernel_file() - @fd's, which has to be open */
struct file *kernel_file(int fd);

/** kernel_close() - the same as close() */
int kernel_close(int fd);

/** kernel_sent() - how many bytes of the last packet that was sent by @file
 * are known, if its type is @type; NULL else */
const void *kernel_sent(const struct file *file, unsigned type);

/** kernel_fail() - sets errno. Return: -1 */
int kernel_fail(int error);

/** kernel_pass() - so much time, and behind the input's end much more */
void kernel_pass(uint64_t ns);
