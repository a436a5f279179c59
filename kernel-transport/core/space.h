/* SPDX-License-Identifier: MIT */
/*
 * Space: the page tables of a process
 *
 * Tables come when something is mapped, and go with the process. Each page
 * counts as a use of its frame, and for its space: so what others have, too,
 * counts for all of them, and nobody holds what does not count.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdbool.h>
#include <stdint.h>

enum { SPACE_ALL_RIGHTS = XC_PAGES_READ | XC_PAGES_WRITE | XC_PAGES_EXECUTE };

/* Of pages and tables: more than a machine has. */
#define SPACE_NO_LIMIT UINT32_MAX

struct space {
    uint32_t root; /* of its tables: a frame */
    uint32_t used; /* pages and tables; and one for the dispatcher, which a
                    * process has even where it has unmapped it */
    uint32_t most; /* not 0 */
};

struct page {
    uint32_t frame; /* 0: nothing is mapped there */
    uint32_t rights;
    uint32_t ceiling; /* rights that it can ever get in this space */
};

/** true if a program may have these pages: whole, few enough, below the end. */
bool space_is_range(uint64_t address, uint64_t pages);

/** true if these are rights, and not both of write and execute. */
bool space_is_rights(uint64_t rights);

/** An empty one, of so many pages and tables at most. -XC_ENOMEM */
int space_new(struct space *space, uint32_t most);

/** Everything that is mapped there, and its tables. It is not the current. */
void space_free(struct space *space);

/** true if nobody else has a page that is executed there. */
bool space_is_code_alone(uint32_t root);

/** Make the tables for these pages, of which so many will be new there.
 * -XC_ENOMEM: some of the tables are there, then. */
int space_prepare(struct space *space, uint64_t address, uint64_t pages,
                  uint64_t new_pages);

/** true if there are so many new pages for it: the machine's last ones are for
 * spaces that have no limit. */
bool space_may_take(const struct space *space, uint64_t pages);

/** true if nothing is mapped in these pages. */
bool space_is_empty(uint32_t root, uint64_t address, uint64_t pages);

struct page space_look(uint32_t root, uint64_t address);

/** Map a page, whose use is the space's from now on, where tables were
 * prepared; what was there loses its use, unless it is the same frame. */
void space_set(struct space *space, uint64_t address, struct page page);

/** Copy from a program. -XC_EINVAL: not all of it is there. */
int space_copy_in(uint32_t root, void *to, uint64_t from, uint64_t len);
