/* SPDX-License-Identifier: MIT */
/*
 * Started: which processes there are, who started them, and how they ended
 *
 * A record stays as long as its process runs, or somebody holds it. This
 * program alone makes processes, and looks who has ended before each: so it
 * knows how each of them did.
 *
 * Whoever is given one has an object of its own for it. So a process that has
 * ended counts for those who keep it, and not for who started it.
 */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

#include <crosscall/kernel_abi.h>
#include <interfaces/process.h>

struct xc_lock;

/** What a client calls; of one call of its user's that returned it. */
struct holding {
    struct process object;
    struct holding *next; /* of the same record */
    struct started *started;
    uint32_t user;
};
static_assert(offsetof(struct holding, object) == 0, "cast from its process");

struct started {
    struct started *next;
    struct holding *holdings;
    xc_identity identity;
    xc_identity by; /* who started it; 0: nobody, it was booted */
    uint32_t by_user;
    uint32_t user;
    uint32_t pages;
    uint32_t devices; /* that it may claim */
    bool is_booted;   /* and looked after: see programs.c */
    bool has_ended;
    int32_t status;
};

struct start_how {
    const struct xc_module *module;
    const char *line; /* its name, and arguments */
    xc_identity by;
    uint32_t by_user; /* whose limits count; 0: none do */
    uint32_t user;
    uint32_t pages;
    uint32_t devices;
};

void started_init(const struct process_ops *ops);

/** started_boot() - one that nobody holds, until started_forget(). Return: 0 or
 * a negated errno value */
int started_boot(const struct start_how *how, struct started **out);

/** started_new() - the same, held by who starts it */
int started_new(const struct start_how *how, struct holding **out);

/** started_forget() - of one that was booted; it may be gone then */
void started_forget(struct started *started);

/**
 * started_find() - hold a record
 * @identity:  any word
 * @user:      who holds it
 *
 * Return: 0, -XC_ESRCH, -XC_ENOMEM; -XC_EDQUOT: it holds as many as it may
 */
int started_find(xc_identity identity, uint32_t user, struct holding **out);

/** started_release() - the record may be gone then */
void started_release(struct holding *holding);

/** started_look() - see who has ended */
void started_look(void);

/** started_count() - what a user has of its allotment */
void started_count(uint32_t user, struct process_allotment *out);

/** started_devices() - which devices a process may claim */
uint32_t started_devices(xc_identity identity);
