/* SPDX-License-Identifier: MIT */
/*
 * Events: one-way calls of a client's own objects, until it asks for them
 *
 * They wait in the server's memory: nobody but the server can make them more,
 * or have one twice. A release is one of them, and always finds room; so many
 * of them wait that only a client that never asks has more.
 */
#include "transport/kernel/call_back.h"

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

enum { EVENT_BYTES_MAX = 1 << 17, RELEASES_MAX = 1 << 16 };

struct event {
    struct event *next;
    xc_handle handle;
    uint64_t method; /* and key */
    uint32_t len;
    uint32_t size; /* of this struct, with the bytes */
    uint64_t bytes[];
};

int call_back_begin_event(struct call_back *back, struct xc_stub_call *call)
{
    (void)back;
    call->request = xc_port_alloc(XC_MESSAGE_AREA);
    return call->request ? 0 : -XC_E_RESOURCES;
}

void call_back_end_event(struct xc_stub_call *call)
{
    xc_port_free(call->request);
}

static struct event *event_new(const struct xc_stub_call *call)
{
    const uint32_t size = (uint32_t)sizeof(struct event) + call->request_len;
    struct event *event = xc_port_alloc(size);

    if (!event)
        return NULL;
    event->handle = call->stub->handle;
    event->method = call->method | (uint64_t)call->key << 32;
    event->len = call->request_len;
    event->size = size;
    __builtin_memcpy(event->bytes, call->request, call->request_len);
    return event;
}

static bool is_release(const struct event *event)
{
    return (uint32_t)event->method == XC_METHOD_RELEASE;
}

static void show_number(const struct call_back *back, int32_t more)
{
    uint32_t *n = &back->peer->reply->n_events;

    __atomic_store_n(n, *n + (uint32_t)more, __ATOMIC_SEQ_CST);
}

/* 0, or why it cannot wait. Whoever asks for nothing has ended for us. */
static int put(struct call_back *back, struct event *event)
{
    if (!back->peer)
        return -XC_E_DISCONNECTED;
    if (is_release(event) && ++back->n_releases > RELEASES_MAX)
        back->is_odd = true;
    if (back->is_odd)
        return -XC_E_DISCONNECTED;
    if (!is_release(event) && back->n_bytes + event->size > EVENT_BYTES_MAX)
        return -XC_E_WOULD_BLOCK;
    if (back->first)
        back->last->next = event;
    else
        back->first = event;
    back->last = event;
    back->n_bytes += is_release(event) ? 0 : event->size;
    show_number(back, 1);
    return 0;
}

int call_back_post(struct call_back *back, struct xc_stub_call *call)
{
    struct event *event = event_new(call);
    xc_identity sleeper = 0;
    int r;

    if (!event)
        return -XC_E_RESOURCES;
    xc_kernel_lock(&back->lock);
    r = put(back, event);
    if (r == 0 &&
        __atomic_load_n(&back->peer->request->sleepers, __ATOMIC_SEQ_CST))
        sleeper = back->peer->identity;
    xc_kernel_unlock(&back->lock);
    if (r)
        xc_port_free(event);
    else if (sleeper)
        xc_kernel_tell(sleeper);
    return r;
}

static struct event *take(struct call_back *back)
{
    struct event *event = back->first;

    if (!event)
        return NULL;
    back->first = event->next;
    if (is_release(event))
        back->n_releases--;
    else
        back->n_bytes -= event->size;
    return event;
}

void call_back_next(struct call_back *back, struct xc_kernel_words *words)
{
    struct event *event;

    *words = (struct xc_kernel_words){0};
    xc_kernel_lock(&back->lock);
    event = take(back);
    if (event)
        show_number(back, -1);
    xc_kernel_unlock(&back->lock);
    if (!event)
        return;
    words->first = 1;
    words->method = event->method;
    words->word[0] = event->len;
    words->word[1] = event->handle;
    __builtin_memcpy(back->peer->reply->bytes, event->bytes, event->len);
    xc_port_free(event);
}

void call_back_drop(struct call_back *back)
{
    struct event *event;

    while (event = take(back), event)
        xc_port_free(event);
}
