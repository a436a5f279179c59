/* SPDX-License-Identifier: MIT */
/*
 * Kernel: constants that Debian 12's headers do not have yet
 *
 * Older kernels refuse them, and each use says what it does then.
 */
#pragma once

#include <sys/mman.h>
#include <sys/socket.h>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U /* 6.3 */
#endif
#ifndef SCM_PIDFD
#define SCM_PIDFD 0x04 /* 6.5 */
#endif
#ifndef SO_PASSPIDFD
#define SO_PASSPIDFD 76 /* 6.5 */
#endif
#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77 /* 6.5 */
#endif
#ifndef SO_PASSRIGHTS
#define SO_PASSRIGHTS 83 /* 6.16 */
#endif

/** What the kernel says of a user that has no number in our name space. */
enum { OVERFLOW_UID = 65534 };

enum { PIDFS_MAGIC = 0x50494446 }; /* file system of pidfds, 6.9 */
