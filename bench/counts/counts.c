/* SPDX-License-Identifier: MIT */
/*
 * crosscall-counts: null calls for an instruction counter to look at
 *
 *     crosscall-counts generated|hand|local NUMBER
 *
 * Stub and X object meet in one thread, by the loop-back binding: what is left
 * is marshaling, dispatch and checks. counts.sh runs this and does the sums.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/domain.h>
#include <crosscall/loopback.h>

#include <probe.stub.h>

#include "counts/hand.h"

static int counted_null(struct probe *self, uint64_t a, uint64_t b,
                        uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

static const struct probe_ops counted_ops = {.null = counted_null};

/* The same for all, so that nothing but the object can make a difference. */
__attribute__((noinline)) static int call_many(struct probe *probe, uint64_t n)
{
    uint64_t i;

    for (i = 0; i < n; i++) {
        uint64_t sum = 0;

        if (probe_null(probe, i, 7, &sum) || sum != i + 7)
            return -1;
    }
    return 0;
}

/* A Stub in this process that leads to @target in this process. */
static int call_by_loopback(struct xc_domain *domain, const struct xc_x *x,
                            struct probe *target, uint64_t n)
{
    struct xc_caller caller = {.known = true};
    struct xc_binding *binding;
    struct probe *probe;
    xc_handle handle;
    int r = -1;

    if (xc_loopback_new(domain, &caller, &binding))
        return -1;
    if (xc_domain_export(xc_loopback_holder(binding), x, target, XC_RIGHTS_ALL,
                         &handle))
        goto out;
    if (x == &hand_objects) {
        probe = hand_stub_new(binding, handle);
        r = probe ? call_many(probe, n) : -1;
        hand_stub_free(probe);
    } else {
        probe = probe_stub_new(binding, handle);
        r = probe ? call_many(probe, n) : -1;
        probe_release(probe);
    }
out:
    xc_binding_unref(binding);
    return r;
}

static int run(const char *which, uint64_t n)
{
    struct probe target = {&counted_ops};
    struct xc_domain *domain;
    int r = -1;

    if (strcmp(which, "local") == 0)
        return call_many(&target, n);
    if (xc_domain_new(NULL, &domain))
        return -1;
    if (strcmp(which, "hand") == 0)
        r = call_by_loopback(domain, &hand_objects, &target, n);
    else if (strcmp(which, "generated") == 0)
        r = call_by_loopback(domain, probe_objects, &target, n);
    xc_domain_free(domain);
    return r;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--toolchain") == 0) {
        puts(COUNTS_TOOLCHAIN);
        return 0;
    }
    if (argc != 3 || run(argv[1], strtoull(argv[2], NULL, 10))) {
        fprintf(stderr, "usage: crosscall-counts generated|hand|local N\n");
        return 1;
    }
    return 0;
}
