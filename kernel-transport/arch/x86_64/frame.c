/* SPDX-License-Identifier: MIT */
/*
 * A program's state: saved, and made
 */
#include "frame.h"

#include <stddef.h>

#include "arch/arch.h"
#include "clean.h"
#include "core/memory.h"
#include "cpu.h"
#include "layout.h"

_Static_assert(offsetof(struct xc_saved, rsp) == SAVED_RSP, "see layout.h");
_Static_assert(offsetof(struct xc_saved, rip) == SAVED_RIP, "see layout.h");
_Static_assert(offsetof(struct xc_saved, rflags) == SAVED_RFLAGS, "layout.h");
_Static_assert(offsetof(struct xc_saved, fs_base) == SAVED_FS, "see layout.h");
_Static_assert(offsetof(struct xc_saved, gs_base) == SAVED_GS, "see layout.h");
_Static_assert(offsetof(struct xc_saved, cause) == SAVED_CAUSE, "see layout.h");
_Static_assert(offsetof(struct xc_saved, vectors) == SAVED_VECTORS, "layout.h");

uint64_t arch_frame_place(const struct arch_frame *frame) { return frame->rip; }

void arch_frame_save(const struct arch_frame *frame, struct xc_saved *to)
{
    cpu_copy_words(to, frame->registers, sizeof(frame->registers) / 8);
    to->rsp = frame->rsp;
    to->rip = frame->rip;
    to->rflags = frame->rflags;
    __asm__ volatile("rdfsbase %0" : "=r"(to->fs_base));
    __asm__ volatile("rdgsbase %0" : "=r"(to->gs_base));
    __asm__ volatile("fxsave64 %0" : "=m"(to->vectors));
}

void arch_saved_init(struct xc_saved *saved, uint64_t entry, uint64_t stack,
                     uint64_t word)
{
    *saved = (struct xc_saved){
        .rip = entry, .rsp = stack, .rdi = word, .rflags = FLAGS_USER};
    memcpy(saved->vectors, clean_vectors, sizeof(saved->vectors));
}
