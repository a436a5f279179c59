/* SPDX-License-Identifier: MIT */
#include "packets.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "memory.h"

enum { PAGE = 4096, WRONG_IN = 8 };

int packets_pidfd(int32_t pid)
{
    unsigned i;
    int fd;

    for (i = 0; i < KERNEL_PROCESSES; i++)
        if (kernel.processes[i].pid == pid && !kernel.processes[i].has_died)
            break;
    if (i == KERNEL_PROCESSES)
        return kernel_fail(ESRCH);
    fd = kernel_open(FILE_PIDFD);
    if (fd >= 0)
        kernel_file(fd)->process = i;
    return fd;
}

int packets_memory(size_t size, bool any)
{
    int fd = kernel_open(FILE_MEMORY);
    struct memory *memory;
    struct file *file;
    unsigned how;

    if (fd < 0)
        return fd;
    file = kernel_file(fd);
    memory = memory_make(false);
    file->memory = memory;
    if (!memory || !memory_resize(memory, size)) {
        if (memory)
            memory_unref(memory);
        file->memory = NULL;
        file->kind = FILE_OTHER;
        return fd;
    }
    memory->seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
    how = any ? kernel_choice(WRONG_IN * 8) : 0;
    switch (how) {
    case 1: /* any of five */
        memory->seals = (int)kernel_choice(32);
        break;
    case 2:
        memory->has_holes = true;
        break;
    case 3:
        memory->is_huge = true;
        break;
    case 4:
        memory->seals |= F_SEAL_WRITE;
        break;
    case 5:
        memory->seals |= F_SEAL_FUTURE_WRITE;
        break;
    case 6:
        memory_resize(memory, size + PAGE);
        break;
    default:
        break;
    }
    return fd;
}

void packets_add(struct sent_packet *packet, int fd)
{
    if (fd < 0)
        return;
    if (packet->n_fds == PACKETS_FDS_MAX)
        kernel_close(fd);
    else
        packet->fds[packet->n_fds++] = fd;
}

static int any_descriptor(void)
{
    switch (kernel_choice(6)) {
    case 0:
    case 1:
        return packets_memory(PAGE * (1 + kernel_choice(4)), true);
    case 2:
        return packets_pidfd(OUR_PID + (int32_t)kernel_choice(3));
    case 3:
        return kernel_open(FILE_SOCKET);
    case 4:
        return kernel_open(FILE_PATH);
    default:
        return kernel_open(FILE_OTHER);
    }
}

/* Other bytes, another length, other descriptors. */
static void spoil(struct sent_packet *packet)
{
    unsigned how = kernel_choice(WRONG_IN * 4);
    unsigned i;

    if (how & 1 && packet->len)
        xc_fuzz_fill(
            &kernel.in,
            &packet->is.bytes[kernel_choice(
                (unsigned)packet->len < 256 ? (unsigned)packet->len : 256)],
            1);
    if (how == 2)
        packet->len = kernel_choice(128);
    if (how == 4)
        packet->len += 8;
    if (how == 6)
        packets_add(packet, any_descriptor());
    if (how == 8 && packet->n_fds)
        kernel_close(packet->fds[--packet->n_fds]);
    if (how == 10 && packet->n_fds) {
        kernel_close(packet->fds[--packet->n_fds]);
        packets_add(packet, any_descriptor());
    }
    for (i = 0; how == 12 && i < PACKETS_FDS_MAX; i++)
        packets_add(packet, any_descriptor());
    if (packet->len > sizeof(packet->is))
        packet->len = sizeof(packet->is);
}

enum packets_end packets_next(struct file *file, struct sent_packet *out)
{
    unsigned what = kernel_choice(32);

    if (file->has_hung_up)
        return PACKETS_HUNG_UP;
    memset(out, 0, sizeof(*out));
    kernel.n_said++;
    if (kernel.is_polite)
        return peer_first(file, out) ? PACKETS_SENT : PACKETS_NOTHING;
    if (what == 0)
        return PACKETS_NOTHING;
    if (what == 30) {
        file->has_hung_up = true;
        return PACKETS_HUNG_UP;
    }
    if (what == 31)
        return PACKETS_RESET;
    peer_says(file, out);
    if (what > 20)
        spoil(out);
    return PACKETS_SENT;
}
