/* SPDX-License-Identifier: MIT */
/*
 * Server: export an object under an address
 *
 *     xc_server_new() -> xc_server_run() ... xc_server_stop() -> _free()
 *
 * xc_server_run() calls methods in the thread that called it, and in threads of
 * its own if there shall be several workers, or if methods may wait for
 * clients' objects. Beside them runs one control
 * thread, which accepts connections, watches sockets and processes, and never
 * calls the program's code, except admit() and audit().
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/caller.h>
#include <crosscall/handle.h>
#include <crosscall/object.h>
#include <crosscall/quota.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_server;

/** What happened to a caller, for the log. */
enum xc_audit_event {
    XC_AUDIT_DENIED,      /* a method was refused for want of a right */
    XC_AUDIT_BAD_MESSAGE, /* the caller broke the contract */
    XC_AUDIT_REFUSED,     /* a connection was not admitted */
    XC_AUDIT_QUOTA        /* a limit was hit */
};

/** One audit record. Strings are the server's own, or NULL; borrowed. */
struct xc_audit {
    enum xc_audit_event event;
    struct xc_caller caller;
    const char *interface;
    const char *method;
    const char *needs; /* names of the rights, for XC_AUDIT_DENIED */
    const char *holds;
    const char *why;     /* never NULL */
    unsigned suppressed; /* records of this user dropped before this one */
    const char *server;  /* its address, as xc_server_new() was told */
    uint64_t time_ns;    /* since 1970 */
    int code;            /* XC_E_*: how it ended for the caller */
    enum xc_quota quota; /* for XC_AUDIT_QUOTA: what has the limit */
    uint64_t limit;      /* 0: the system's own, and unknown */
};

/** How to serve. Zeroed memory is the strict default. */
struct xc_server_options {
    /**
     * What a caller may do with the root object; 0 refuses the connection.
     * Called in the control thread; must not block. NULL: everything for the
     * server's own uid, nothing for others.
     *
     * Other users can only come by unix:PATH, in a directory that they may
     * enter, and need write permission to the socket itself: chmod() it after
     * xc_server_new(). The mode is only the door; admit() decides.
     */
    xc_rights (*admit)(const struct xc_caller *caller, void *data);

    /**
     * Called for each record, in any of the threads, without a lock, and maybe
     * in several at a time: it may call and
     * release Stubs, of that caller's objects too. NULL: no log.
     */
    void (*audit)(const struct xc_audit *record, void *data);

    void *data; /* passed to admit and audit */

    /**
     * Threads that run methods; 0: 1, at most 16. A connection is served by one
     * of them, so calls of one client run one after the other, but several
     * clients may be in an object at a time: then it locks what it changes.
     */
    unsigned workers;

    /*
     * Limits. What hits one is refused with XC_E_QUOTA, is told to the audit
     * hook by its name, and leaves other users alone.
     */

    unsigned max_connections; /* in all; 0: 1024 */
    unsigned max_handles;     /* X objects of one connection; 0: 1024 */
    unsigned max_gifts;       /* unclaimed ones of one connection; 0: 64 */
    uint64_t max_region;      /* bytes of one that is passed; 0: 16 MiB */

    /*
     * Limits for each uid, however many processes and connections it has. Calls
     * in flight need none of their own: a connection has four at a time, which
     * its channel has room for.
     */

    unsigned max_connections_uid; /* 0: 16 */
    unsigned max_set_ups_uid;     /* at a time, others wait; 0: 4 */
    uint64_t max_set_up_ns;       /* what one may take; 0: 2 s */
    uint64_t max_channels_uid;    /* bytes; 0: what its connections need */
    unsigned max_handles_uid;     /* 0: the most of 1024, max_handles, and 16
                                     for each of its connections */
    unsigned max_gifts_uid;       /* 0: 256, or max_gifts if that is more */
    uint64_t max_bulk_uid; /* bytes of regions that it passed, until a method
                              lets go of them, and for its large messages,
                              until it disconnects; 0: 64 MiB */
    unsigned max_descriptors_uid; /* that it passed, and of regions; 0: 64 */
    unsigned max_waits_uid;       /* methods that wait, see below; 0: 4 */
    unsigned max_audits_uid;      /* records in a second; 0: 20 */

    /**
     * Processor time in a second that may go to a user beside its calls while
     * others are connected, in ns; 0: 8 ms. It is for set-ups, gifts, rings in
     * vain and ends; five seconds' worth can be saved up. Beyond that the
     * user's sockets are put off, for up to a second at a time: nothing is
     * refused.
     */
    uint64_t max_upkeep_uid;

    /**
     * How long a method may wait for a client's own object to answer, or for
     * one of another server's that a client gave, in ns; never beyond the
     * deadline of the call that it serves. Meanwhile another thread, of 8 that
     * stand by for that, serves other clients: so methods of others run, and
     * change what they share, but never two at a time in one worker; a method
     * goes on when the one that runs then has ended, and must hold no lock
     * while it waits that others take. At most 8 methods wait at a time,
     * max_waits_uid of them for objects of one user, or on behalf of one for
     * what was given; a further call is -XC_E_WOULD_BLOCK, and so is one of a
     * client's own object whose client another worker serves, or another method
     * waits for. 0: all two-way calls of such objects are; one-way calls never
     * wait.
     *
     * A call by a connection that the program has made leaves the worker in the
     * same way, if it is not 0, but for as long as its deadline says; where no
     * more may wait it keeps the worker.
     *
     * All of it ends early when whoever waits for the method's answer cancels
     * or dies: see cancel.h.
     */
    uint64_t max_wait_ns;

    /**
     * How long a worker looks for more requests before it sleeps, at most, and
     * a method that calls a client's own object for the answer. It is less by
     * itself where that does not pay: on a core that the client needs, on a
     * busy machine. 0: 50 us; 1: a moment, about 1 us.
     */
    uint64_t max_spin_ns;
};

/** What clients use at this moment, and what they did. */
struct xc_server_books {
    unsigned connections;   /* channels in use, and set-ups under way */
    unsigned set_ups;       /* of these: greeted, and not known yet */
    unsigned handles;       /* X objects of all holders */
    unsigned observed;      /* of these: whose holder sees the state */
    unsigned gifts;         /* given, not claimed yet */
    unsigned descriptors;   /* that came with requests, and of regions */
    unsigned waits;         /* methods that wait, by max_wait_ns */
    uint64_t channel_bytes; /* memory that they call through */
    uint64_t bulk_bytes;    /* of regions, and for large messages */

    /* Since the server was made; of one user, since it is known: */
    uint64_t calls;
    uint64_t denials;      /* methods refused for want of a right */
    uint64_t bad_messages; /* of these the connection ended */
    uint64_t quota_hits;
    uint64_t refused; /* connections, for other reasons than a limit */
    uint64_t put_off; /* sockets, for max_upkeep_uid */
};

/**
 * xc_server_new() - listen, and export one object
 * @address:  a bare name or unix:PATH; a name nobody serves is taken over
 * @x:        X table of @target
 * @target:   the root object; borrowed until xc_server_free()
 * @options:  NULL for the defaults
 * @out:      the server; clients can connect at once, and wait for run
 *
 * Errors: -XC_E_ADDRESS, -XC_E_RESOURCES; the words are in xc_error_text()
 */
int xc_server_new(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  struct xc_server **out);

/**
 * xc_server_run() - serve until xc_server_stop()
 *
 * A server is for the process that made it: a method may fork, but what it
 * returns in the child goes nowhere, and run returns there. With several
 * threads (workers, max_wait_ns) it shall not return in the child: what others
 * had locked stays so.
 * Return: 0, or a negated XC_E_*: -XC_E_FORKED in a forked child.
 */
int xc_server_run(struct xc_server *server);

/**
 * xc_server_stop() - make run return; from any thread or signal handler
 *
 * In a forked child it does nothing.
 */
void xc_server_stop(struct xc_server *server);

/**
 * xc_server_free() - close all connections, release all objects
 * @server:  not running, or NULL
 *
 * In a forked child it closes the child's copies of descriptors and unmaps the
 * channels; objects, their memory and the address are the parent's. In the
 * method that has forked it may be called, too, before that returns in the
 * child: the channels stay mapped then, since the method's call is in one.
 */
void xc_server_free(struct xc_server *server);

/**
 * xc_server_read_books() - what all clients use at this moment
 *
 * The numbers are each right, and read one after the other. It takes a lock
 * that calls do not take.
 *
 * Threads: any; not from a signal handler.
 */
void xc_server_read_books(struct xc_server *server,
                          struct xc_server_books *out);

/**
 * xc_server_read_user() - the same of one user
 *
 * Return: false if it uses nothing and is not remembered: 64 of those are.
 * Threads: as above
 */
bool xc_server_read_user(struct xc_server *server, uint32_t uid,
                         struct xc_server_books *out);

/**
 * xc_server_list_users() - whom xc_server_read_user() knows
 * @uids:  @room of them at most are written; NULL if that is 0
 *
 * Return: how many there are.
 * Threads: as above
 */
unsigned xc_server_list_users(struct xc_server *server, uint32_t *uids,
                              unsigned room);

/**
 * xc_serve() - new, run, free; SIGINT and SIGTERM end it
 *
 * For a main() that does nothing else.
 */
int xc_serve(const char *address, const struct xc_x *x, void *target);

/**
 * xc_serve_with() - the same, with options, and a word when clients can come
 * @options:  as for xc_server_new()
 * @ready:    called once, before the first method, with @options->data; a
 *            signal ends the server well from here on. NULL: nothing
 */
int xc_serve_with(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  void (*ready)(struct xc_server *server, void *data));

/**
 * xc_on_last_release() - learn when nobody holds an object any more
 * @object:    an object that a method is about to return as a capability
 * @released:  called with @object, in a thread that runs methods
 *
 * To be called in a method. From then on the runtime decides when the object
 * ends: if the method fails afterwards, @released is called as well. Where the
 * object is called directly, without a server, nothing happens: it belongs to
 * who called the method. Return: 0, or -XC_E_RESOURCES and @released will not
 * be called.
 */
int xc_on_last_release(void *object, void (*released)(void *object));

/** xc_audit_print() - an audit hook that writes a line to standard error */
void xc_audit_print(const struct xc_audit *record, void *unused);

#ifdef __cplusplus
}
#endif
