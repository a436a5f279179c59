/* SPDX-License-Identifier: MIT */
/*
 * keeper serves NAME | keeper calls WHOM: has secrets wherever a call of it, or
 * a reply, could take them along
 */
#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "keeper.stub.h"
#include "secrets.h"

enum { TIMES = 20 };

/* kernel-transport/user's: what tells a caller that could not be told at once
 */
int64_t user_return_busy(xc_identity caller, uint64_t thread);

static xc_identity turned_away;
static struct keeper *spy;

static int64_t kept_show(struct keeper *self, uint64_t word)
{
    (void)self;
    return secrets_left((int64_t)word);
}

static int64_t kept_show_bytes(struct keeper *self, const uint8_t *bytes,
                               size_t len)
{
    (void)self, (void)bytes;
    return secrets_left((int64_t)len);
}

/* Its thread is lost in it; nobody waits for that. */
static int64_t return_busy(uint64_t thread)
{
    return user_return_busy(turned_away, thread);
}

static void turn_away(void *data)
{
    (void)data;
    secrets_planted(return_busy, 0);
}

static int kept_turn_away(struct keeper *self)
{
    (void)self;
    turned_away = xc_current_call()->caller->process;
    return xc_kernel_thread_start(turn_away, NULL);
}

static const struct keeper_ops kept_ops = {
    .show = kept_show,
    .show_bytes = kept_show_bytes,
    .turn_away = kept_turn_away,
};

static int64_t call_show(uint64_t word) { return keeper_show(spy, word); }

static int64_t call_show_bytes(uint64_t len)
{
    static const uint8_t bytes[KEEPER_BYTES_MAX];

    return keeper_show_bytes(spy, bytes, len);
}

static int call(const char *whom)
{
    int r = 0;
    int i;

    for (i = 0; i < TIMES; i++) {
        const uint64_t word = ((uint64_t)SHOWN << 32) + (uint64_t)i;

        r |= secrets_planted(call_show, word) != (int64_t)word;
        r |= secrets_planted(call_show_bytes, (uint64_t)i) != i;
    }
    return r || keeper_tell(spy, whom);
}

int main(int argc, char **argv)
{
    static struct keeper kept = {&kept_ops};

    if (argc < 3)
        return 2;
    if (argv[1][0] == 's')
        return xc_serve(argv[2], keeper_objects, &kept) != 0;
    return keeper_connect("spy", NULL, &spy) || call(argv[2]);
}
