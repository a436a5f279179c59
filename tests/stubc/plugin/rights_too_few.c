/* SPDX-License-Identifier: MIT */
/* XC0605: calls that are always denied */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

int denied(struct box *box)
{
    struct lid *lid = NULL;
    int r = box_open(box, &lid);

    if (r < 0)
        return r;
    lid_look(lid);
    return lid_turn(lid, 90); /* expected-warning {{lid.turn needs LID_TURN, and lid carries at most LID_LOOK [XC0605]}} expected-note {{mend: leave out the call}} */
    /* expected-note@box.h:* 2{{it is granted LID_LOOK here}} */
}

static int64_t received_fill(struct box *self, uint64_t amount, struct lid *lid)
{
    (void)self;
    lid->ops->turn(lid, 1); /* expected-warning {{lid.turn needs LID_TURN, and lid carries at most LID_LOOK [XC0605]}} expected-note {{mend: leave out the call}} */
    /* expected-warning@-1 {{received_fill waits for the client}} expected-note@-1 {{mend: answer}} */
    /* expected-note@box.h:* {{method box.fill is declared XC_NONBLOCKING here}} */
    return (int64_t)(amount / 2);
}

const struct box_ops ops = {.fill = received_fill};

/* Good: it may come from elsewhere, too. */
int allowed(struct box *box, struct lid *mine)
{
    struct lid *lid;
    int r = box_open(box, &lid);

    if (r < 0)
        lid = mine;
    return lid_turn(lid, 90);
}

int found(struct lid **where);

int passed_on(struct box *box)
{
    struct lid *lid;

    if (box_open(box, &lid) < 0 && found(&lid) < 0)
        return -1;
    return lid_turn(lid, 90);
}

/* Good: nobody says what a parameter of any function carries. */
int plain(struct lid *lid) { return lid_turn(lid, 90); }
