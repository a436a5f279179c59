/* SPDX-License-Identifier: MIT */
/* Calls: what the runtime's system calls are renamed to, here; names.txt */
#pragma once

#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>

/* calls_files.c */
int fuzzed_close(int fd);
int fuzzed_dup(int fd);
int fuzzed_fcntl(int fd, int what, ...);
int fuzzed_flock(int fd, int what);
FILE *fuzzed_fopen(const char *path, const char *how);
uid_t fuzzed_geteuid(void);
int fuzzed_lstat(const char *path, struct stat *out);
int fuzzed_mkdir(const char *path, mode_t mode);
int fuzzed_open(const char *path, int how, ...);
ssize_t fuzzed_read(int fd, void *bytes, size_t size);
int fuzzed_unlink(const char *path);
ssize_t fuzzed_write(int fd, const void *bytes, size_t size);

/* calls_memory.c */
int fuzzed_fallocate(int fd, int mode, off_t offset, off_t len);
int fuzzed_fstat(int fd, struct stat *out);
int fuzzed_fstatfs(int fd, struct statfs *out);
int fuzzed_madvise(void *at, size_t size, int how);
int fuzzed_memfd_create(const char *name, unsigned flags);
void *fuzzed_mmap(void *at, size_t size, int protection, int flags, int fd,
                  off_t offset);
int fuzzed_munmap(void *at, size_t size);
ssize_t fuzzed_pread(int fd, void *bytes, size_t size, off_t offset);

/* calls_sockets.c */
int fuzzed_accept4(int fd, struct sockaddr *address, socklen_t *len, int flags);
int fuzzed_bind(int fd, const struct sockaddr *address, socklen_t len);
int fuzzed_connect(int fd, const struct sockaddr *address, socklen_t len);
int fuzzed_getsockopt(int fd, int level, int what, void *out, socklen_t *len);
int fuzzed_ioctl(int fd, unsigned long what, ...);
int fuzzed_listen(int fd, int backlog);
ssize_t fuzzed_recv(int fd, void *bytes, size_t size, int flags);
ssize_t fuzzed_recvmsg(int fd, struct msghdr *message, int flags);
ssize_t fuzzed_send(int fd, const void *bytes, size_t size, int flags);
ssize_t fuzzed_sendmsg(int fd, const struct msghdr *message, int flags);
int fuzzed_setsockopt(int fd, int level, int what, const void *value,
                      socklen_t len);
int fuzzed_socket(int family, int type, int protocol);
int fuzzed_socketpair(int family, int type, int protocol, int fds[2]);

/* calls_waiting.c */
int fuzzed_clock_gettime(clockid_t clock, struct timespec *out);
int fuzzed_epoll_create1(int flags);
int fuzzed_epoll_ctl(int fd, int what, int of, struct epoll_event *event);
int fuzzed_epoll_wait(int fd, struct epoll_event *events, int n, int timeout);
int fuzzed_eventfd(unsigned value, int flags);
ssize_t fuzzed_getrandom(void *bytes, size_t size, unsigned flags);
int fuzzed_nanosleep(const struct timespec *time, struct timespec *left);
int fuzzed_poll(struct pollfd *fds, nfds_t n, int timeout);
int fuzzed_pthread_cond_clockwait(pthread_cond_t *condition,
                                  pthread_mutex_t *lock, clockid_t clock,
                                  const struct timespec *until);
int fuzzed_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*body)(void *), void *data);
int fuzzed_sched_getcpu(void);
int fuzzed_sched_yield(void);
long fuzzed_syscall(long number, ...);
