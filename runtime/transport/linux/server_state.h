/* SPDX-License-Identifier: MIT */
/*
 * Server state: what the control thread and the worker share
 *
 *   control thread                        workers (crew.h: which thread is one)
 *   listener, sockets, pidfds             domain, holders, channels
 *        | --- SERVE, GIVE, RANG, DROP ----> |   through peer.to_worker
 *        | <-- CLOSE, CONDEMN, USED -------- |   through peer.to_control
 *        | <-- BROKE ------- any thread that calls what a client lent
 *
 * A peer belongs to one worker, which alone touches its channel and holder.
 *
 * A peer ends in one way only: control stops watching it and says DROP; the
 * worker lets go of all it holds and says CLOSE; control closes and frees. The
 * worker never ends one by itself: it says CONDEMN, and DROP comes back.
 */
#pragma once

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include <crosscall/bulk.h>
#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/principal.h>
#include <crosscall/server.h>

#include "giver/giver.h"
#include "port/known_regions.h"
#include "transport/linux/address.h"
#include "transport/linux/channel.h"
#include "transport/linux/crew.h"
#include "transport/linux/handshake.h"
#include "transport/linux/parcel.h"
#include "transport/linux/presence.h"
#include "transport/linux/spare.h"
#include "transport/linux/step_aside.h"
#include "transport/linux/view.h"

enum {
    PEERS_DEFAULT = 1024,
    PEERS_UID_DEFAULT = 16,
    SET_UP_SECONDS = 2,
    BELL_PEERS_MAX = 127, /* the kernel's 128 less our own word */
    GIVEN_MAX = 8,        /* replies whose descriptors are not closed yet */
    AUDITS_DEFAULT = 20,  /* in a second, for each user */
    LOOKS_TO_ALL = 25     /* see worker_look(); odd, or of each call the same
                             look is the one to all slots */
};

/** Where a set-up stands, for the control thread. */
enum peer_state {
    PEER_WAITING, /* until fewer of its user's are greeted */
    PEER_GREETED, /* welcomed, has to say hello in time */
    PEER_SERVED,  /* handed to the worker */
    PEER_ENDING   /* DROP was said */
};

/* to_worker */
enum {
    PEER_SERVE = 1,
    PEER_GIVE = 2,
    PEER_DROP = 4,
    PEER_CALLBACK = 8,
    PEER_BULK = 16,
    PEER_RANG = 32,
    PEER_CARRIED = 64
};
/* to_control */
enum { PEER_CLOSE = 1, PEER_CONDEMN = 2, PEER_USED = 4, PEER_BROKE = 8 };

struct call_back;
struct given_pool;

/** One slot of a channel, in the worker; made with the channel. */
struct served_slot {
    const struct request_slot *request;
    struct reply_slot *reply;
    const uint32_t *cancel; /* where its caller gives a call up */
    uint32_t number;
    uint32_t seen;       /* seq of its last request */
    struct xc_call call; /* all but what each request says */
};

/** One client. */
struct peer {
    /* Set by control before SERVE, constant afterwards. */
    struct xc_server *server;
    int socket;
    int pidfd;
    struct xc_caller caller;
    struct xc_principal *principal;
    xc_rights first_rights;
    struct handshake_hello *hello;
    struct worker *worker;

    /* Control only. */
    enum peer_state state;
    uint8_t nonce[HANDSHAKE_NONCE_SIZE];
    uint64_t greeted_ns;
    bool is_put_off; /* its socket is not watched: see upkeep.h */
    struct peer *next;
    struct peer **link;
    struct xc_charge connection;
    struct xc_charge set_up;

    /* Mailboxes, under server->lock. */
    unsigned to_worker;
    unsigned to_control;
    struct peer *next_to_worker;
    struct peer *next_to_control;
    struct handshake_give give;
    struct xc_receiver give_receiver;
    struct handshake_bulk bulk_asked;
    struct parcel parcels[CHANNEL_SLOTS]; /* for requests to come */
    struct parcel given[GIVEN_MAX];       /* by replies: control closes ours */
    unsigned n_given;                     /* until they are closed */

    /* Set by control: nothing that the peer should do will happen any more. */
    uint32_t ended;

    /* Worker only; control unmaps at the end. */
    struct channel channel;
    struct served_slot slots[CHANNEL_SLOTS];
    struct xc_charge channel_memory;
    struct xc_holder *holder;
    unsigned index;         /* in worker->served */
    bool was_used;          /* since they were sorted */
    uint32_t bell_seen;     /* its bell, when we last slept */
    uint32_t bell_requests; /* and what it had sent by then */
    uint32_t n_vain;        /* times that it has rung since, for nothing */
    uint32_t rang_requests; /* what it had sent when it last rang by socket */
    uint64_t deaf_until_ns; /* see bells.h */
    unsigned n_used; /* slots: up to the highest that ever had a request */
    uint16_t next_ticket;
    bool condemned;
    unsigned n_under_way;   /* descriptors given that may be unread */
    struct call_back *back; /* to what it lends, or NULL */
    unsigned lane;          /* where to call it now; of a call of its slot's */
    unsigned n_called;      /* two-way calls to it that have not come back */
    bool leaving;           /* dropped as soon as nobody is inside */
    struct view view;       /* where it sees states */
    struct xc_known_regions known; /* memory that it passed before */
    struct channel bulk;           /* for large messages; nothing at first */
    struct xc_bulk bulk_reply;     /* the half of it that we write */
    struct xc_charge bulk_charge;
    struct xc_descriptors beside; /* the bytes of the call of its slot's; none
                                     between calls */
};

/** Who runs methods: one thread of the crew at a time. */
struct worker {
    struct xc_server *server;
    unsigned number;
    unsigned n_peers;  /* handed to it; control only */
    struct peer *mail; /* under server->lock */
    uint32_t bell;     /* private futex word */

    /* Below the crew's lock. */
    bool vacant;
    unsigned n_returning; /* threads; read without it, too */
    bool owes_look;       /* at all clients, before who left is it again */
    pthread_cond_t is_vacant;
    pthread_cond_t has_looked;

    /* The worker only. */
    struct peer **served;
    unsigned n_served;
    unsigned n_near; /* of these: see served.h */
    /* Near alone, calls by its first slot only, and lends nothing; or NULL,
     * also until that is found out. */
    struct peer *only;
    uint64_t sorted_ns;
    uint64_t far_ns; /* when those who are far were last looked at */
    unsigned served_capacity;
    unsigned n_leaving; /* of these */
    uint64_t looked_ns; /* when gifts were last looked at */
    int looks_left;     /* until one at all slots */
    uint32_t spin_ns;
    uint32_t spin_most_ns; /* constant */
    struct aside step_aside;
    uint64_t crowded_until_ns; /* others wait for its core */
    uint16_t caller_cpu;
    uint16_t cpu;  /* where it was when it answered; a hint */
    char away[64]; /* from what the next one writes at each call */
};

struct xc_server {
    struct xc_server_options options;
    struct presence *presence;
    struct address address;
    char *name; /* the address, as it was told */
    int listener;
    int epoll;
    int event; /* eventfd: the worker or xc_server_stop() rings control */
    struct xc_domain *domain;
    struct given_pool *pool; /* how methods reach what was given */
    unsigned given_uid_max;  /* descriptors under way to one user, by one worker
                              */

    pthread_mutex_t lock;
    struct peer *to_control;
    struct spare spare; /* for who connects next */
    uint32_t stopping;

    struct givers givers;

    /* Control only. */
    struct peer *peers;
    unsigned n_peers;
    unsigned n_waiting;
    unsigned n_greeted;
    uint64_t listener_until_ns; /* it is not watched; 0: it is */
    uint64_t listener_owes_ns;  /* until then, see upkeep.h */
    uint64_t upkeep_ns;         /* processor time that somebody has paid for */
    uint64_t put_off_ns;        /* when to see who can go on; 0: nobody waits */

    struct worker workers[XC_WORKERS_MAX]; /* options.workers are used */
    struct crew crew;
};

/** Say something to the other thread; several words at once are kept. */
void server_to_worker(struct peer *peer, unsigned what);
void server_to_control(struct peer *peer, unsigned what);
void server_wake_workers(struct xc_server *server);

/** Have a worker look at its mail, and pass. */
void worker_wake(struct worker *worker);

/** The control thread. @server: struct xc_server */
void *control_main(void *server);

/** Close every connection; only after both threads have ended. */
void control_close_all(struct xc_server *server);

/** In a forked child: let go of its copies of what the server has open. */
void control_leave_all(struct xc_server *server);

/** Be a worker, until stop, or until a thread comes back to be it; and look at
 * all that is there once, whatever happens meanwhile. */
void worker_serve(struct worker *worker);

/**
 * worker_look() - serve one request of each slot where there is one
 *
 * Slots that were never used are looked at once in LOOKS_TO_ALL.
 * Return: whether there was any.
 */
bool worker_look(struct worker *worker);

/** worker_look_at_all() - the same, and at all slots: before one sleeps */
bool worker_look_at_all(struct worker *worker);

/** After stop: let go of all that its clients hold. */
void worker_end(struct worker *worker);

/** Which worker this thread is, in a call of the server's. */
struct worker *worker_of_thread(struct xc_server *server);

/** End a peer that broke the contract. In the worker. */
void worker_condemn(struct peer *peer, const char *why);

/** Charge a peer's user, or tell the audit: 0 or -XC_E_QUOTA */
int peer_charge(struct peer *peer, enum xc_quota what, uint64_t n,
                struct xc_charge *out);

/** Fill in what is 0, and tell the domain. */
void books_take_limits(struct xc_server_options *options,
                       struct xc_domain_options *domain);

/* Count it, and tell the audit hook, so often for each user: */

/** The peer broke the contract. */
void audit_bad_message(struct peer *peer, const char *why);

/** One of its requests did. @interface: of whose method; NULL: unknown */
void audit_bad_request(struct peer *peer, const struct xc_interface *interface,
                       uint32_t method);

/** Its connection is refused. @code: XC_E_* */
void audit_refused(struct peer *peer, int code, const char *why);

/** It hit a limit. @limit: 0: the system's own, and unknown */
void audit_quota(struct peer *peer, enum xc_quota quota, uint64_t limit);

/** Of a request that was no good claim, if that is what it was. */
void audit_claim(struct peer *peer, uint32_t method, int64_t status);

/** The domain's hooks. @server: struct xc_server */
void audit_denied(const struct xc_domain_denial *denial, void *server);
void audit_over(const struct xc_domain_over *over, void *server);
