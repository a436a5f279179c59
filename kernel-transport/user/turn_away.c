/* SPDX-License-Identifier: MIT */
/*
 * Turn away: callers who came when no thread stood by
 *
 * The entry answers by itself. Only who cannot be entered at that moment is
 * written down here, to be told with the next turn. One who finds no room waits
 * until its deadline.
 */
#include "dispatch.h"

enum { ROOM = 16 };

static struct {
    xc_identity caller;
    uint64_t thread;
    struct xc_kernel_words words; /* they go back as they came */
} turned_away[ROOM];
static unsigned n_turned_away;

USER_CRITICAL static void copy(struct xc_kernel_words *to,
                               const struct xc_kernel_words *from)
{
    uint64_t n = sizeof(*to) / 8;

    __asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}

USER_CRITICAL static void look_again(void)
{
    __atomic_fetch_or(&user_dispatcher.pending, (uint32_t)USER_PENDING_OWES,
                      __ATOMIC_RELAXED);
}

USER_CRITICAL void user_turn_away(void)
{
    unsigned n = n_turned_away;

    if (n)
        look_again();
    while (n--) {
        int64_t r;

        /* A return that succeeds does not come back here. */
        n_turned_away--;
        r = user_return_busy(turned_away[n].caller, turned_away[n].thread,
                             &turned_away[n].words);
        if (r == -XC_EAGAIN)
            n_turned_away++;
    }
}

USER_CRITICAL _Noreturn void
user_turn_away_later(xc_identity caller, uint64_t thread,
                     const struct xc_kernel_words *words)
{
    if (n_turned_away < ROOM) {
        turned_away[n_turned_away].caller = caller;
        turned_away[n_turned_away].thread = thread;
        copy(&turned_away[n_turned_away].words, words);
        n_turned_away++;
        look_again();
    }
    user_give_away(caller);
    user_dispatch(0);
}
