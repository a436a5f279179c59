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

    if (!started->has_ended || started->is_booted || started->holdings)
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

static uint32_t n_holdings(const struct started *started, uint32_t user)
{
    const struct holding *holding;
    uint32_t n = 0;

    for (holding = started->holdings; holding; holding = holding->next)
        n += holding->user == user;
    return n;
}

static struct process_allotment allotment_of(uint32_t user)
{
    struct process_allotment allotment = {
        .processes_most = user ? PROCESSES_OF_USER : 0,
        .held_most = user ? PROCESSES_HELD_BY_USER : 0,
        .pages_most = user ? PROCESS_PAGES_OF_USER : 0,
    };
    const struct started *started;

    for (started = first; started; started = started->next) {
        const uint32_t n = n_holdings(started, user);

        allotment.held += n;
        if (started->has_ended) {
            allotment.processes += n;
        } else if (started->by_user == user) {
            allotment.processes++;
            allotment.pages += started->pages;
        }
    }
    return allotment;
}

static bool is_over(const struct start_how *how)
{
    const struct process_allotment has = allotment_of(how->by_user);

    return how->by_user && (has.processes >= has.processes_most ||
                            has.pages + how->pages > has.pages_most);
}

static int hold(struct started *started, uint32_t user, struct holding **out)
{
    struct holding *holding = xc_port_alloc(sizeof(*holding));

    if (!holding)
        return -XC_ENOMEM;
    *holding = (struct holding){
        .object.ops = process_methods,
        .next = started->holdings,
        .started = started,
        .user = user,
    };
    started->holdings = holding;
    *out = holding;
    return 0;
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
        .next = first,
        .by = how->by,
        .by_user = how->by_user,
        .user = how->user,
        .pages = how->pages,
        .devices = how->devices,
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

int started_boot(const struct start_how *how, struct started **out)
{
    int r;

    xc_port_lock(lock);
    look();
    r = add(how, out);
    if (r == 0)
        (*out)->is_booted = true;
    xc_port_unlock(lock);
    return r;
}

int started_new(const struct start_how *how, struct holding **out)
{
    struct started *started;
    int r;

    xc_port_lock(lock);
    look();
    r = add(how, &started);
    if (r == 0)
        r = hold(started, how->by_user, out);
    xc_port_unlock(lock);
    return r;
}

void started_forget(struct started *started)
{
    xc_port_lock(lock);
    started->is_booted = false;
    free_if_done(started);
    xc_port_unlock(lock);
}

static struct started *find(xc_identity identity)
{
    struct started *started = first;

    while (started && started->identity != identity)
        started = started->next;
    return started;
}

static int find_for(xc_identity identity, uint32_t user, struct holding **out)
{
    struct started *started = find(identity);

    if (!started)
        return -XC_ESRCH;
    if (user && allotment_of(user).held >= PROCESSES_HELD_BY_USER)
        return -XC_EDQUOT;
    return hold(started, user, out);
}

int started_find(xc_identity identity, uint32_t user, struct holding **out)
{
    int r;

    xc_port_lock(lock);
    look();
    r = find_for(identity, user, out);
    xc_port_unlock(lock);
    return r;
}

void started_release(struct holding *holding)
{
    struct started *started = holding->started;
    struct holding **link = &started->holdings;

    xc_port_lock(lock);
    while (*link != holding)
        link = &(*link)->next;
    *link = holding->next;
    xc_port_free(holding);
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
