/* SPDX-License-Identifier: MIT */
/*
 * Modules: the files that the machine was booted with, and what their command
 * lines say about them
 */
#pragma once

#include <stdbool.h>

#include <crosscall/kernel_abi.h>
#include <interfaces/system.h>

/** What a command line begins with, and what it leaves to the program. */
struct module_line {
    uint32_t user;    /* user=N; 1000 */
    uint32_t pages;   /* pages=N; PROCESS_PAGES */
    uint32_t devices; /* device=NAME; bits by devices_bit() */
    bool is_held;     /* start=no: a file, or a program for later */
    char line[PROCESS_LINE_MAX + 1]; /* its name, and arguments */
};

/** module_find() - by the last part of its path, or NULL */
const struct xc_module *module_find(const char *name);

/** module_file() - what a client is told of one; 0 or a negated errno value */
int module_file(uint32_t number, xc_identity client, struct boot_file *out);

void module_read_line(const struct xc_module *module, struct module_line *out);
