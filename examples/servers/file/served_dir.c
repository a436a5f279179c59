/* SPDX-License-Identifier: MIT */
#include "served_dir.h"

#include <assert.h>
#include <errno.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/state.h>

#include "served_file.h"
#include "volume.h"

/*
 * open() needs more than its right where it can lead to a change. In a call it
 * is the caller's rights that count, also of one that came by way of a layer in
 * front of us; code of this process that is in no call may.
 */
static bool may_change(void)
{
    const struct xc_call *call = xc_current_call();

    return !call || xc_call_allows(call, DIR_CHANGE);
}

/* Whose quota it is that something new is for. */
static uint32_t uid_of_caller(void)
{
    const struct xc_call *call = xc_current_call();

    return call ? call->caller->uid : geteuid();
}

static bool is_read_only(const struct served_dir *self)
{
    return !self->volume->ops->write;
}

/* Who watches the directory is told. @r: what the change came to */
static int changed(struct served_dir *self, int r)
{
    if (r == 0)
        xc_touch_state(self);
    return r;
}

static int served_dir_open(struct served_dir *self, const char *path,
                           enum dir_how how, struct file **out)
{
    const uint32_t uid = uid_of_caller();
    struct account *account;
    struct open_file *file;
    int r;

    if (how != DIR_OPEN_READ && !may_change())
        return -EPERM;
    if (how != DIR_OPEN_READ && is_read_only(self))
        return -EROFS;
    r = charge_open(&self->accounts, uid, 1, &account);
    if (r)
        return r == -ENOMEM ? r : -EMFILE;
    r = self->volume->ops->open(self->volume, path, how, uid, &file);
    if (r) {
        charge_close(&self->accounts, account, 1);
        return r;
    }
    r = served_file_start(self, account, file);
    if (r)
        return r;
    if (how == DIR_OPEN_READ)
        xc_limit_grant(FILE_READ | XC_RIGHT_GIVE);
    *out = &file->file;
    /* Made or not: who watches looks again. */
    return how == DIR_OPEN_CREATE ? changed(self, 0) : 0;
}

static int64_t served_dir_list(struct served_dir *self, const char *path,
                               uint64_t *cursor, char *names, size_t max)
{
    struct list list = {.names = names, .max = max};
    uint64_t next = *cursor;
    int r = self->volume->ops->list(self->volume, path, &next, &list);

    if (r)
        return r;
    if (list.is_full && !list.len)
        return -ERANGE;
    *cursor = next;
    return (int64_t)list.len;
}

static int served_dir_remove(struct served_dir *self, const char *path)
{
    if (is_read_only(self))
        return -EROFS;
    return changed(self, self->volume->ops->remove(self->volume, path));
}

static int served_dir_make_dir(struct served_dir *self, const char *path)
{
    if (is_read_only(self))
        return -EROFS;
    return changed(
        self, self->volume->ops->make_dir(self->volume, path, uid_of_caller()));
}

static int served_dir_remove_dir(struct served_dir *self, const char *path)
{
    if (is_read_only(self))
        return -EROFS;
    return changed(self, self->volume->ops->remove_dir(self->volume, path));
}

#define XC_TARGET struct served_dir
#define XC_NAME(method) served_dir_##method
#include "dir.x.h"

const struct xc_x *const served_dir_objects = &served_dir_x;

void served_dir_init(struct served_dir *dir, struct volume *volume)
{
    *dir = (struct served_dir){
        .volume = volume,
        .accounts.quota = {SERVED_FILES_USER_MAX, SERVED_FILES_MAX},
    };
}

void served_dir_fini(struct served_dir *dir)
{
    assert(dir->accounts.amount == 0);
    dir->volume->ops->free(dir->volume);
}
