/* SPDX-License-Identifier: MIT */
/*
 * calls-spoiler: what is in registers for computing when it calls, or returns
 *
 * All modes as they are worst, and all registers taken. "calls-spoiler serve"
 * for reckoner to call; without it calls reckoner, and looks at what that has
 * left in them.
 */
#include <stdbool.h>

#include <crosscall/client.h>
#include <crosscall/server.h>

#include "odd.stub.h"
#include "system.stub.h"

enum { CALLS = 10 };

/* What fxsave stores: of each old register ten bytes. */
struct vectors {
    uint64_t modes[4];
    uint64_t old[8][2];
    uint64_t vector[16][2];
    uint64_t rest[12];
} __attribute__((aligned(16)));

/* Nothing is masked; to zero, and the old unit of least precision. */
static void spoil(void)
{
    static const uint32_t mxcsr = 0x6000;
    static const uint16_t control = 0x0c40;

    __asm__ volatile("fninit; .rept 8; fld1; .endr; fldcw %0\n"
                     "pcmpeqd %%xmm0, %%xmm0; pcmpeqd %%xmm1, %%xmm1\n"
                     "pcmpeqd %%xmm8, %%xmm8; pcmpeqd %%xmm15, %%xmm15\n"
                     "ldmxcsr %1"
                     :
                     : "m"(control), "m"(mxcsr));
}

static bool is_empty(void)
{
    static struct vectors now;
    uint64_t found = 0;
    int i;

    __asm__ volatile("fxsave64 %0" : "=m"(now));
    for (i = 0; i < 8; i++)
        found |= now.old[i][0] | now.old[i][1];
    for (i = 0; i < 16; i++)
        found |= now.vector[i][0] | now.vector[i][1];
    return !found;
}

static int64_t spoiler_add(struct odd *self, uint32_t a, uint32_t b)
{
    (void)self;
    spoil();
    return (int64_t)a + b;
}

static const struct odd_ops ops = {.add = spoiler_add};

static void say(struct system *console, const char *text, size_t len)
{
    system_write(console, text, len);
}

#define SAY(console, text) say(console, text, sizeof(text) - 1)

int main(int argc, char **argv)
{
    static struct odd spoiler = {&ops};
    struct system *console;
    struct odd *reckoner;
    int n_right = 0;
    int n_empty = 0;
    int i;

    (void)argv;
    if (argc > 1)
        return xc_serve("spoiler", odd_objects, &spoiler) != 0;
    if (system_connect("system", NULL, &console) ||
        odd_connect("reckoner", NULL, &reckoner))
        return 1;
    for (i = 0; i < CALLS; i++) {
        spoil();
        n_right += odd_add(reckoner, 40, 2) == 42;
        n_empty += is_empty();
    }
    if (n_right == CALLS)
        SAY(console, "spoiler: it reckons right\n");
    if (n_empty == CALLS)
        SAY(console, "spoiler: and leaves nothing of that\n");
    return n_right != CALLS || n_empty != CALLS;
}
