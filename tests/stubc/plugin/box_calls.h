/* SPDX-License-Identifier: MIT */
/* box_calls: the wrappers of box.h, which has declared what they need */
#pragma once

/* As stubc writes them into box.stub.h. */
static inline int lid_look(struct lid *self) { return self->ops->look(self); }

static inline int lid_turn(struct lid *self, uint32_t degrees)
{
    return self->ops->turn(self, degrees);
}

static inline int lid_slam(struct lid *self) { return self->ops->slam(self); }

static inline int box_open(struct box *self, struct lid **lid)
{
    return self->ops->open(self, lid);
}
