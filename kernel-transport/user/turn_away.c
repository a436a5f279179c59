/* SPDX-License-Identifier: MIT */
/*
 * Turn away: callers who came when no thread stood by
 *
 * The entry answers by itself. Only who cannot be entered at that moment is
 * written down here, in the order in which they came; who still cannot be
 * entered comes last. So nobody is kept from being told by another one.
 */
#include "turn_away.h"

#include "dispatch.h"

enum { ROOM = 16, ROOM_OF_ONE = 4 };

struct turned_away {
    xc_identity caller;
    uint64_t thread;
    uint64_t until_ns;
    struct xc_kernel_words words; /* they go back as they came */
};

static struct turned_away list[ROOM];
static unsigned first;
static unsigned n_in_list;

USER_CRITICAL static void copy(void *to, const void *from, uint64_t len)
{
    uint64_t n = len / 8;

    __asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}

USER_CRITICAL static struct turned_away *at(unsigned i)
{
    return &list[(first + i) % ROOM];
}

USER_CRITICAL static unsigned count_of(xc_identity caller)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < n_in_list; i++)
        n += at(i)->caller == caller;
    return n;
}

USER_CRITICAL static void look_again(void)
{
    __atomic_fetch_or(&user_dispatcher.pending, (uint32_t)USER_PENDING_OWES,
                      __ATOMIC_RELAXED);
}

USER_CRITICAL void user_note_turned_away(xc_identity caller, uint64_t thread,
                                         const struct xc_kernel_words *words,
                                         uint64_t until_ns)
{
    struct turned_away *one = at(n_in_list);

    if (n_in_list == ROOM || count_of(caller) == ROOM_OF_ONE)
        return;
    one->caller = caller;
    one->thread = thread;
    one->until_ns = until_ns;
    copy(&one->words, words, sizeof(one->words));
    n_in_list++;
    look_again();
}

USER_CRITICAL void user_turn_away(uint64_t now_ns)
{
    unsigned n;

    for (n = n_in_list; n; n--) {
        struct turned_away *one = at(0);
        int64_t r;

        if (n_in_list > 1 || one->until_ns > now_ns)
            look_again();
        first = (first + 1) % ROOM;
        n_in_list--;
        if (one->until_ns <= now_ns)
            continue;
        r = user_return_busy(one->caller, one->thread, &one->words);
        if (r == -XC_EAGAIN)
            copy(at(n_in_list++), one, sizeof(*one));
    }
}
