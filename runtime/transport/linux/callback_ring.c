/* SPDX-License-Identifier: MIT */
#include "transport/linux/callback_ring.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <crosscall/status.h>

#include "transport/linux/callback_server.h"
#include "transport/linux/peer.h"

/* Releases that wait for a client to take them: most. */
enum { UNRELEASED_MAX = 64 * 1024 };

/* Below the lock. */
static void ring_bell(struct call_back *back)
{
    uint32_t armed = __atomic_load_n(&callback_client(&back->memory)->armed,
                                     __ATOMIC_SEQ_CST);

    if (armed == back->armed_seen)
        return;
    back->armed_seen = armed;
    if (send(back->bell, "", 1, MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
        return; /* it is full of bytes already */
}

/* Below the lock. Takes what the client says of the ring, if it can be true. If
 * not, control tells the audit: its hook may call the peer, and this thread may
 * be any. */
static bool look_at_head(struct call_back *back)
{
    uint32_t head = fetch_seq(&callback_client(&back->memory)->head);

    if (head - back->head > back->tail - back->head || head % 8) {
        server_to_control(back->peer, PEER_BROKE);
        return false;
    }
    back->head = head;
    return true;
}

/* Below the lock: one record. 0, or a negated XC_E_*, and nothing happened. */
static int put_event(struct call_back *back, const struct event *event,
                     const void *bytes)
{
    struct callback_server_header *header = callback_server(&back->memory);
    uint32_t size = event_size(event->len);
    uint32_t rest = ring_rest(back->tail);
    uint32_t skip = size > rest ? rest : 0;
    struct event *at;

    if (!look_at_head(back))
        return -XC_E_DISCONNECTED;
    if (skip + size > RING_SIZE - (back->tail - back->head))
        return -XC_E_WOULD_BLOCK;
    if (skip >= sizeof(*at))
        *ring_at(&back->memory, back->tail) = (struct event){.skip = 1};
    back->tail += skip;
    at = ring_at(&back->memory, back->tail);
    *at = *event;
    if (event->len) /* a release has no bytes */
        memcpy(at + 1, bytes, event->len);
    back->tail += size;
    publish_seq(&header->tail, back->tail);
    ring_bell(back);
    return 0;
}

static int put_release(struct call_back *back, xc_handle handle)
{
    const struct event event = {.method = XC_METHOD_RELEASE, .handle = handle};

    return put_event(back, &event, NULL);
}

void call_back_flush(struct call_back *back)
{
    uint32_t n = back->n_unreleased;

    while (n && put_release(back, back->unreleased[n - 1]) == 0)
        n--;
    __atomic_store_n(&back->n_unreleased, n, __ATOMIC_RELAXED);
    callback_server(&back->memory)->wants_room = n != 0;
}

/* Below the lock. A handle must not get lost: then the client ends instead, as
 * does one that never takes its releases. */
static void release_later(struct call_back *back, xc_handle handle)
{
    if (back->n_unreleased == back->capacity) {
        uint32_t capacity = back->capacity ? 2 * back->capacity : 16;
        xc_handle *more =
            capacity <= UNRELEASED_MAX
                ? realloc(back->unreleased, capacity * sizeof(xc_handle))
                : NULL;

        if (!more) {
            server_to_control(back->peer, PEER_CONDEMN);
            return;
        }
        back->unreleased = more;
        back->capacity = capacity;
    }
    back->unreleased[back->n_unreleased] = handle;
    __atomic_store_n(&back->n_unreleased, back->n_unreleased + 1,
                     __ATOMIC_RELAXED);
    /* The client looks at this word after it has made room. It may have done
     * both since we looked for room, and the worker may sleep. */
    publish_seq(&callback_server(&back->memory)->wants_room, 1);
    call_back_flush(back);
}

/* Before the lock, which may be of a thread that is not in a forked child. */
int call_back_begin_event(struct call_back *back, struct xc_stub_call *call)
{
    if (!presence_is_here(back->presence))
        return -XC_E_FORKED;
    pthread_mutex_lock(&back->lock);
    if (!back->peer || peer_is_ended(back->peer)) {
        pthread_mutex_unlock(&back->lock);
        return -XC_E_DISCONNECTED;
    }
    call->request = (uint8_t *)back->staging;
    return 0;
}

int call_back_post(struct call_back *back, const struct xc_stub_call *call)
{
    const struct event event = {
        .len = call->request_len,
        .key = call->key,
        .method = (uint16_t)call->method,
        .handle = call->stub->handle,
    };
    int r;

    call_back_flush(back);
    r = put_event(back, &event, back->staging);
    if (r == -XC_E_WOULD_BLOCK && call->method == XC_METHOD_RELEASE) {
        release_later(back, event.handle);
        return 0;
    }
    return r;
}

void call_back_ring(struct call_back *back)
{
    pthread_mutex_lock(&back->lock);
    ring_bell(back);
    pthread_mutex_unlock(&back->lock);
}
