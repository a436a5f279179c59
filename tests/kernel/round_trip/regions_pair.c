/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/port.h>

#include "carrier.stub.h"
#include "regions_odd.h"
#include "system.stub.h"

#define PATIENCE_NS (UINT64_C(60) * 1000000000)

xc_identity pair_find(const char *name)
{
    struct system *system;
    xc_identity found = 0;

    if (system_connect("system", NULL, &system) == 0)
        system_find(system, name, &found);
    return found;
}

int pair_begin(struct pair *pair)
{
    const struct kernel_hello hello = {.interface = carrier_interface.id};
    struct xc_kernel_words words = {.method = KERNEL_HELLO};
    void *room = xc_kernel_room(KERNEL_PAIR_PAGES);

    pair->request = xc_kernel_pages(KERNEL_PAIR_PAGES);
    if (!room || !pair->request)
        return -1;
    memcpy(pair->request->bytes, &hello, sizeof(hello));
    words.word[0] = sizeof(hello);
    words.word[1] = UINT64_MAX;
    words.word[2] = (uint64_t)xc_kernel_offer(pair->server, pair->request,
                                              KERNEL_PAIR_PAGES, XC_PAGES_READ);
    if (xc_kernel_call(pair->server, xc_port_now() + PATIENCE_NS, &words) ||
        words.first ||
        xc_kernel_accept(pair->server, words.word[2], KERNEL_PAIR_PAGES, room) <
            0)
        return -1;
    pair->reply = room;
    pair->root = words.word[1];
    return 0;
}

int64_t pair_ask(struct pair *pair, uint32_t method, uint32_t key,
                 const void *bytes, size_t len,
                 const struct kernel_carried *carried)
{
    struct xc_kernel_words words = {
        .first = pair->root,
        .method = method | (uint64_t)key << 32,
        .word = {len, UINT64_MAX, 0, carried ? 1 : 0},
    };
    int r;

    memcpy(pair->request->bytes, bytes, len);
    if (carried)
        pair->request->carried[0] = *carried;
    r = xc_kernel_call(pair->server, xc_port_now() + PATIENCE_NS, &words);
    return r ? r : (int64_t)words.first;
}
