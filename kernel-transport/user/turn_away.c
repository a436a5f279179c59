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
} turned_away[ROOM];
static unsigned n_turned_away;

USER_CRITICAL bool user_turn_away(void)
{
    unsigned n = n_turned_away;

    while (n--) {
        int64_t r;

        /* A return that succeeds does not come back here. */
        n_turned_away--;
        user_dispatcher.has_work = 1;
        r = user_return_busy(turned_away[n].caller, turned_away[n].thread);
        if (r == -XC_EAGAIN)
            n_turned_away++;
    }
    return n_turned_away != 0;
}

USER_CRITICAL _Noreturn void user_turn_away_later(xc_identity caller,
                                                  uint64_t thread)
{
    if (n_turned_away < ROOM) {
        turned_away[n_turned_away].caller = caller;
        turned_away[n_turned_away].thread = thread;
        n_turned_away++;
        user_dispatcher.has_work = 1;
    }
    user_give_away(caller);
    user_dispatch(0);
}
