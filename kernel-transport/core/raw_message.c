/* SPDX-License-Identifier: MIT */
/*
 * Raw calls about who looks when: to register, to yield, to notify, to send
 */
#include "core/kernel.h"
#include "core/raw.h"
#include "core/ready.h"

int64_t raw_register(uint64_t dispatcher)
{
    return process_register(process_current(), dispatcher);
}

/* Who gets it first in line gets the processor. Who is that already has its own
 * turn as well: else whoever gives it the end of one took it that. */
int64_t raw_yield(xc_identity to)
{
    struct process *self = process_current();
    struct process *other = process_of(to);

    if (other && process_has_work(other)) {
        ready_add(self);
        if (other != self && other == ready_next())
            ready_enter_early(other);
        ready_enter(other);
    }
    if (ready_next() == self)
        ready_have_turn(self);
    other = ready_next();
    if (other && other != self)
        ready_enter_early(other);
    ready_go_on();
}

int64_t raw_notify(xc_identity to, uint64_t bits)
{
    struct process *process = process_of(to);

    if (!process)
        return -XC_ESRCH;
    /* What lies below is the kernel's own to say. */
    process_notify(process, (uint32_t)bits & ~(XC_PENDING_USER - 1u));
    return 0;
}

int64_t raw_send(xc_identity to, uint64_t words)
{
    struct process *sender = process_current();
    struct process *process = process_of(to);
    struct xc_async message = {.from = sender->identity};
    struct xc_dispatcher *dispatcher;
    uint32_t sent;

    if (!process)
        return -XC_ESRCH;
    if (space_copy_in(sender->space.root, message.words, words,
                      sizeof(message.words)))
        return -XC_EINVAL;
    dispatcher = process->dispatcher;
    if (!dispatcher)
        return -XC_EAGAIN;
    /* Both counters are the receiver's to spoil: the ring is, too. */
    sent = dispatcher->async_sent;
    if (sent - dispatcher->async_taken >= XC_ASYNC_ROOM)
        return -XC_EAGAIN;
    dispatcher->async[sent % XC_ASYNC_ROOM] = message;
    dispatcher->async_sent = sent + 1;
    process_notify(process, XC_PENDING_ASYNC);
    return 0;
}
