/* SPDX-License-Identifier: MIT */
/*
 * Door: a descriptor by which another process reaches a server
 *
 * An O_PATH descriptor of the socket's file: it opens nothing and shares
 * nothing, and it leads to the same file in every name space. Who has it can
 * connect, if the file's mode lets it, and is then known to the server as
 * anybody who connects.
 */
#pragma once

#include <sys/un.h>

/** door_open() - Errors: -XC_E_FOREIGN_OBJECT, -XC_E_RESOURCES */
int door_open(const char *path, int *out);

/**
 * door_copy() - what a peer sent, or one's own
 * @fd:  anything; borrowed
 *
 * Looks at nothing that the peer's file system would have to answer.
 * Errors: -XC_E_MALFORMED (it is no door), -XC_E_QUOTA
 */
int door_copy(int fd, int *out);

/**
 * door_address() - where to connect
 *
 * Only on file systems of the kernel's own: others may keep who looks for ever.
 * Errors: -XC_E_FOREIGN_OBJECT
 */
int door_address(int door, struct sockaddr_un *out);
