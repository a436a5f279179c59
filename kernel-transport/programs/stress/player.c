/* SPDX-License-Identifier: MIT */
/* player SEED INDEX: serves the others; its client is in client.c */
#include "player.h"

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>
#include <crosscall/server.h>

#include "draw.h"

enum { WORKERS = 2 };

struct one {
    struct player player;
    uint64_t n_noted;
};

static struct one first;
static uint32_t n_open; /* atomic */

uint64_t player_n_open(void) { return n_open; }

static int one_who(struct player *self, uint64_t *identity)
{
    (void)self;
    *identity = xc_kernel_start->self;
    return 0;
}

static int one_mix(struct player *self, uint64_t a, uint64_t b, uint64_t *mixed)
{
    (void)self;
    *mixed = stress_mix(a, b, xc_kernel_start->self);
    return 0;
}

static int64_t one_turn(struct player *self, const uint8_t *bytes, size_t len,
                        uint8_t *turned, size_t room)
{
    size_t i;

    (void)self;
    if (room < len)
        return -XC_EINVAL;
    for (i = 0; i < len; i++)
        turned[i] = bytes[len - 1 - i];
    return (int64_t)len;
}

static int one_note(struct player *self, uint64_t word)
{
    ((struct one *)self)->n_noted += word;
    return 0;
}

static int one_die(struct player *self)
{
    (void)self;
    return (int)xc_kernel_raw(XC_RAW_PROCESS_END, 0, 0, 0, 0, 0);
}

static int one_open(struct player *self, struct player **out);

static const struct player_ops one_ops = {
    .who = one_who,
    .mix = one_mix,
    .turn = one_turn,
    .note = one_note,
    .open = one_open,
    .die = one_die,
};

static void one_released(void *object)
{
    xc_port_free(object);
    __atomic_fetch_sub(&n_open, 1, __ATOMIC_RELAXED);
}

static int one_open(struct player *self, struct player **out)
{
    struct one *another = xc_port_alloc(sizeof(*another));

    (void)self;
    if (!another)
        return -XC_ENOMEM;
    another->player.ops = &one_ops;
    if (xc_on_last_release(&another->player, one_released)) {
        xc_port_free(another);
        return -XC_ENOMEM;
    }
    __atomic_fetch_add(&n_open, 1, __ATOMIC_RELAXED);
    *out = &another->player;
    return 0;
}

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller, (void)data;
    return PLAYER_USE;
}

static void begin(struct xc_server *server, void *data)
{
    int i;

    (void)server;
    for (i = 0; i < PLAYER_CLIENTS; i++)
        if (xc_kernel_thread_start(player_call_others, data))
            xc_kernel_raw(XC_RAW_PROCESS_END, 0, 1, 0, 0, 0);
}

int main(int argc, char **argv)
{
    static struct player_who who;
    const struct xc_server_options options = {
        .admit = admit, .data = &who, .workers = WORKERS};

    if (argc < 3)
        return 2;
    who.seed = draw_number_of(argv[1]);
    who.index = (uint32_t)draw_number_of(argv[2]);
    first.player.ops = &one_ops;
    player_name(who.index, who.name);
    return xc_serve_with(who.name, player_objects, &first.player, &options,
                         begin) != 0;
}
