/* SPDX-License-Identifier: MIT */
/* Watched object: a server that keeps what its clients pass to it */
#pragma once

#include <pthread.h>
#include <stdint.h>

#include <interfaces/watch.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { WATCHES_MAX = 64 };

struct watched_object {
    struct watched object; /* first */
    struct watch *watches[WATCHES_MAX];
    pthread_mutex_t lock; /* of workers that are in it at a time */
    unsigned n_watches;
    int64_t status; /* of the last call to a watch */
};

/** An object in memory of the caller's; fini releases what it keeps. */
void watched_object_init(struct watched_object *watched);
void watched_object_fini(struct watched_object *watched);

/** A client's object. */
struct watch_object {
    struct watch object;    /* first */
    struct watched *server; /* for descend() */
    uint64_t n_notified;
    uint64_t last;
    uint64_t n_asked;
    uint64_t text_len;
    uint32_t nap_ms;                          /* how long ask() takes */
    int (*during)(struct watch_object *self); /* what ask() does first */
    struct watch_object *spawned; /* of the caller's; what spawn() gives */
};

void watch_object_init(struct watch_object *watch, struct watched *server);

#ifdef __cplusplus
}
#endif
