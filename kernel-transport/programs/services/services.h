/* SPDX-License-Identifier: MIT */
/* Services: of the system, as programs of different users find them */
#pragma once

#include <stdint.h>

#include <interfaces/system.h>

struct system;

/** Other programs that are started here do what their first word says. */
#define WORKER "kernel-services-worker"

/** A program of user 1000's, for others to look at. */
#define VICTIM "victim"

/** What a worker has started, and left. */
#define ORPHAN "orphan"

/** say() - a line: what was tried, and what came of it */
void say(const char *what, int64_t result);

/** Names by which a program of another user is told to hold all of KEPT_USER's
 * processes, that it does, that they have ended, and that it tried for more, in
 * vain. */
#define KEEP "keep them"
#define KEPT "kept"
#define LOOK "look for more"
#define LOOKED "looked"
#define NO_MORE "no more"
enum { KEPT_USER = 1000 };

/** Enough for a worker. */
enum { SMALL_PAGES = 400 };

uint32_t own_user(void);

/** run_worker() - start one, and wait. Return: its status, or why it is none */
int64_t run_worker(struct processes *all, const char *line);

/** wait_for() - a process's end. Return: its status */
int32_t wait_for(struct process *process);

/* Each part of the demonstration; see main.c. */
void show_processes(struct system *system);
void show_limits(struct system *system);
void show_memory(struct system *system);
void show_timer(struct system *system);
void show_devices(struct system *system);
void show_files(struct system *system);
void show_raw_calls(void);
void show_ends(struct system *system);
void show_anything(struct system *system);
void show_others(struct system *system);
