/* SPDX-License-Identifier: MIT */
/*
 * Identity: who a process is, as the kernel says
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/caller.h>

/**
 * identity_of_peer() - who called connect() on the other end
 * @socket:  accepted
 * @caller:  filled
 * @pidfd:   descriptor of the peer's process; the caller closes it
 *
 * On kernels before 6.5 the pidfd is opened by number, and only proves
 * anything if it still lives after the peer answered under its credentials.
 * Return: false for a peer that cannot be named; nothing is filled.
 */
bool identity_of_peer(int socket, struct xc_caller *caller, int *pidfd);

/**
 * identity_of_received() - a number for a process that is never used again
 * @fd:  from a peer, anything
 *
 * Asks no file system about it: one that the peer controls need not answer.
 * Return: 0 if it is no pidfd, or its process is dead.
 */
uint64_t identity_of_received(int fd);

/**
 * identity_of_server() - the same, of a pidfd that the kernel or we have made
 *
 * Return: 0 if its process is dead, or if one cannot find out.
 */
uint64_t identity_of_server(int pidfd);

/**
 * identity_number_of() - the number by which one can ask for a process later
 * @fd:       its pidfd
 * @process:  its identity
 *
 * Return: 0 if that number names another one for us: /proc may be that of
 *         another namespace.
 */
int32_t identity_number_of(int fd, uint64_t process);

/**
 * identity_user_of() - the uid that a process acts with
 * @pid:  of identity_number_of(), or 0
 *
 * It may change, and may be wrong: by it goes who makes room for whom, and not
 * who may do what. Return: OVERFLOW_UID where one cannot find out.
 */
uint32_t identity_user_of(int32_t pid);

/**
 * identity_has_died() - whether a process that is known by its number has ended
 * @pid:      of identity_number_of(), not 0
 * @process:  its identity
 *
 * Return: false as well where one cannot find out.
 */
bool identity_has_died(int32_t pid, uint64_t process);

/** identity_is_alive() - whether the process behind a pidfd still runs */
bool identity_is_alive(int pidfd);

/** identity_pidfd_open() - a pidfd by number, or -1 */
int identity_pidfd_open(int32_t pid);

/** identity_ask_for_credentials() - the kernel adds them to what arrives */
bool identity_ask_for_credentials(int socket);

/**
 * identity_ask_for_pidfds() - and a pidfd of its sender, if the kernel can
 *
 * A server does not: it has one from accept(), and a descriptor that is in a
 * thread's hands while another one forks is left open in the child.
 */
void identity_ask_for_pidfds(int socket);
