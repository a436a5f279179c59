/* SPDX-License-Identifier: MIT */
/*
 * What arch/arch.h asks for. Who is entered is a line in a record.
 */
#include "arch/arch.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "state.h"

struct fake fake;

noreturn static void leave(struct fake_left left)
{
    fake.left = left;
    longjmp(fake.out, 1);
}

void fake_go_to(uint64_t root)
{
    fake.root = root;
    fake.n_remembered = 0;
}

void *fake_frame(uint32_t frame)
{
    if (!frame || frame >= fake.frames) {
        fprintf(stderr, "the core looks at frame %u of %u\n", frame,
                fake.frames);
        abort();
    }
    return fake.memory[frame];
}

/* A program's half only: what every space has of the kernel is nothing. */
void arch_space_init(uint32_t root) { (void)root; }

void arch_space_forget(uint64_t address)
{
    for (unsigned int i = 0; i < fake.n_remembered; i++)
        if (fake.remembered[i] == address) {
            fake.n_remembered--;
            fake.remembered[i] = fake.remembered[fake.n_remembered];
            fake.entries[i] = fake.entries[fake.n_remembered];
            i--;
        }
}

void arch_space_leave(void) { fake_go_to(0); }

uint64_t arch_frame_place(const struct arch_frame *frame)
{
    return frame->place;
}

void arch_frame_save(const struct arch_frame *frame, struct xc_saved *to)
{
    *to = (struct xc_saved){.rip = frame->place};
}

void arch_saved_init(struct xc_saved *saved, uint64_t entry, uint64_t stack,
                     uint64_t word)
{
    *saved = (struct xc_saved){.rip = entry, .rsp = stack, .rdi = word};
}

noreturn void arch_resume(const struct xc_saved *saved, uint64_t root)
{
    fake_go_to(root);
    leave((struct fake_left){
        .where = FAKE_RESUMED, .place = saved->rip, .word = saved->rdi});
}

noreturn void arch_enter(uint64_t root, uint64_t entry)
{
    fake_go_to(root);
    leave((struct fake_left){.where = FAKE_ENTERED, .place = entry});
}

/* Who calls has nothing on its stack: what interrupts goes on where this is
 * called, which is the same. */
void arch_idle(void) { leave((struct fake_left){.where = FAKE_IDLE}); }

uint8_t arch_port_read(uint16_t port) { return (uint8_t)port; }

void arch_port_write(uint16_t port, uint8_t value)
{
    (void)port;
    (void)value;
}

void arch_line_open(unsigned int line) { (void)line; }
void arch_line_close(unsigned int line) { (void)line; }

noreturn void arch_off(uint8_t status)
{
    leave((struct fake_left){.where = FAKE_OFF, .result = status});
}

noreturn void arch_panic(const char *why)
{
    leave((struct fake_left){.where = FAKE_PANIC, .why = why});
}
