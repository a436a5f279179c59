/* SPDX-License-Identifier: MIT */
#include "names.h"

#include <crosscall/kernel_user.h>

#include "errors.h"
#include "text.h"

static bool is_owned(const struct names *names, unsigned i)
{
    return names->of[i].owner && xc_kernel_known(names->of[i].owner);
}

xc_identity names_find(const struct names *names, const char *name)
{
    unsigned i;

    for (i = 0; i < NAMES_MAX; i++)
        if (is_owned(names, i) && text_is_equal(names->of[i].name, name))
            return names->of[i].owner;
    return 0;
}

/* How many one has: nobody takes all of them. */
static unsigned n_owned_by(const struct names *names, xc_identity owner)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < NAMES_MAX; i++)
        n += names->of[i].owner == owner;
    return n;
}

int names_put(struct names *names, const char *name, xc_identity owner)
{
    unsigned i;

    if (names_find(names, name))
        return -XC_EEXIST;
    for (i = 0; i < NAMES_MAX; i++)
        if (!is_owned(names, i))
            break;
    if (i == NAMES_MAX || n_owned_by(names, owner) >= NAMES_OF_ONE)
        return -XC_ENOSPC;
    __builtin_memcpy(names->of[i].name, name, text_length(name) + 1);
    names->of[i].owner = owner;
    return 0;
}
