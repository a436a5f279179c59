/* SPDX-License-Identifier: MIT */
/* Turn away: callers who are still to be told that no thread stood by */
#pragma once

#include <crosscall/kernel_user.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * user_note_turned_away() - tell it with the next turn
 * @caller:    could not be entered
 * @thread:    of the caller's, as it says
 * @words:     what came: that goes back
 * @until_ns:  it has given up by then
 *
 * Who finds no room, as each caller has little, waits until its deadline.
 */
void user_note_turned_away(xc_identity caller, uint64_t thread,
                           const struct xc_kernel_words *words,
                           uint64_t until_ns);

/** user_turn_away() - tell them, the first who came first; it does not return
 * if somebody could be told, and is to be called again then. Who is given up at
 * @now_ns is forgotten. We are entered again if there still are any. */
void user_turn_away(uint64_t now_ns);

#ifdef __cplusplus
}
#endif
