/* SPDX-License-Identifier: MIT */
#include "clusters/objects.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "tally.stub.h"

/** Each in lines of its own, so that no neighbour is to blame. */
struct __attribute__((aligned(64))) shared {
    struct tally tally;
    uint64_t count;
    pthread_mutex_t mutex;
};

struct __attribute__((aligned(64))) part {
    struct tally tally;
    struct xc_cluster *cluster;
    uint64_t count; /* its worker alone writes it */
};

static void *room(size_t size)
{
    void *memory = aligned_alloc(64, size);

    if (!memory) {
        fputs("crosscall-clusters: no memory\n", stderr);
        exit(1);
    }
    return memory;
}

static int atomic_add(struct tally *self, uint64_t n)
{
    __atomic_fetch_add(&((struct shared *)self)->count, n, __ATOMIC_RELAXED);
    return 0;
}

static int atomic_total(struct tally *self, uint64_t *total)
{
    *total = __atomic_load_n(&((struct shared *)self)->count, __ATOMIC_RELAXED);
    return 0;
}

static int mutex_add(struct tally *self, uint64_t n)
{
    struct shared *shared = (struct shared *)self;

    pthread_mutex_lock(&shared->mutex);
    shared->count += n;
    pthread_mutex_unlock(&shared->mutex);
    return 0;
}

static int mutex_total(struct tally *self, uint64_t *total)
{
    struct shared *shared = (struct shared *)self;

    pthread_mutex_lock(&shared->mutex);
    *total = shared->count;
    pthread_mutex_unlock(&shared->mutex);
    return 0;
}

static int part_add(struct tally *self, uint64_t n)
{
    struct part *part = (struct part *)self;

    __atomic_store_n(&part->count, part->count + n, __ATOMIC_RELAXED);
    return 0;
}

static void add_part(void *representative, void *total)
{
    const struct part *part = representative;

    *(uint64_t *)total += __atomic_load_n(&part->count, __ATOMIC_RELAXED);
}

static int part_total(struct tally *self, uint64_t *total)
{
    uint64_t sum = 0;

    xc_cluster_each(((struct part *)self)->cluster, add_part, &sum);
    *total = sum;
    return 0;
}

static const struct tally_ops ops[KINDS] = {
    [KIND_ATOMIC] = {.add = atomic_add, .total = atomic_total},
    [KIND_MUTEX] = {.add = mutex_add, .total = mutex_total},
    [KIND_CLUSTER] = {.add = part_add, .total = part_total},
};

static void *part_new(struct xc_cluster *cluster, void *data)
{
    struct part *part = room(sizeof(*part));

    (void)data;
    *part = (struct part){.tally.ops = &ops[KIND_CLUSTER], .cluster = cluster};
    return part;
}

struct object object_new(enum kind kind)
{
    struct object object = {.x = tally_objects};
    struct shared *shared;

    if (kind == KIND_CLUSTER) {
        if (xc_cluster_new(tally_objects, part_new, free, NULL,
                           &object.cluster)) {
            fputs("crosscall-clusters: no memory\n", stderr);
            exit(1);
        }
        object.x = xc_cluster_x(object.cluster);
        object.target = object.cluster;
        return object;
    }
    shared = room(sizeof(*shared));
    *shared = (struct shared){.tally.ops = &ops[kind]};
    pthread_mutex_init(&shared->mutex, NULL);
    object.target = shared;
    return object;
}

void object_free(struct object *object)
{
    if (object->cluster) {
        xc_cluster_free(object->cluster);
        return;
    }
    pthread_mutex_destroy(&((struct shared *)object->target)->mutex);
    free(object->target);
}

const char *kind_name(enum kind kind)
{
    static const char *const names[KINDS] = {"atomic", "mutex", "cluster"};

    return names[kind];
}
