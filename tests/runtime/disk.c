/* SPDX-License-Identifier: MIT */
#include "disk.h"

#include <errno.h>

#include <crosscall/call.h>
#include <crosscall/server.h>

#include "com.stub.h"

static struct disk *disk_of(struct com *com) { return (struct disk *)com; }

static int disk_addref(struct com *self) { return ++disk_of(self)->references; }

static int disk_release(struct com *self)
{
    return --disk_of(self)->references;
}

static void nobody_holds(void *object)
{
    disk_of(object)->exported = false;
    disk_release(object);
}

/* A local caller gets a reference of its own, the X objects share one. */
static int refer(struct disk *disk)
{
    int r;

    if (!xc_current_call()) {
        disk_addref(&disk->blk.com);
        return 0;
    }
    r = xc_on_last_release(&disk->blk.com, nobody_holds);
    if (r)
        return -ENOMEM;
    if (!disk->exported)
        disk_addref(&disk->blk.com);
    disk->exported = true;
    return 0;
}

static int disk_query(struct com *self, enum com_which which, struct com **out)
{
    struct disk *found =
        which == COM_ITSELF ? disk_of(self) : disk_of(self)->partner;
    int r;

    if (!found)
        return -ENOENT;
    r = refer(found);
    if (r)
        return r;
    *out = &found->blk.com;
    return 0;
}

static int disk_number(struct com *self) { return disk_of(self)->number; }

static int disk_forget(struct com *self)
{
    com_release(disk_of(self)->kept);
    disk_of(self)->kept = NULL;
    return 0;
}

static int disk_hold(struct com *self, struct com *other)
{
    disk_forget(self);
    com_addref(other);
    disk_of(self)->kept = other;
    return 0;
}

static int disk_kept(struct com *self)
{
    struct com *kept = disk_of(self)->kept;

    return kept ? com_number(kept) : -ENOENT;
}

static int64_t disk_size(struct blk *self)
{
    return 100 * disk_of(&self->com)->number;
}

static const struct blk_ops disk_ops = {
    .com =
        {
            .query = disk_query,
            .addref = disk_addref,
            .release = disk_release,
            .number = disk_number,
            .hold = disk_hold,
            .kept = disk_kept,
            .forget = disk_forget,
        },
    .size = disk_size,
};

void disk_init(struct disk *disk, int number, struct disk *partner)
{
    *disk = (struct disk){
        .blk.com.ops = &disk_ops.com,
        .references = 1,
        .number = number,
        .partner = partner,
    };
}
