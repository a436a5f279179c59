/* SPDX-License-Identifier: MIT */
#include "charge.h"

#include <errno.h>
#include <stdlib.h>

/* Return: the link to it, or the one in the end. */
static struct account **find(struct accounts *accounts, uint32_t uid)
{
    struct account **link = &accounts->first;

    while (*link && (*link)->uid != uid)
        link = &(*link)->next;
    return link;
}

int charge_change(struct accounts *accounts, struct account *account,
                  uint64_t from, uint64_t to)
{
    const struct memory_quota *quota = &accounts->quota;

    if (to > from && to - from > quota->uid - account->bytes)
        return -EDQUOT;
    if (to > from && to - from > quota->all - accounts->bytes)
        return -ENOSPC;
    account->bytes += to - from;
    accounts->bytes += to - from;
    return 0;
}

int charge_open(struct accounts *accounts, uint32_t uid, uint64_t bytes,
                struct account **out)
{
    struct account **link = find(accounts, uid);
    int r;

    if (!*link) {
        *link = calloc(1, sizeof(**link));
        if (!*link)
            return -ENOMEM;
        (*link)->uid = uid;
    }
    *out = *link;
    r = charge_change(accounts, *out, 0, bytes);
    if (r)
        charge_close(accounts, *out, 0);
    return r;
}

void charge_close(struct accounts *accounts, struct account *account,
                  uint64_t bytes)
{
    accounts->bytes -= bytes;
    account->bytes -= bytes;
    if (account->bytes)
        return;
    *find(accounts, account->uid) = account->next;
    free(account);
}
