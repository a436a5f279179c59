/* SPDX-License-Identifier: MIT */
#include "started.h"

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

#include "errors.h"
#include "loader.h"

enum { STATUS_FAILED = 1 };

static struct started *first;
static const struct process_ops *process_methods;

/* Of all of this, and of the loader, which has one window. */
static struct xc_lock *lock;

void started_init(const struct process_ops *ops)
{
    lock = xc_port_lock_new();
    process_methods = ops;
}

static void free_if_done(struct started *started)
{
    struct started **link = &first;

    if (!started->has_ended || started->held)
        return;
    while (*link != started)
        link = &(*link)->next;
    *link = started->next;
    xc_port_free(started);
}

static void look(void)
{
    struct started *started, *next;

    for (started = first; started; started = next) {
        const uint32_t place = (uint32_t)started->identity / 64;

        next = started->next;
        if (started->has_ended || xc_kernel_known(started->identity))
            continue;
        started->has_ended = true;
        started->status = XC_NOTICE->known[place % XC_PROCESSES_MAX].status;
        free_if_done(started);
    }
}

/* What a user has started that runs or is held; pages are of those that run. */
static struct process_allotment allotment_of(uint32_t user)
{
    struct process_allotment allotment = {
        .processes_most = user ? PROCESSES_OF_USER : 0,
        .pages_most = user ? PROCESS_PAGES_OF_USER : 0,
    };
    const struct started *started;

    for (started = first; started; started = started->next) {
        if (started->by_user != user)
            continue;
        allotment.processes++;
        allotment.pages += started->has_ended ? 0 : started->pages;
    }
    return allotment;
}

static bool is_over(const struct start_how *how)
{
    const struct process_allotment has = allotment_of(how->by_user);

    return how->by_user && (has.processes >= has.processes_most ||
                            has.pages + how->pages > has.pages_most);
}

static int make(const struct start_how *how, xc_identity *out)
{
    int64_t made =
        xc_kernel_raw(XC_RAW_PROCESS_NEW, how->user, how->pages, 0, 0, 0);
    int r;

    if (made < 0)
        return (int)made;
    *out = (xc_identity)made;
    r = loader_start(*out, how->module, how->pages, how->line);
    if (r)
        xc_kernel_raw(XC_RAW_PROCESS_END, *out, STATUS_FAILED, 0, 0, 0);
    return r == -XC_EINVAL ? -XC_ENOEXEC : r;
}

static int add(const struct start_how *how, struct started **out)
{
    struct started *started;
    int r;

    if (is_over(how))
        return -XC_EDQUOT;
    started = xc_port_alloc(sizeof(*started));
    if (!started)
        return -XC_ENOMEM;
    *started = (struct started){
        .object.ops = process_methods,
        .next = first,
        .by = how->by,
        .by_user = how->by_user,
        .user = how->user,
        .pages = how->pages,
        .devices = how->devices,
        .held = how->held,
    };
    r = make(how, &started->identity);
    if (r) {
        xc_port_free(started);
        return r;
    }
    first = started;
    *out = started;
    return 0;
}

int started_new(const struct start_how *how, struct started **out)
{
    int r;

    xc_port_lock(lock);
    look();
    r = add(how, out);
    xc_port_unlock(lock);
    return r;
}

static struct started *find(xc_identity identity)
{
    struct started *started = first;

    while (started && started->identity != identity)
        started = started->next;
    return started;
}

struct started *started_find(xc_identity identity)
{
    struct started *started;

    xc_port_lock(lock);
    look();
    started = find(identity);
    if (started)
        started->held |= STARTED_BY_CLIENTS;
    xc_port_unlock(lock);
    return started;
}

void started_let_go(struct started *started, unsigned by)
{
    xc_port_lock(lock);
    started->held &= ~by;
    free_if_done(started);
    xc_port_unlock(lock);
}

void started_look(void)
{
    xc_port_lock(lock);
    look();
    xc_port_unlock(lock);
}

uint32_t started_devices(xc_identity identity)
{
    const struct started *started;
    uint32_t devices;

    xc_port_lock(lock);
    started = find(identity);
    devices = started ? started->devices : 0;
    xc_port_unlock(lock);
    return devices;
}

void started_count(uint32_t user, struct process_allotment *out)
{
    xc_port_lock(lock);
    look();
    *out = allotment_of(user);
    xc_port_unlock(lock);
}
