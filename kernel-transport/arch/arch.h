/* SPDX-License-Identifier: MIT */
/*
 * Architecture: what a machine has to give the core
 *
 * "machine.h" is found in the architecture's folder and says, in types,
 * constants and functions of one line:
 *
 * - ARCH_LEVELS, ARCH_TOP_ENTRIES: depth of page tables, and how many entries
 *   of the highest one are a process's
 * - ARCH_FRAMES_FOR_UNLIMITED: pages that only spaces without a limit take
 * - ARCH_USER_END: no address of a program is here or above
 * - arch_frame(): memory behind a frame's number
 * - arch_table(), arch_page(): an entry of a page table
 * - arch_entry_frame(), arch_entry_rights(), arch_entry_ceiling()
 * - arch_root(): the word that switches to a space
 *
 * Whatever is called noreturn enters a program, and drops the kernel's stack.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <machine.h>
#include <stdint.h>
#include <stdnoreturn.h>

/* What an interrupt or a fault has left of a program's state. */
struct arch_frame;

/** Give a new space what every space has of the kernel. */
void arch_space_init(uint32_t root);

/** Forget what the processor knows of a page of the current space. */
void arch_space_forget(uint64_t address);

/** Go to a space which no process has: the current one is about to end. */
void arch_space_leave(void);

/** Where the program was. */
uint64_t arch_frame_place(const struct arch_frame *frame);

/** Save all of it. */
void arch_frame_save(const struct arch_frame *frame, struct xc_saved *to);

/** The state in which a program starts. */
void arch_saved_init(struct xc_saved *saved, uint64_t entry, uint64_t stack,
                     uint64_t word);

/** Go on with all of it. */
noreturn void arch_resume(const struct xc_saved *saved, uint64_t root);

/** Enter at an entry, with nothing of anybody else's in any register. */
noreturn void arch_enter(uint64_t root, uint64_t entry);

/** Wait for an interrupt, and serve it. */
void arch_idle(void);

uint8_t arch_port_read(uint16_t port);
void arch_port_write(uint16_t port, uint8_t value);
void arch_line_open(unsigned int line);
void arch_line_close(unsigned int line);
noreturn void arch_off(uint8_t status);

/** Say where and why, and stop for good: only for what cannot be. */
noreturn void arch_panic(const char *why) __attribute__((cold));
