/* SPDX-License-Identifier: MIT */
#include "core/notice.h"

#include "arch/arch.h"
#include "core/kernel.h"

enum { PAGES = (sizeof(struct xc_notice) + XC_PAGE - 1) / XC_PAGE };

int notice_map(struct space *space)
{
    uint64_t address = (uint64_t)XC_NOTICE;

    if (space_prepare(space, address, PAGES, PAGES))
        return -XC_ENOMEM;
    for (uint32_t i = 0; i < PAGES; i++) {
        uint32_t frame = kernel.notice_frame + i;

        frame_use(frame);
        space_set(space, address + (uint64_t)i * XC_PAGE,
                  (struct page){frame, XC_PAGES_READ, XC_PAGES_READ});
    }
    return 0;
}

void notice_born(uint32_t place, const struct process *process)
{
    struct xc_known *known = &kernel.notice->known[place];

    known->identity = process->identity;
    known->user = process->user;
    known->marked = process->marked;
}

void notice_ended(uint32_t place, const struct process *process, int32_t status)
{
    struct xc_known *known = &kernel.notice->known[place];

    known->identity = 0;
    known->ended = process->identity;
    known->status = status;
    kernel.notice->deaths++;
}
