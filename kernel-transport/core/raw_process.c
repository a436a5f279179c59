/* SPDX-License-Identifier: MIT */
/*
 * Raw calls about processes and devices: almost all of them for marked ones
 */
#include "arch/arch.h"
#include "core/kernel.h"
#include "core/raw.h"
#include "core/ready.h"

int64_t raw_process_new(uint64_t user, uint64_t pages)
{
    struct process *process;
    int error = 0;

    if (!process_current()->marked)
        return -XC_EPERM;
    if (pages > SPACE_NO_LIMIT)
        return -XC_EINVAL;
    process = process_new((uint32_t)user,
                          pages ? (uint32_t)pages : SPACE_NO_LIMIT, &error);
    if (!process)
        return error;
    return (int64_t)process->identity;
}

int64_t raw_process_fill(xc_identity identity, uint64_t address, uint64_t pages,
                         uint64_t rights, uint64_t own)
{
    struct space *own_space = &process_current()->space;
    struct process *process = process_of(identity);
    struct space *space;

    if (!process_current()->marked)
        return -XC_EPERM;
    if (!process || process->state != PROCESS_NEW)
        return -XC_ESRCH;
    space = &process->space;
    if (!space_is_range(address, pages) || !space_is_range(own, pages) ||
        !space_is_rights(rights) || rights == XC_PAGES_NONE ||
        !space_is_empty(space->root, address, pages) ||
        !space_is_empty(own_space->root, own, pages))
        return -XC_EINVAL;
    if (space_prepare(space, address, pages, pages) ||
        space_prepare(own_space, own, pages, pages) ||
        !space_may_take(space, pages))
        return -XC_ENOMEM;

    for (uint64_t i = 0; i < pages; i++) {
        uint32_t frame = frame_new();
        const uint32_t write = XC_PAGES_READ | XC_PAGES_WRITE;

        frame_use(frame);
        space_set(space, address + i * XC_PAGE,
                  (struct page){frame, (uint32_t)rights, SPACE_ALL_RIGHTS});
        space_set(own_space, own + i * XC_PAGE,
                  (struct page){frame, write, write});
    }
    return 0;
}

int64_t raw_process_start(xc_identity identity, uint64_t entry, uint64_t stack,
                          uint64_t word, uint64_t mark)
{
    struct process *process = process_of(identity);

    if (!process_current()->marked)
        return -XC_EPERM;
    if (!process || process->state != PROCESS_NEW)
        return -XC_ESRCH;
    if (entry >= ARCH_USER_END || stack > ARCH_USER_END ||
        mark > XC_MARK_SYSTEM || !space_is_code_alone(process->space.root))
        return -XC_EINVAL;
    process_start(process, entry, stack, word, (enum xc_mark)mark);
    return 0;
}

int64_t raw_process_end(xc_identity identity, uint64_t status)
{
    struct process *caller = process_current();
    struct process *process = identity ? process_of(identity) : caller;

    if (process != caller && !caller->marked)
        return -XC_EPERM;
    if (!process)
        return -XC_ESRCH;
    process_end(process, (int32_t)status);
    if (process == caller)
        ready_go_on();
    return 0;
}

int64_t raw_device(uint64_t what, uint64_t number, uint64_t value)
{
    if (!process_current()->marked)
        return -XC_EPERM;
    if (number > (what < XC_DEVICE_INTERRUPT ? UINT16_MAX : UINT8_MAX))
        return -XC_EINVAL;

    switch (what) {
    case XC_DEVICE_READ8:
        return arch_port_read((uint16_t)number);
    case XC_DEVICE_WRITE8:
        arch_port_write((uint16_t)number, (uint8_t)value);
        return 0;
    case XC_DEVICE_INTERRUPT:
        if (!number || number >= ARCH_LINES)
            return -XC_EINVAL;
        if (value && !process_of(value))
            return -XC_ESRCH;
        kernel.lines[number] = value;
        if (value)
            arch_line_open((unsigned int)number);
        else
            arch_line_close((unsigned int)number);
        return 0;
    case XC_DEVICE_DONE:
        if (!number || number >= ARCH_LINES)
            return -XC_EINVAL;
        arch_line_open((unsigned int)number);
        return 0;
    case XC_DEVICE_OFF:
        arch_off((uint8_t)number);
    default:
        return -XC_EINVAL;
    }
}
