/* SPDX-License-Identifier: MIT */
/*
 * Given pool: the connections that were made for gifts
 *
 *     server, or by-hand connection --- pool --- connection --- connection
 *     that gifts come by                  \      door, who serves
 *                          unclaimed gift -/
 *
 * Many objects of one server, whoever gave them, are reached by one connection
 * to it. What is there is found by the door, as it is one file and no other
 * while somebody has it open; who serves behind it the kernel has said when the
 * connection was made, and for as long as that process lives it is looked at
 * again for each gift whether its giver may lead us there.
 *
 * The pool keeps no connection: with its last Stub each ends, and is out of
 * here before.
 */
#pragma once

#include <stdint.h>

#include <crosscall/client.h>

#include "transport/linux/connection.h"

struct xc_domain;

/** How long methods of a server wait for what a client of its gave. */
struct given_limit {
    const struct xc_domain *domain; /* a name only; NULL: no limit */
    struct xc_server *server;       /* alive while one of its methods runs */
    uint64_t max_wait_ns;
};

struct given_pool {
    struct given_limit limit; /* of all that is in it */
    struct presence *presence;
    uint32_t references; /* atomic */
    pthread_mutex_t lock;
    struct connection *first;
};

/** given_pool_new() - with one reference. Errors: -XC_E_RESOURCES */
int given_pool_new(const struct given_limit *limit, struct given_pool **out);

/** given_pool_ref() - Return: @pool */
struct given_pool *given_pool_ref(struct given_pool *pool);

/** given_pool_unref() - NULL is allowed */
void given_pool_unref(struct given_pool *pool);

/**
 * given_pool_find() - a connection to the server behind a door, or NULL
 * @door:     on a file system that answers: see door_address()
 * @options:  as if it were made now
 *
 * Return: with one more reference. It lives, as far as can be seen.
 */
struct connection *given_pool_find(struct given_pool *pool, int door,
                                   const struct xc_connect_options *options);

/** given_pool_add() - of a connection that came in by its door */
void given_pool_add(struct given_pool *pool, struct connection *connection);

/** given_pool_hide() - nobody finds it there any more */
void given_pool_hide(struct connection *connection);

/** given_pool_leave() - it ends; it need not have been in a pool */
void given_pool_leave(struct connection *connection);
