/* SPDX-License-Identifier: MIT */
#include "transport/kernel/turns.h"

#include <crosscall/status.h>
#include <crosscall/stub.h>

static bool is_left(const struct turns *turns)
{
    return turns->left &&
           __atomic_load_n(turns->left, __ATOMIC_ACQUIRE) == turns->call;
}

static int turn(struct turns *turns, struct xc_kernel_words *words,
                uint64_t deadline_ns)
{
    int r;

    if (is_left(turns))
        return -XC_E_DEADLINE;
    r = xc_kernel_turn(turns->other, turns->thread, deadline_ns, words);
    if (r)
        return r == 1 ? -XC_E_DEADLINE : r;
    turns->thread = words->word[XC_KERNEL_TURN];
    return 0;
}

int turns_answer(struct turns *turns, struct xc_kernel_words *words,
                 uint64_t deadline_ns)
{
    struct xc_call call = {
        .handle = words->word[2],
        .method = (uint32_t)words->method,
        .key = (uint32_t)(words->method >> 32),
        .deadline_ns = words->word[1],
        .request = (const struct xc_shared *)turns->theirs,
        .request_len = (uint32_t)words->word[0],
        .reply = turns->mine,
    };
    int64_t status;
    int r;

    if (words->word[0] > XC_MESSAGE_MAX)
        return -XC_E_BAD_REPLY;
    if (call.deadline_ns > deadline_ns)
        call.deadline_ns = deadline_ns;
    status = xc_domain_dispatch(turns->holder, &call);
    if (status == -XC_E_MALFORMED)
        return -XC_E_BAD_REPLY; /* no Stub sends that */
    *words = (struct xc_kernel_words){
        .first = KERNEL_TURN_REPLY,
        .word = {call.reply_len, (uint64_t)status, call.kept},
    };
    r = turn(turns, words, deadline_ns);
    /* What we are part of has begun, whoever is gone by now. */
    return r == -XC_E_DISCONNECTED ? -XC_E_PEER_DIED : r;
}

int turns_call(struct turns *turns, struct xc_stub_call *call)
{
    struct xc_kernel_words words = {
        .first = KERNEL_TURN_CALL,
        .method = call->method | (uint64_t)call->key << 32,
        .word = {call->request_len, call->deadline_ns, call->stub->handle},
    };
    int r = turn(turns, &words, call->deadline_ns);

    while (r == 0 && words.first == KERNEL_TURN_CALL)
        r = turns_answer(turns, &words, call->deadline_ns);
    turns->kept = 0;
    if (r)
        return r;
    if (words.first != KERNEL_TURN_REPLY || words.word[0] > XC_MESSAGE_MAX)
        return -XC_E_BAD_REPLY;
    turns->kept = (uint32_t)words.word[2];
    call->status = (int64_t)words.word[1];
    call->reply = (const struct xc_shared *)turns->theirs;
    call->reply_len = (uint32_t)words.word[0];
    return 0;
}
