/* SPDX-License-Identifier: MIT */
/*
 * regions-odd: a client without the binding, that lies about its regions
 *
 * "regions-odd" tries them one by one, and has others of its kind end with
 * regions in their hands: "regions-odd ends" holds some, and writes one that is
 * not its own to write; "regions-odd fills" maps what it gets. What it says of
 * a lie is what the server answers, and what an honest region is worth after
 * it.
 */
#include "regions_odd.h"

#include <stdio.h>
#include <string.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "carrier.wire.h"

enum { BYTE = 3, ANY = 77 };

static struct pair pair;
static uint8_t *mine;

/* A region of @size bytes, as @carried says. */
static int64_t sum_frozen(uint64_t size, const struct kernel_carried *carried)
{
    const struct carrier_sum_frozen_request request = {.region = size};

    return pair_ask(&pair, CARRIER_METHOD_SUM_FROZEN, CARRIER_KEY_SUM_FROZEN,
                    &request, sizeof(request), carried);
}

static int64_t fill(uint64_t size, const struct kernel_carried *carried)
{
    const struct carrier_fill_request request = {.region = size, .byte = BYTE};

    return pair_ask(&pair, CARRIER_METHOD_FILL, CARRIER_KEY_FILL, &request,
                    sizeof(request), carried);
}

static int64_t hold(uint64_t size, const struct kernel_carried *carried)
{
    const struct carrier_hold_request request = {.region = size};

    return pair_ask(&pair, CARRIER_METHOD_HOLD, CARRIER_KEY_HOLD, &request,
                    sizeof(request), carried);
}

static void say(const char *what, int64_t result)
{
    printf("  %s: %lld\n", what, (long long)result);
}

/* A lie, and what comes of it; then a new pair, and the truth. */
static void lie(const char *what,
                int64_t (*call)(uint64_t size, const struct kernel_carried *),
                uint64_t size, struct kernel_carried carried,
                enum xc_pages rights, xc_identity to)
{
    const int64_t offer = rights ? xc_kernel_offer(to, mine, 2, rights) : 0;

    carried.offer = offer ? (uint64_t)offer : carried.offer;
    say(what, call(size, &carried));
    xc_kernel_withdraw((uint64_t)offer);
    pair_begin(&pair);
}

static void tell_lies(void)
{
    const enum xc_pages read = XC_PAGES_READ;
    const enum xc_pages write = XC_PAGES_READ | XC_PAGES_WRITE;
    const struct kernel_carried frozen = {0, ANY, XC_REGION_FROZEN, 0};
    const struct kernel_carried shared = {0, ANY, XC_REGION_SHARED, 0};
    const struct kernel_carried private = {0, ANY, XC_REGION_PRIVATE, 0};
    const struct kernel_carried unknown = {0, ANY, UINT32_MAX, 0};
    const struct kernel_carried none = {12345, ANY, XC_REGION_SHARED, 0};

    puts("regions that are not what their client says");
    lie("not frozen", sum_frozen, XC_PAGE, frozen, read, pair.server);
    lie("that can be written, too", sum_frozen, XC_PAGE, frozen, write,
        pair.server);
    lie("only to be read", fill, XC_PAGE, shared, read, pair.server);
    lie("smaller", fill, 2 * XC_PAGE + 1, shared, write, pair.server);
    lie("of no size", fill, 0, shared, write, pair.server);
    lie("somebody else's", fill, XC_PAGE, shared, write,
        xc_kernel_start->system);
    lie("not offered", fill, XC_PAGE, none, 0, 0);
    lie("a private one", fill, XC_PAGE, private, write, pair.server);
    lie("of no access that there is", fill, XC_PAGE, unknown, write,
        pair.server);
    lie("shared, and is", fill, 2 * XC_PAGE, shared, write, pair.server);
    say("by the server", mine[2 * XC_PAGE - 1]);
}

/* What the server has accepted it has, whatever becomes of ours. */
static void take_away(void)
{
    struct kernel_carried carried = {0, ANY + 1, XC_REGION_ONE_WRITER, 0};

    puts("a region that goes while the server has it");
    carried.offer =
        (uint64_t)xc_kernel_offer(pair.server, mine, 2, XC_PAGES_READ);
    say("held", hold(2 * XC_PAGE, &carried));
    xc_kernel_withdraw(carried.offer);
    xc_kernel_map(mine, 2, XC_PAGES_NONE);
    xc_kernel_map(mine, 2, XC_PAGES_READ | XC_PAGES_WRITE);
    carried.offer =
        (uint64_t)xc_kernel_offer(pair.server, mine, 2, XC_PAGES_READ);
    carried.number++;
    say("its bytes were", hold(2 * XC_PAGE, &carried));
    say("those of the next one are", hold(2 * XC_PAGE, &carried));
    xc_kernel_withdraw(carried.offer);
}

static int64_t publish(struct kernel_carried *out)
{
    const struct carrier_publish_request request = {.size = XC_PAGE,
                                                    .byte = BYTE};
    const int64_t r =
        pair_ask(&pair, CARRIER_METHOD_PUBLISH, CARRIER_KEY_PUBLISH, &request,
                 sizeof(request), NULL);

    *out = pair.reply->carried[0];
    return r;
}

static int64_t take(const struct kernel_carried *carried, uint8_t **out)
{
    *out = xc_kernel_area(1);
    return xc_kernel_accept(pair.server, carried->offer, 1, *out);
}

static void do_not_take(void)
{
    enum { MANY = 3000 };
    struct kernel_carried carried;
    uint8_t *bytes;
    int i;

    puts("regions that are given and not taken");
    for (i = 0; i < MANY; i++)
        if (publish(&carried))
            break;
    say("calls that failed", MANY - i);
    say("the last one", take(&carried, &bytes));
    say("holds", bytes[0]);
    say("to be written",
        xc_kernel_map(bytes, 1, XC_PAGES_READ | XC_PAGES_WRITE));
    publish(&carried);
    fill(0, NULL);
    pair_begin(&pair);
    say("taken too late", take(&carried, &bytes));
}

/* It holds what is the server's, the server holds what is its own; and then it
 * writes where it may not. */
static void end_with_regions(void)
{
    struct kernel_carried carried = {0, ANY, XC_REGION_ONE_WRITER, 0};
    uint8_t *bytes;
    int i;

    carried.offer =
        (uint64_t)xc_kernel_offer(pair.server, mine, 2, XC_PAGES_READ);
    for (i = 0; i < 3; i++) /* so that it stays mapped for the next call */
        hold(2 * XC_PAGE, &carried);
    if (publish(&carried) == 0 && take(&carried, &bytes) == XC_PAGES_READ)
        *(volatile uint8_t *)bytes = 0;
    puts("  it could write");
}

/* A peer's memory may be all that there is: the heap's pages are not there yet.
 */
static int fill_all(void)
{
    enum { HEAP = 300000 };
    int64_t n = 0;
    void *heap;
    void *area;

    for (; (area = xc_kernel_area(XC_MAP_PAGES_MAX)); n++)
        if (xc_kernel_map(area, XC_MAP_PAGES_MAX, XC_PAGES_READ))
            return 1;
    heap = xc_port_alloc(HEAP);
    return !n || !heap;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "fills") == 0)
        return fill_all();
    pair.server = pair_find("carrier");
    mine = xc_kernel_area(2);
    if (xc_kernel_map(mine, 2, XC_PAGES_READ | XC_PAGES_WRITE) ||
        pair_begin(&pair)) {
        puts("regions-odd: cannot begin");
        return 1;
    }
    memset(mine, 1, 2 * XC_PAGE);
    if (argc > 1 && strcmp(argv[1], "ends") == 0) {
        end_with_regions();
        return 0;
    }
    tell_lies();
    take_away();
    do_not_take();
    show_ends();
    show_reconnects();
    return 0;
}
