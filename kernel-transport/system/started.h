/* SPDX-License-Identifier: MIT */
/*
 * Started: which processes there are, who started them, and how they ended
 *
 * A record stays as long as its process runs, or somebody holds it. This
 * program alone makes processes, and looks who has ended before each: so it
 * knows how each of them did.
 */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

#include <crosscall/kernel_abi.h>
#include <interfaces/process.h>

struct xc_lock;

/** Who holds a record. */
enum { STARTED_BY_CLIENTS = 1, STARTED_BY_BOOT = 2 };

struct started {
    struct process object; /* what clients call */
    struct started *next;
    xc_identity identity;
    xc_identity by; /* who started it; 0: nobody, it was booted */
    uint32_t by_user;
    uint32_t user;
    uint32_t pages;
    uint32_t devices; /* that it may claim */
    unsigned held;
    bool has_ended;
    int32_t status;
};
static_assert(offsetof(struct started, object) == 0, "cast from its process");

struct start_how {
    const struct xc_module *module;
    const char *line; /* its name, and arguments */
    xc_identity by;
    uint32_t by_user; /* whose limits count; 0: none do */
    uint32_t user;
    uint32_t pages;
    uint32_t devices;
    unsigned held;
};

void started_init(const struct process_ops *ops);

/** started_new() - 0 or a negated errno value */
int started_new(const struct start_how *how, struct started **out);

/** started_find() - hold a record; NULL: there is none. @identity: any word */
struct started *started_find(xc_identity identity);

/** started_let_go() - of one that was held; it may be gone then. @by: one of
 * STARTED_BY_* */
void started_let_go(struct started *started, unsigned by);

/** started_look() - see who has ended */
void started_look(void);

/** started_count() - what a user has started, and may */
void started_count(uint32_t user, struct process_allotment *out);

/** started_devices() - which devices a process may claim */
uint32_t started_devices(xc_identity identity);
