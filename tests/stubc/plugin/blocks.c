/* SPDX-License-Identifier: MIT */
/* XC0603: waiting in what is declared XC_NONBLOCKING */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

static int slow_weight(struct box *self, uint32_t *grams)
{
    (void)self;
    *grams = sleep(1); /* expected-warning {{slow_weight may block in sleep() [XC0603]}} expected-note {{mend: answer -EAGAIN}} */
    /* expected-note@box.h:* {{method box.weight is declared XC_NONBLOCKING here}} */
    return 0;
}

static int turn_a_bit(struct lid *what)
{
    return lid_turn(what, 10); /* expected-note {{it is this call}} */
}

static int64_t waiting_fill(struct box *self, uint64_t amount, struct lid *lid)
{
    (void)self;
    if (turn_a_bit(lid) < 0) /* expected-warning {{waiting_fill waits for the client, by a call of lid.turn [XC0603]}} expected-note {{mend: answer -EAGAIN}} */
        return -5;
    return (int64_t)(amount / 2);
}
/* expected-note@box.h:* {{method box.fill is declared XC_NONBLOCKING here}} */

XC_NONBLOCKING static int64_t read_some(int fd, void *buf, size_t len)
/* expected-note@-1 {{read_some is declared XC_NONBLOCKING here}} */
{
    return read(fd, buf, len); /* expected-warning {{read_some may block in read() [XC0603]}} expected-note {{mend: answer -EAGAIN}} */
}

const struct box_ops bad_ops = {.weight = slow_weight, .fill = waiting_fill};

/* Good: neither waits, and a one-way call waits for nobody. */
static int64_t quick_fill(struct box *self, uint64_t amount, struct lid *lid)
{
    extern struct lid *own;
    struct pollfd fd = {.fd = (int)amount};
    char byte;

    (void)self;
    if (poll(&fd, 1, 0) > 0)
        recv(fd.fd, &byte, sizeof(byte), MSG_DONTWAIT | MSG_PEEK);
    (void)lid;
    return lid_slam(own);
}

/* Good: nobody said that it does not wait. */
static int slow_measure(struct box *self, enum box_side side,
                        struct box_size *size)
{
    (void)self;
    size->width = sleep(side);
    return 0;
}

const struct box_ops good_ops = {.fill = quick_fill, .measure = slow_measure};
int64_t (*use)(int, void *, size_t) = read_some;
