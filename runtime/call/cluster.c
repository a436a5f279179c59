/* SPDX-License-Identifier: MIT */
/*
 * Cluster: an X table in front of another one, which chooses the target
 *
 * What all workers read here they do not write any more, after the first call
 * of each. A worker writes its own pointer, once; others see it by that.
 */
#include <crosscall/cluster.h>

#include <crosscall/port.h>

#include "call/domain_state.h"

struct xc_cluster {
    struct xc_x x;
    xc_dispatch_fn *dispatch; /* of a representative */
    xc_cluster_make_fn *make;
    void (*release)(void *representative);
    void *data;
    const struct xc_domain *domain; /* whose workers, since the first call */
    void *representatives[XC_WORKERS_MAX];
};

/* Workers are numbered in each domain: two of them must not get the same. */
static bool is_of(struct xc_cluster *cluster, const struct xc_domain *domain)
{
    const struct xc_domain *none = NULL;

    return __atomic_compare_exchange_n(&cluster->domain, &none, domain, false,
                                       __ATOMIC_RELAXED, __ATOMIC_RELAXED) ||
           none == domain;
}

/* Out of line: once for each worker. */
__attribute__((noinline)) static void *
miss(struct xc_cluster *cluster, const struct xc_domain *domain, void **here)
{
    void *made;

    if (!is_of(cluster, domain))
        return NULL;
    made = cluster->make(cluster, cluster->data);
    __atomic_store_n(here, made, __ATOMIC_RELEASE);
    return made;
}

static void *of_worker(struct xc_cluster *cluster,
                       const struct xc_domain *domain)
{
    void **here = &cluster->representatives[xc_domain_this(domain)];

    if (__builtin_expect(*here && __atomic_load_n(&cluster->domain,
                                                  __ATOMIC_RELAXED) == domain,
                         1))
        return *here;
    return miss(cluster, domain, here);
}

static int64_t dispatch(struct xc_call *call)
{
    struct xc_cluster *cluster = call->target;

    call->target = of_worker(cluster, call->domain);
    return call->target ? cluster->dispatch(call) : -XC_E_QUOTA;
}

int xc_cluster_new(const struct xc_x *x, xc_cluster_make_fn *make,
                   void (*release)(void *representative), void *data,
                   struct xc_cluster **out)
{
    struct xc_cluster *cluster = xc_port_alloc(sizeof(*cluster));

    if (!cluster)
        return -XC_E_RESOURCES;
    cluster->x.interface = x->interface;
    cluster->x.dispatch = dispatch;
    cluster->dispatch = x->dispatch;
    cluster->make = make;
    cluster->release = release;
    cluster->data = data;
    *out = cluster;
    return 0;
}

const struct xc_x *xc_cluster_x(const struct xc_cluster *cluster)
{
    return &cluster->x;
}

void *xc_cluster_here(struct xc_cluster *cluster)
{
    const struct xc_call *call = xc_current_call();

    return call ? of_worker(cluster, call->domain) : NULL;
}

void xc_cluster_each(struct xc_cluster *cluster,
                     void (*look)(void *representative, void *data), void *data)
{
    unsigned i;

    for (i = 0; i < XC_WORKERS_MAX; i++) {
        void *there =
            __atomic_load_n(&cluster->representatives[i], __ATOMIC_ACQUIRE);

        if (there)
            look(there, data);
    }
}

void xc_cluster_free(void *target)
{
    struct xc_cluster *cluster = target;
    unsigned i;

    for (i = 0; cluster && cluster->release && i < XC_WORKERS_MAX; i++)
        if (cluster->representatives[i])
            cluster->release(cluster->representatives[i]);
    xc_port_free(cluster);
}
