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
    const struct quota *quota = &accounts->quota;

    if (to > from && to - from > quota->uid - account->amount)
        return -EDQUOT;
    if (to > from && to - from > quota->all - accounts->amount)
        return -ENOSPC;
    account->amount += to - from;
    accounts->amount += to - from;
    return 0;
}

int charge_open(struct accounts *accounts, uint32_t uid, uint64_t amount,
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
    r = charge_change(accounts, *out, 0, amount);
    if (r)
        charge_close(accounts, *out, 0);
    return r;
}

void charge_close(struct accounts *accounts, struct account *account,
                  uint64_t amount)
{
    accounts->amount -= amount;
    account->amount -= amount;
    if (account->amount)
        return;
    *find(accounts, account->uid) = account->next;
    free(account);
}
