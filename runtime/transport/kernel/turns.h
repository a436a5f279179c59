/* SPDX-License-Identifier: MIT */
/*
 * Turns: calls that nest in both directions while one call runs
 *
 * The server's thread that runs the call and the client's thread that waits for
 * it have the processor in turn. Each message is a call, or the reply to the
 * innermost one that is open, and travels as any other: bytes in the pair,
 * where what they replace has been read, and the rest in registers. So there is
 * no more memory, and no more threads, than one call needs. Both sides use it
 * alike.
 *
 *     call    method and key; word 0: length, 1: deadline, 2: handle
 *     reply   word 0: length, 1: status, 2: objects that are kept
 */
#pragma once

#include <crosscall/domain.h>
#include <crosscall/transport.h>

#include "transport/kernel/pair.h"

struct turns {
    xc_identity other;
    uint64_t call;        /* what all this is part of, by the client's number */
    uint64_t thread;      /* of the other side, that waits for us */
    const uint64_t *left; /* the other side writes there which call it left */
    uint8_t *mine;
    const uint8_t *theirs;
    uint32_t kept;            /* of the last reply */
    struct xc_holder *holder; /* of what the other side calls */
};

/**
 * turns_call() - call, and serve what the other side calls until it replies
 * @call:  its request lies in mine; the reply is filled in
 *
 * Return: 0 or a negated XC_E_*; -XC_E_BAD_REPLY if the other side broke the
 *         contract.
 */
int turns_call(struct turns *turns, struct xc_stub_call *call);

/**
 * turns_answer() - run a call of the other side's, reply, and wait
 * @words:  the call; and then what came next
 *
 * Errors: as turns_call()
 */
int turns_answer(struct turns *turns, struct xc_kernel_words *words,
                 uint64_t deadline_ns);
