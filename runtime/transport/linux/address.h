/* SPDX-License-Identifier: MIT */
/*
 * Address: from what people write to a socket's path
 *
 *     NAME        a file in $XDG_RUNTIME_DIR/crosscall/, or where that is
 *                 unset in /run/user/UID/crosscall/, else /tmp/crosscall-UID/
 *     unix:PATH   that file
 *
 * The directory of names has to be a real one, ours, with mode 0700:
 * otherwise somebody else could serve under our names.
 */
#pragma once

#include <stdbool.h>
#include <sys/un.h>

struct address {
    struct sockaddr_un socket;
    char directory[sizeof(((struct sockaddr_un *)0)->sun_path)];
};

/** Whether the directory of names is made if it is missing. */
enum address_use { ADDRESS_TO_CONNECT, ADDRESS_TO_LISTEN };

/** address_resolve() - Errors: -XC_E_ADDRESS, -XC_E_NO_SERVER */
int address_resolve(const char *text, enum address_use use,
                    struct address *out);

/**
 * address_listen() - bind and listen; take over a socket that nobody serves
 * @out:  listening socket, non-blocking
 *
 * Errors: -XC_E_ADDRESS, -XC_E_RESOURCES
 */
int address_listen(const struct address *address, int *out);

/** address_remove() - remove the socket's file, if it still is @listener's */
void address_remove(const struct address *address, int listener);
