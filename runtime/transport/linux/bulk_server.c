/* SPDX-License-Identifier: MIT */
#include "transport/linux/bulk_server.h"

#include <errno.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/bulk_memory.h"
#include "transport/linux/packet.h"

bool bulk_ask(struct peer *peer, const struct handshake_bulk *question)
{
    if (question->request > XC_BULK_MESSAGE_MAX ||
        question->reply > XC_BULK_MESSAGE_MAX)
        return false;
    pthread_mutex_lock(&peer->server->lock);
    peer->bulk_asked = *question;
    pthread_mutex_unlock(&peer->server->lock);
    server_to_worker(peer, PEER_BULK);
    return true;
}

bool bulk_request(const struct peer *peer, uint16_t flags, struct xc_call *call)
{
    if (call->request_len > peer->bulk.sizes[0] ||
        call->request_len > XC_BULK_MESSAGE_MAX || flags & REQUEST_ONEWAY ||
        call->method >= XC_METHOD_RUNTIME)
        return false;
    call->request = (const struct xc_shared *)peer->bulk.to_server;
    return true;
}

void bulk_drop(struct peer *peer)
{
    channel_unmap(&peer->bulk);
    peer->bulk_reply = (struct xc_bulk){0};
    xc_charge_end(&peer->bulk_charge);
}

static bool answer(struct peer *peer, struct handshake_bulk *question,
                   int status, const int *fds)
{
    question->question.status = (uint32_t)status;
    return packet_send(peer->socket, question, sizeof(*question), fds,
                       fds ? 2 : 0);
}

/* What it has goes first, whatever comes of this: then its client knows what it
 * has, and is charged for one pair at a time.
 *
 * A client that lies may ask while one of its large calls waits in its method,
 * in another thread. Nothing of that call looks at the memory then: all of the
 * request was copied before the method began, into memory of the domain's, and
 * where the reply goes is asked anew when the method has returned, in the
 * thread that is the worker by then. What does not fit there any more is not
 * written: xc_bulk_put(). */
static int replace(struct peer *peer, const struct handshake_bulk *question,
                   int fds[2])
{
    const size_t sizes[2] = {bulk_size(question->request),
                             bulk_size(question->reply)};
    int r;

    bulk_drop(peer);
    r = peer_charge(peer, XC_QUOTA_BULK, sizes[0] + sizes[1],
                    &peer->bulk_charge);
    if (r)
        return r;
    r = channel_new(&peer->bulk, sizes, fds);
    if (r) {
        xc_charge_end(&peer->bulk_charge);
        return r;
    }
    peer->bulk_reply = (struct xc_bulk){
        .reply = peer->bulk.to_client,
        .max = sizes[1],
    };
    return 0;
}

void bulk_set_up(struct peer *peer)
{
    struct handshake_bulk question;
    bool is_sent;
    int fds[2];
    int r;

    pthread_mutex_lock(&peer->server->lock);
    question = peer->bulk_asked;
    pthread_mutex_unlock(&peer->server->lock);
    r = replace(peer, &question, fds);
    is_sent = answer(peer, &question, -r, r ? NULL : fds);
    if (r == 0) {
        close(fds[0]);
        close(fds[1]);
        if (!is_sent && errno == ETOOMANYREFS) {
            bulk_drop(peer);
            is_sent = answer(peer, &question, XC_E_RESOURCES, NULL);
        }
    }
    if (!is_sent)
        worker_condemn(peer, "does not read its answers");
}
