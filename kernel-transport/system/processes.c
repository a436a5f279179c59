/* SPDX-License-Identifier: MIT */
#include "processes.h"

#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "errors.h"
#include "modules.h"
#include "started.h"
#include "text.h"

static struct started *started_of(struct process *self)
{
    return ((struct holding *)self)->started;
}

static int process_look_at(struct process *self, struct process_info *out)
{
    const struct started *started = started_of(self);

    started_look();
    *out = (struct process_info){
        .identity = started->identity,
        .user = started->user,
        .pages = started->pages,
        .status = started->status,
        .has_ended = started->has_ended,
    };
    return 0;
}

static int process_has_ended(struct process *self, int32_t *status)
{
    const struct started *started = started_of(self);

    started_look();
    if (!started->has_ended)
        return -XC_EAGAIN;
    *status = started->status;
    return 0;
}

static int process_end(struct process *self, int32_t status)
{
    return (int)xc_kernel_raw(XC_RAW_PROCESS_END, started_of(self)->identity,
                              (uint64_t)status, 0, 0, 0);
}

static const struct process_ops process_methods = {
    .look = process_look_at,
    .ended = process_has_ended,
    .kill = process_end,
};

static void released(void *object) { started_release(object); }

static int give(struct holding *holding, struct process **out)
{
    if (xc_on_last_release(&holding->object, released)) {
        started_release(holding);
        return -XC_ENOMEM;
    }
    *out = &holding->object;
    return 0;
}

/* "NAME ARGUMENT..." */
static int make_line(const char *file, const char *line,
                     char out[PROCESS_LINE_MAX + 1])
{
    const size_t n = text_length(file);
    const size_t len = text_length(line);

    if (n + 1 + len > PROCESS_LINE_MAX)
        return -XC_E2BIG;
    __builtin_memcpy(out, file, n);
    out[n] = ' ';
    __builtin_memcpy(out + n + 1, line, len + 1);
    return 0;
}

static int start(struct processes *self, const char *file, const char *line,
                 uint32_t user, uint32_t pages, struct process **out)
{
    const struct xc_caller *caller = xc_current_call()->caller;
    char whole[PROCESS_LINE_MAX + 1];
    const struct start_how how = {
        .module = module_find(file),
        .line = whole,
        .by = caller->process,
        .by_user = caller->uid,
        .user = user,
        .pages = pages ? pages : PROCESS_PAGES,
    };
    struct holding *holding;
    int r = make_line(file, line, whole);

    (void)self;
    if (r)
        return r;
    if (!how.module)
        return -XC_ENOENT;
    if (user != caller->uid && caller->uid != 0)
        return -XC_EPERM;
    r = started_new(&how, &holding);
    return r ? r : give(holding, out);
}

static int find(struct processes *self, uint64_t identity, struct process **out)
{
    const struct xc_caller *caller = xc_current_call()->caller;
    struct holding *holding;
    int r = started_find(identity, caller->uid, &holding);

    (void)self;
    if (r)
        return r;
    if (caller->uid != 0 && caller->process != holding->started->by)
        xc_limit_grant(PROCESS_LOOK);
    return give(holding, out);
}

static int count(struct processes *self, struct process_allotment *out)
{
    (void)self;
    started_count(xc_current_call()->caller->uid, out);
    return 0;
}

static const struct processes_ops methods = {
    .start = start,
    .find = find,
    .allotment = count,
};
struct processes process_service = {&methods};

void processes_init(void) { started_init(&process_methods); }
