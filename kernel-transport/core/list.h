/* SPDX-License-Identifier: MIT */
/*
 * List: in a circle, with a head that is no element; who is in none links
 * itself
 */
#pragma once

#include <stdbool.h>

struct link {
    struct link *next, *before;
};

static inline void link_init(struct link *link)
{
    link->next = link->before = link;
}

static inline bool link_is_alone(const struct link *link)
{
    return link->next == link;
}

static inline void link_remove(struct link *link)
{
    link->before->next = link->next;
    link->next->before = link->before;
    link_init(link);
}

/** Put an element, which is in no list, behind another one. */
static inline void link_put(struct link *link, struct link *behind)
{
    link->before = behind;
    link->next = behind->next;
    behind->next->before = link;
    behind->next = link;
}
