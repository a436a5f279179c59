/* SPDX-License-Identifier: MIT */
/*
 * spy serves | spy calls NAME WHOM: says what else than calls came with calls
 *
 * Its entries look at all registers before anything else does (look.S).
 */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>
#include <system.stub.h>

#include "keeper.stub.h"
#include "look.h"
#include "secrets.h"

enum { TIMES = 20, FLAGS = 0x202 /* as the kernel sets them */ };

struct spy_seen spy_seen;
static struct {
    unsigned general, vectors, flags, shown;
} n_seen;
static struct system *console;

static bool is_of(uint64_t word, uint32_t upper) { return word >> 32 == upper; }

/* In the critical range: whoever is entered has no thread yet. */
XC_KERNEL_CRITICAL void spy_look(void)
{
    unsigned i;

    for (i = 0; i < SPY_GENERAL; i++) {
        n_seen.general += is_of(spy_seen.general[i], SECRET);
        n_seen.shown += is_of(spy_seen.general[i], SHOWN);
    }
    for (i = 0; i < SPY_VECTORS; i++)
        n_seen.vectors += is_of(spy_seen.vectors[i], SECRET);
    n_seen.flags += spy_seen.flags != FLAGS;
}

static void say(const char *text)
{
    size_t len = 0;

    while (text[len])
        len++;
    system_write(console, text, len);
}

static int tell(const char *whom)
{
    say(whom);
    say(n_seen.shown ? ": what was shown" : ": nothing at all");
    say(n_seen.general ? ", secrets in general registers" : "");
    say(n_seen.vectors ? ", secrets in vector registers" : "");
    say(n_seen.flags ? ", flags" : "");
    say("\n");
    n_seen.shown = n_seen.general = n_seen.vectors = n_seen.flags = 0;
    return 0;
}

static int64_t spy_show(struct keeper *self, uint64_t word)
{
    (void)self;
    return (int64_t)word;
}

static int64_t spy_show_bytes(struct keeper *self, const uint8_t *bytes,
                              size_t len)
{
    (void)self, (void)bytes;
    return (int64_t)len;
}

static int spy_tell(struct keeper *self, const char *whom)
{
    (void)self;
    return tell(whom);
}

static const struct keeper_ops spy_ops = {
    .show = spy_show, .show_bytes = spy_show_bytes, .tell = spy_tell};

/* Until the second return has come: nobody waits for it. */
static void rest(void)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + 5 * XC_NOTICE->tick_ns);
}

static int call(struct keeper *keeper)
{
    static const uint8_t bytes[KEEPER_BYTES_MAX];
    int r = 0;
    int i;

    for (i = 0; i < TIMES; i++) {
        const uint64_t word = ((uint64_t)SHOWN << 32) + (uint64_t)i;

        r |= keeper_show(keeper, word) != (int64_t)word;
        r |= keeper_show_bytes(keeper, bytes, (size_t)i) != i;
    }
    r |= keeper_turn_away(keeper);
    rest();
    return r;
}

int main(int argc, char **argv)
{
    static struct keeper spy = {&spy_ops};
    struct keeper *keeper;

    if (argc < 2 || system_connect("system", NULL, &console))
        return 2;
    if (argv[1][0] == 's')
        return xc_serve("spy", keeper_objects, &spy) != 0;
    return argc < 4 || keeper_connect(argv[2], NULL, &keeper) || call(keeper) ||
           tell(argv[3]);
}
