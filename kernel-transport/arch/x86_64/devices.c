/* SPDX-License-Identifier: MIT */
#include "devices.h"

#include "arch/arch.h"
#include "cpu.h"

/* Two 8259 interrupt controllers, the second one behind line 2 of the first,
 * which ends each interrupt by itself: a tick is the shorter for it. */
enum {
    PIC_FIRST = 0x20,
    PIC_SECOND = 0xa0,
    PIC_MASK = 1, /* from the command port */
    PIC_INIT = 0x11,
    PIC_8086 = 1,
    PIC_ENDS_ITSELF = 2,
    PIC_END = 0x20,
    PIC_IN_SERVICE = 0x0b,
    LINE_SECOND = 2,
    LINES_OF_ONE = 8
};

/* An 8254 timer: 1193182 Hz, divided. */
enum {
    TIMER_DATA = 0x40,
    TIMER_MODE = 0x43,
    TIMER_RATE = 0x34,
    DIVISOR = 1193
};

enum { SERIAL = 0x3f8, SERIAL_STATE = 5, SERIAL_ROOM = 0x20 };

/* QEMU's own device to end with a status; then what its machine understands.
 * Not with 0, which would be QEMU's status when it fails. */
enum { PORT_EXIT = 0xf4, PORT_POWER = 0x604, POWER_OFF = 0x2000 };

static void controller_init(uint16_t port, uint8_t vector, uint8_t wiring,
                            uint8_t mode)
{
    cpu_out8(port, PIC_INIT);
    cpu_out8(port + PIC_MASK, vector);
    cpu_out8(port + PIC_MASK, wiring);
    cpu_out8(port + PIC_MASK, mode);
}

void devices_init(void)
{
    const uint8_t open = 1 << LINE_TIMER | 1 << LINE_SECOND;

    controller_init(PIC_FIRST, VECTOR_LINES, 1 << LINE_SECOND,
                    PIC_8086 | PIC_ENDS_ITSELF);
    controller_init(PIC_SECOND, VECTOR_LINES + LINES_OF_ONE, LINE_SECOND,
                    PIC_8086);
    cpu_out8(PIC_FIRST + PIC_MASK, (uint8_t)~open);
    cpu_out8(PIC_SECOND + PIC_MASK, 0xff);
    cpu_out8(TIMER_MODE, TIMER_RATE);
    cpu_out8(TIMER_DATA, DIVISOR & 0xff);
    cpu_out8(TIMER_DATA, DIVISOR >> 8);
}

static uint16_t controller_of(unsigned int line)
{
    return line < LINES_OF_ONE ? PIC_FIRST : PIC_SECOND;
}

void arch_line_open(unsigned int line)
{
    uint16_t port = controller_of(line) + PIC_MASK;

    cpu_out8(port, cpu_in8(port) & (uint8_t)~(1u << line % LINES_OF_ONE));
}

void arch_line_close(unsigned int line)
{
    uint16_t port = controller_of(line) + PIC_MASK;

    cpu_out8(port, cpu_in8(port) | (uint8_t)(1u << line % LINES_OF_ONE));
}

/* The last line of a controller also stands for one that went away again. The
 * first one does not know any more: there a program is told once too often. */
static bool is_spurious(unsigned int line)
{
    if (line != 2 * LINES_OF_ONE - 1)
        return false;
    cpu_out8(PIC_SECOND, PIC_IN_SERVICE);
    return !(cpu_in8(PIC_SECOND) & 1u << (LINES_OF_ONE - 1));
}

bool line_begin(unsigned int line)
{
    if (is_spurious(line))
        return false;
    arch_line_close(line);
    if (line >= LINES_OF_ONE)
        cpu_out8(PIC_SECOND, PIC_END);
    return true;
}

void serial_put(char c)
{
    while (!(cpu_in8(SERIAL + SERIAL_STATE) & SERIAL_ROOM))
        ;
    cpu_out8(SERIAL, (uint8_t)c);
}

void arch_idle(void) { __asm__ volatile("sti; hlt; cli" : : : "memory"); }

uint8_t arch_port_read(uint16_t port) { return cpu_in8(port); }

void arch_port_write(uint16_t port, uint8_t value) { cpu_out8(port, value); }

noreturn void arch_off(uint8_t status)
{
    cpu_out8(PORT_EXIT, (uint8_t)(status + 1));
    cpu_out16(PORT_POWER, POWER_OFF);
    for (;;)
        __asm__ volatile("cli; hlt");
}
