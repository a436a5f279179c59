/* SPDX-License-Identifier: MIT */
/*
 * Fuzz, client: one that connects and calls, and a server that does whatever an
 * input says
 */
#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/give.h>
#include <crosscall/region.h>
#include <crosscall/state.h>

#include "beginning.h"
#include "calls.h"
#include "kernel.h"
#include "packets.h"
#include "thing.stub.h"
#include "writer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { STUBS = 4, PAGE = 4096, HAULED = 100000 };
#define SHORT_NS UINT64_C(1000000)

/* The client's own object, which a server may call. */

static int heard(struct ear *self, uint64_t value)
{
    (void)self;
    (void)value;
    return 0;
}

static struct thing *stubs[STUBS];

static int asked(struct ear *self, uint64_t value, uint64_t *answer)
{
    uint64_t sum = 0;

    (void)self;
    *answer = 2 * value;
    return kernel_choice(4) == 3 && stubs[0]
               ? thing_add(stubs[0], value, 1, &sum) < 0
               : 0;
}

static const struct ear_ops ear_ops = {.notify = heard, .ask = asked};
static struct ear ear = {.ops = &ear_ops};

static void haul(struct thing *thing)
{
    static uint8_t bytes[HAULED];
    static uint8_t out[HAULED];
    const size_t len = kernel_choice(2) ? 64 : HAULED;

    thing_haul(thing, bytes, len, out, kernel_choice(2) ? 64 : HAULED);
}

static void exchange(struct thing *thing)
{
    int same;
    int file = kernel_open(FILE_OTHER);

    if (file < 0)
        return;
    if (thing_exchange(thing, file, &same) >= 0)
        kernel_close(same);
    kernel_close(file);
}

static void pass_region(struct thing *thing)
{
    struct xc_region *region;

    if (xc_region_new(
            PAGE, kernel_choice(2) ? XC_REGION_SHARED : XC_REGION_ONE_WRITER,
            &region))
        return;
    if (kernel_choice(2))
        thing_fill(thing, region, 3);
    else
        thing_sum(thing, region);
    xc_region_unref(region);
}

static void get_region(struct thing *thing)
{
    const struct xc_region *region;
    uint8_t byte;

    if (thing_publish(thing, PAGE, 7, &region) < 0)
        return;
    xc_region_read(region, PAGE - 1, &byte, 1);
    xc_region_unref(region);
}

static void spawn(struct thing *thing)
{
    unsigned i = 1 + kernel_choice(STUBS - 1);
    struct thing *made;

    if (thing_spawn(thing, &made) < 0)
        return;
    thing_release(stubs[i]);
    stubs[i] = made;
}

static void poll_it(struct thing *thing)
{
    struct xc_poll_item item = {.stub = thing_stub(thing), .wanted = THING_LIT};

    xc_poll(&item, 1, kernel.now_ns + SHORT_NS);
}

static void give(struct thing *thing)
{
    int receiver = packets_pidfd(OUR_PID + 1);
    uint64_t gift;

    if (receiver < 0)
        return;
    if (thing_give(thing, receiver, THING_USE, &gift) == 0)
        xc_take_back(thing_stub(thing), gift);
    kernel_close(receiver);
}

static void call(struct thing *thing)
{
    struct thing_totals totals;
    char words[256];
    uint64_t number;
    int64_t status;
    int fd;

    switch (kernel_choice(20)) {
    case 0:
        thing_add(thing, 1, 2, &number);
        break;
    case 1:
        haul(thing);
        break;
    case 2:
        exchange(thing);
        break;
    case 3:
        pass_region(thing);
        break;
    case 4:
        get_region(thing);
        break;
    case 5:
        thing_light(thing, 1);
        break;
    case 6:
        spawn(thing);
        break;
    case 7:
        thing_hear(thing, &ear);
        break;
    case 8:
        thing_ring(thing, 1);
        break;
    case 9:
        thing_ask(thing, &ear, 21, &number);
        break;
    case 10:
        thing_hush(thing);
        break;
    case 11:
        thing_visit(thing, stubs[kernel_choice(STUBS)], &status, words);
        break;
    case 12:
        thing_books(thing, &totals);
        break;
    case 13:
        poll_it(thing);
        break;
    case 14:
        xc_serve_calls(thing_stub(thing), kernel.now_ns + SHORT_NS);
        break;
    case 15:
        give(thing);
        break;
    case 16:
        xc_revoke(thing_stub(thing));
        break;
    case 17:
        xc_events_fd(thing_stub(thing), &fd);
        break;
    case 18:
        xc_withdraw(thing_stub(thing), &ear);
        break;
    default:
        thing_release(stubs[3]);
        stubs[3] = NULL;
    }
}

static void connect_and_call(void)
{
    const struct xc_connect_options options = {.deadline_ns = kernel.now_ns +
                                                              100 * SHORT_NS};
    struct thing *thing;

    if (thing_connect("fuzzed", &options, &stubs[0]))
        return;
    kernel.is_polite = false;
    do {
        thing = stubs[kernel_choice(STUBS)];
        xc_set_deadline(kernel.now_ns + (1 + kernel_choice(64)) * SHORT_NS);
        call(thing ? thing : stubs[0]);
    } while (kernel.in.left);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    unsigned i;

    kernel_begin(data, size);
    writer_begin();
    kernel.is_polite = begins_connected;
    connect_and_call();
    for (i = STUBS; i-- > 0;) {
        thing_release(stubs[i]);
        stubs[i] = NULL;
    }
    xc_set_deadline(0);
    kernel_end();
    return 0;
}
