/* SPDX-License-Identifier: MIT */
/*
 * Cluster: one object, a representative of it in each worker
 *
 * A hot object that all workers call is slow where they all write to it. A
 * cluster is exported in its place: each worker's calls run on a representative
 * of its own, made when its first call comes, so that no worker writes what
 * another one does. What is of the whole object is gathered when it is asked
 * for.
 *
 *     clients ---> one export --- cluster --- worker 0: representative
 *                                        \--- worker 1: representative
 *                                         \-- worker 2: nobody has called yet
 *
 *     struct part {                           struct tally: what clients see
 *         struct tally tally;
 *         struct xc_cluster *cluster;
 *         uint64_t count;                     its worker alone writes it
 *     } __attribute__((aligned(64)));
 *
 *     xc_cluster_new(tally_objects, part_new, part_free, NULL, &cluster);
 *     xc_server_new(address, xc_cluster_x(cluster), cluster, &options,
 * &server);
 *
 * To clients it is any object: one handle, rights, states, and xc_swap() in
 * both directions, between a plain object and a cluster too.
 */
#pragma once

#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_cluster;

/**
 * xc_cluster_make_fn - make a representative, in the worker that it is for
 * @cluster:  where it belongs; it may keep that
 * @data:     xc_cluster_new()'s
 *
 * In a line of memory of its own: aligned to 64 bytes, and that long.
 * Return: what @x calls, or NULL: the call gets -XC_E_QUOTA, and the next one
 *         asks again.
 */
typedef void *xc_cluster_make_fn(struct xc_cluster *cluster, void *data);

/**
 * xc_cluster_new() - a cluster without representatives
 * @x:        X table of the representatives
 * @make:     makes one
 * @release:  the cluster ends, and with it this one; NULL: nothing to do
 * @data:     for @make
 *
 * Ownership: xc_cluster_free()
 * Errors: -XC_E_RESOURCES
 */
int xc_cluster_new(const struct xc_x *x, xc_cluster_make_fn *make,
                   void (*release)(void *representative), void *data,
                   struct xc_cluster **out);

/**
 * xc_cluster_x() - X table that a cluster is exported by, with itself as target
 *
 * Borrowed, for as long as the cluster lives. It can be exported in one server
 * only: in another one its calls get -XC_E_QUOTA.
 */
const struct xc_x *xc_cluster_x(const struct xc_cluster *cluster);

/**
 * xc_cluster_here() - the representative of the worker that runs this call
 *
 * For an object that methods return: it is exported by its own ops, and these
 * begin with this.
 * Return: borrowed until the method returns; NULL outside of a call, in another
 *         server's, or if none can be made.
 */
void *xc_cluster_here(struct xc_cluster *cluster);

/**
 * xc_cluster_each() - look at all representatives that there are
 * @look:  called with each of them in this thread, and @data
 *
 * While the others' workers run methods on them: so @look reads with atomic
 * loads what its worker writes with atomic stores, which need no locked
 * instruction, for there is one writer. Each value is one that there was during
 * this; all of them together need not have been there at one time. A worker
 * whose first call comes meanwhile may be left out.
 * Threads: any, as long as the cluster lives: in a method of it, it does.
 */
void xc_cluster_each(struct xc_cluster *cluster,
                     void (*look)(void *representative, void *data),
                     void *data);

/**
 * xc_cluster_free() - release all representatives
 * @cluster:  nobody calls it any more; NULL is allowed
 *
 * Fits xc_on_last_release() and xc_swap()'s @retired, which come then. Of a
 * server's root: after xc_server_free().
 */
void xc_cluster_free(void *cluster);

#ifdef __cplusplus
}
#endif
