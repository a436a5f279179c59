/* SPDX-License-Identifier: MIT */
/*
 * crosscall_posix: files and pipes of Crosscall servers, as POSIX has them
 *
 * Plain functions on descriptors. Each behaves as the POSIX function without
 * the prefix: -1 is a failure, and errno says which; xc_error_text() has the
 * words, where a server gave some. The numbers are the library's own, and none
 * of the kernel's: 0 is open only if the parent has handed it over.
 *
 * Servers never wait. What has to wait waits here, in the caller's thread,
 * until the server's object says that it is worth to try again.
 *
 * Where the servers are is in the environment: XCP_FILES, by default "files",
 * and XCP_PIPES, "pipes".
 *
 * Threads: any, for everything but xcp_start(). After fork() the child has no
 * descriptors, and every function is EBADF there; it may exec().
 */
#pragma once

#include <poll.h>
#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /** Descriptors of one process: 0 to 63. */
    XCP_OPEN_MAX = 64
};

/**
 * xcp_open() - open a file of the file server
 * @path:   below the server's root; it may begin with slashes
 * @flags:  O_RDONLY, O_WRONLY or O_RDWR, and any of O_CREAT and O_TRUNC
 *
 * Errors: EINVAL (another flag), EMFILE, and those that the server says
 */
int xcp_open(const char *path, int flags);

/**
 * xcp_pipe() - make a pipe
 * @out:    [0] to read from, [1] to write to
 * @flags:  0 or O_NONBLOCK
 */
int xcp_pipe(int out[2], int flags);

/**
 * xcp_read() - the next bytes
 *
 * Of a pipe, what is there; if nothing is, it waits, or with O_NONBLOCK it is
 * EAGAIN. Of a file, all of @len but at its end.
 */
ssize_t xcp_read(int fd, void *buf, size_t len);

/**
 * xcp_write() - put bytes in
 *
 * All of them, unless something fails after some are in; with O_NONBLOCK as
 * many as a pipe has room for. Up to PIPE_BUF bytes go in together. A pipe that
 * nobody reads is EPIPE, and there is no signal.
 */
ssize_t xcp_write(int fd, const void *buf, size_t len);

/** xcp_lseek() - set the offset of a file. Errors: EINVAL, ESPIPE */
off_t xcp_lseek(int fd, off_t offset, int whence);

/** xcp_dup() - another number for the same; offset and flags are shared */
int xcp_dup(int fd);

/** xcp_close() - what is being done with it in another thread goes on */
int xcp_close(int fd);

/**
 * xcp_poll() - wait until one of several is ready
 * @fds:         as of poll(); POLLIN, POLLOUT, POLLHUP, POLLERR, POLLNVAL
 * @timeout_ms:  -1: for ever
 *
 * To look at them costs no call. POLLERR and POLLHUP together: its server is
 * gone.
 * Return: how many are ready.
 */
int xcp_poll(struct pollfd *fds, nfds_t n, int timeout_ms);

/** What a new process gets: @from of ours is @to there. */
struct xcp_inherit {
    int from;
    int to; /* 0 to XCP_OPEN_MAX - 1 */
};

/**
 * xcp_spawn() - run a program that begins with some of our descriptors
 * @program:  path
 * @argv:     as of execve()
 * @inherit:  all that it gets of them, and with no more rights than the
 *            descriptor's flags say
 *
 * Both have the object then, but an offset of their own: the new one begins
 * where ours is.
 * Return: its process id, to be waited for; -1 and there is no process. Where
 *         SIGCHLD is ignored there is nothing to wait for, as after fork(), and
 *         the number says little: it may be another process's already.
 * Threads: any, if none waits for children that are not its own.
 */
pid_t xcp_spawn(const char *program, char *const argv[],
                const struct xcp_inherit *inherit, size_t n);

/**
 * xcp_start() - take what xcp_spawn() handed over
 *
 * To be called first, in a program that may be run by xcp_spawn(); once, before
 * there are threads. Where nothing was handed over there is nothing to do.
 * Return: 0, or -1.
 */
int xcp_start(void);

#ifdef __cplusplus
}
#endif
