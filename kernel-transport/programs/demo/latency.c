/* SPDX-License-Identifier: MIT */
/*
 * Latency: where QEMU counts (-icount shift=0), the time stamp counter counts
 * instructions, the client's, the kernel's and the server's alike
 */
#include "latency.h"

#include <inttypes.h>

#include <crosscall/error.h>

#include "adder.stub.h"

#include "report.h"

enum { ROUNDS = 100, OWN = 3 }; /* of two looks at the counter */

static uint64_t counter(void)
{
    uint32_t low;
    uint32_t high;

    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high)::"memory");
    return (uint64_t)high << 32 | low;
}

/* The least: no tick came between. UINT64_MAX if it cannot add */
static uint64_t least(struct adder *adder)
{
    uint64_t best = UINT64_MAX;
    uint64_t sum;
    uint64_t i;

    for (i = 0; i < ROUNDS; i++) {
        const uint64_t begin = counter();
        const int r = adder_add(adder, i, 40, &sum);
        const uint64_t count = counter() - begin - OWN;

        if (r || sum != i + 40)
            return UINT64_MAX;
        if (count < best)
            best = count;
    }
    return best;
}

static int add_here(struct adder *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

bool latency_count(void)
{
    static const struct adder_ops ops = {.add = add_here};
    struct adder here = {&ops};
    struct adder *adder;
    uint64_t remote;

    if (adder_connect("adder", NULL, &adder))
        return report_failure("latency", "%s", xc_error_text());
    remote = least(adder);
    adder_release(adder);
    if (remote == UINT64_MAX)
        return report_failure("latency", "adder: %s", xc_error_text());
    report_say("latency", "%" PRIu64 " instructions for a call in this process",
               least(&here));
    report_say("latency", "%" PRIu64 " to another one and back, rights checked",
               remote);
    return true;
}
