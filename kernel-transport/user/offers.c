/* SPDX-License-Identifier: MIT */
/*
 * Offers: which pages of ours others may map
 *
 * A list at addresses of its own, whose pages come as it grows. Who it is for
 * is written last, so that nothing is offered that is half written.
 */
#include <crosscall/status.h>

#include "dispatch.h"
#include "faults.h"
#include "threads.h"

/* So many that nobody can keep us from offering to somebody else: of each
 * process there are those of one call, and one for its pair. */
enum { OFFERS_MAX = USER_OFFERS_SIZE / sizeof(struct xc_offer) };
static_assert(OFFERS_MAX >= 16 * XC_PROCESSES_MAX, "enough for everybody");

static struct xc_offer *const offers = USER_OFFERS;
static uint32_t taken;

int64_t xc_kernel_offer(xc_identity to, const void *address, size_t pages,
                        enum xc_pages rights)
{
    uint32_t i = 0;

    xc_kernel_lock(&taken);
    while (i < user_dispatcher.n_offers && offers[i].to)
        i++;
    if (i < OFFERS_MAX) {
        offers[i].address = (uintptr_t)address;
        offers[i].pages = pages;
        offers[i].rights = rights;
        __atomic_store_n(&offers[i].to, to, __ATOMIC_RELEASE);
        if (i == user_dispatcher.n_offers)
            user_dispatcher.n_offers = i + 1;
    }
    xc_kernel_unlock(&taken);
    return i < OFFERS_MAX ? (int64_t)i + 1 : -XC_E_RESOURCES;
}

void xc_kernel_withdraw(uint64_t number)
{
    if (number)
        __atomic_store_n(&offers[number - 1].to, 0, __ATOMIC_RELEASE);
}

/* All of them have the rights that the first ones had, or it is none. */
int64_t xc_kernel_accept(xc_identity from, uint64_t number, size_t pages,
                         void *room)
{
    int64_t rights = 0;
    size_t done = 0;

    while (done < pages) {
        const size_t n = pages - done < XC_MAP_PAGES_MAX
                             ? pages - done
                             : (size_t)XC_MAP_PAGES_MAX;
        const int64_t r = xc_kernel_raw(XC_RAW_ACCEPT, from, number - 1, done,
                                        n, (uintptr_t)room + done * XC_PAGE);

        if (r == -XC_ENOMEM)
            return -XC_E_RESOURCES;
        if (r < 0 || (done && r != rights))
            return -XC_E_MALFORMED;
        rights = r;
        done += n;
    }
    return rights;
}
