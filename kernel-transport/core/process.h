/* SPDX-License-Identifier: MIT */
/*
 * Process: an address space, two portals, and a dispatcher
 *
 * A process is a place in a table of XC_PROCESSES_MAX; its identity is that
 * place and how often it was taken before. Of what runs in it the kernel knows
 * one thing at most: the state of a program that was preempted where it must
 * not be.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/space.h"

enum process_state { PROCESS_FREE, PROCESS_NEW, PROCESS_STARTED };

/* What is left of who was preempted; nobody else can enter until it goes on. */
enum process_kept {
    KEPT_NOTHING,
    KEPT_USER, /* in the dispatcher's user area: enter at interrupt */
    KEPT_WHOLE /* in saved: resume */
};

struct process {
    xc_identity identity; /* of a free place: of whom it gets next */
    struct portal *rows;  /* its two */
    enum process_state state;
    enum process_kept kept;
    bool marked;
    uint32_t user;
    struct space space;
    uint32_t dispatcher_frame;
    struct xc_dispatcher *dispatcher; /* the kernel's view; NULL: none yet */
    /* Copies: what cannot change. Two more entries are in its portals. */
    uint64_t run, interrupt, trap, page_fault;
    uint64_t critical_begin, critical_size;
    struct process *next_ready; /* in the ring of cpu.last; NULL: in none */
    struct process *next_live;
    struct xc_saved saved;
} __attribute__((aligned(1024)));

void process_init(void);

/** Of so many pages at most. Return: NULL with why in *error. */
struct process *process_new(uint32_t user, uint32_t pages, int *error);

/** Who has that identity; NULL: nobody any more. */
struct process *process_of(xc_identity identity);

/** Who runs. */
struct process *process_current(void);

/** It begins there with the next turn that it gets. */
void process_start(struct process *process, uint64_t entry, uint64_t stack,
                   uint64_t word, enum xc_mark mark);

/** From now on it can be entered. -XC_EINVAL */
int process_register(struct process *process, uint64_t dispatcher);

/** All that it had goes, and everybody is told. It may be the current one: then
 * there is none afterwards. */
void process_end(struct process *process, int32_t status);

/** Set pending bits, and see to it that it looks; if it has registered. */
void process_notify(struct process *process, uint32_t bits);

/** true if it wants the processor. */
bool process_has_work(const struct process *process);
