/* SPDX-License-Identifier: MIT */
/* Connection: a client's end of a channel */
#pragma once

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/un.h>

#include <crosscall/caller.h>
#include <crosscall/client.h>
#include <crosscall/transport.h>

#include "transport/linux/channel.h"
#include "transport/linux/handshake.h"
#include "transport/linux/parcel.h"
#include "transport/linux/presence.h"
#include "transport/linux/step_aside.h"

enum {
    /** xc_stub_call.slot of a call that a served one makes. */
    CALL_IN_LANE = CHANNEL_SLOTS,
    CONNECTION_OWED_MAX = 64
};

/** How far the call in a slot is; its thread's own. */
enum slot_state {
    SLOT_BEGUN,
    SLOT_POSTED,  /* it may be answered, or not */
    SLOT_ANSWERED /* its thread has seen the answer */
};

struct callback;
struct given_pool;

struct connection {
    struct xc_binding binding;
    struct channel channel;
    int socket;
    int server_pidfd;
    uint64_t last_cookie;
    pthread_mutex_t socket_lock; /* one give at a time */

    /* Whoever reads the socket sorts what comes, for all threads. */
    pthread_mutex_t mail_lock;
    struct parcel parcels[CHANNEL_SLOTS]; /* of replies */
    struct handshake_given given;         /* the last answer to a give */
    struct packet *awaited;             /* where an answer is to go, or NULL */
    struct handshake_question question; /* that it answers */

    /* Bit i: slot i can be taken. */
    uint32_t free_slots;
    /* Bit i: slot i waits for an answer that its caller has given up. */
    uint32_t left_slots;
    uint32_t slot_waiters; /* threads that sleep on free_slots */
    uint32_t seq[CHANNEL_SLOTS];
    uint8_t states[CHANNEL_SLOTS]; /* enum slot_state */
    uint32_t next_ticket;          /* of one-way requests */
    uint32_t spin_ns;
    uint32_t spin_most_ns; /* constant */
    struct aside step_aside;
    struct presence *presence; /* alive: calls may begin */
    struct xc_caller server;   /* who serves, as the kernel says */
    struct callback *callback; /* what was lent; made at first use */
    uint64_t checked_ns;       /* when a poll last looked whether it lives */

    /* For messages that are too large for a slot; one call at a time. */
    uint32_t bulk_taken; /* futex word */
    uint32_t bulk_waiters;
    uint32_t bulk_slot;  /* whose it is; CHANNEL_SLOTS: nobody's */
    uint32_t bulk_asked; /* number of the last question */
    struct channel bulk; /* nothing until it is first needed */
    pthread_mutex_t cells_lock;
    struct xc_cells cells; /* whose states the server shows us */

    /* For objects that go to other servers, or came from one. */
    struct xc_descriptors doors[CHANNEL_SLOTS]; /* of calls without others */
    char path[sizeof(((struct sockaddr_un *)0)->sun_path)];
    int door; /* where we came in, or -1: by the path */
    struct given_pool
        *pool; /* for what comes by it; or NULL. See given_pool.h */
    struct connection *next_in_pool;
    struct connection **link_in_pool; /* NULL: nobody finds it there */
    pthread_mutex_t owed_lock;
    uint32_t n_owed; /* handles that are to be released */
    xc_handle owed[CONNECTION_OWED_MAX];
};

/** connection_die() - no call begins any more */
static inline void connection_die(struct connection *connection)
{
    presence_end(connection->presence);
}

/**
 * connection_open() - xc_connect(), to a known place
 * @name:  of it, in errors
 */
int connection_open(const struct sockaddr_un *address, const char *name,
                    const struct xc_connect_options *options,
                    const struct xc_interface *interface,
                    struct connection **out, xc_handle *root);

/**
 * connection_trusts() - whether a server of that user is one to talk to
 * @uid:  of who serves, as the kernel says
 */
bool connection_trusts(const struct xc_connect_options *options, uint32_t uid);

/** connection_is_alive() - look at the server's process and at the socket */
bool connection_is_alive(struct connection *connection);

extern const struct xc_transport_ops connection_ops;
extern const struct xc_giving_ops connection_giving;
extern const struct xc_state_ops connection_states;

/** The same for what a client gave to a server: see given.h */
extern const struct xc_transport_ops given_connection_ops;

/** connection_begin() - see struct xc_transport_ops */
int connection_begin(struct xc_binding *binding, struct xc_stub_call *call);

/** connection_call() - likewise */
int connection_call(struct xc_binding *binding, struct xc_stub_call *call);

/** connection_wake_server() - if it sleeps, by whatever wakes it */
void connection_wake_server(struct connection *connection);

/** connection_reclaim() - free the slots whose late answers have come */
void connection_reclaim(struct connection *connection);

/** connection_ring_socket() - wake a server that does not sleep on the bell */
void connection_ring_socket(struct connection *connection);

/** connection_give() - see xc_give() */
int connection_give(struct xc_binding *binding, xc_handle handle,
                    int receiver_fd, xc_rights rights, uint64_t *out);

/**
 * connection_read_mail() - sort what has come by the socket
 *
 * With mail_lock held. Return: false if the server broke the contract, or hung
 * up; no call begins any more then.
 */
bool connection_read_mail(struct connection *connection);

/**
 * connection_carry() - send the descriptors of a call, before its request
 *
 * Errors: -XC_E_MALFORMED (one is not open), -XC_E_WOULD_BLOCK,
 *         -XC_E_DISCONNECTED; nothing was sent
 */
int connection_carry(struct connection *connection,
                     const struct xc_stub_call *call);

/**
 * connection_collect() - take the descriptors of a reply, after it was seen
 *
 * What a server did not send before its reply is not waited for. None, or
 * another number, is for the Stub to refuse.
 * Errors: -XC_E_RESOURCES (there is no room for them in this process)
 */
int connection_collect(struct connection *connection,
                       const struct xc_stub_call *call);

/**
 * connection_ask() - ask the server by the socket, with socket_lock held
 * @ask:     begins with a struct handshake_question, as its answer does
 * @answer:  zeroed; finished by the caller if its len is not 0, in any case
 *
 * Errors: as patience_left(), -XC_E_DISCONNECTED, -XC_E_PEER_DIED
 */
int connection_ask(struct connection *connection, const void *ask, size_t len,
                   uint64_t deadline_ns, struct packet *answer);

/** connection_close() - see struct xc_transport_ops */
void connection_close(struct xc_binding *binding);

/**
 * connection_wait() - wait for a packet from the server
 *
 * Errors: -XC_E_DEADLINE, -XC_E_PEER_DIED
 */
int connection_wait(int socket, int server_pidfd, uint64_t deadline_ns);
