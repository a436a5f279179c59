/* SPDX-License-Identifier: MIT */
#include "transport/linux/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/memory.h"

enum {
    WRITER_SEALS = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL,
    /* Nobody but the mapping that exists already may write. */
    READER_SEALS = WRITER_SEALS | F_SEAL_FUTURE_WRITE
};

const size_t channel_sizes[2] = {CHANNEL_SIZE, CHANNEL_SIZE};

static void close_both(const int fds[2])
{
    if (fds[0] >= 0)
        close(fds[0]);
    if (fds[1] >= 0)
        close(fds[1]);
}

int channel_new(struct channel *channel, const size_t sizes[2], int out[2])
{
    struct channel made = {.sizes = {sizes[0], sizes[1]}};
    int fds[2];

    fds[0] = memory_new("crosscall-to-server", sizes[0]);
    fds[1] = memory_new("crosscall-to-client", sizes[1]);
    if (fds[0] < 0 || fds[1] < 0)
        goto fail;
    made.id = memory_number(fds[0]);
    made.to_server = memory_map(fds[0], sizes[0], PROT_READ);
    made.to_client = memory_map(fds[1], sizes[1], PROT_READ | PROT_WRITE);
    if (!made.id || !made.to_server || !made.to_client)
        goto fail;
    if (fcntl(fds[0], F_ADD_SEALS, WRITER_SEALS) ||
        fcntl(fds[1], F_ADD_SEALS, READER_SEALS))
        goto fail;
    *channel = made;
    out[0] = fds[0];
    out[1] = fds[1];
    return 0;
fail:
    channel_unmap(&made);
    close_both(fds);
    return -XC_E_RESOURCES;
}

int channel_map(struct channel *channel, const size_t sizes[2],
                const int fds[2])
{
    struct channel made = {.sizes = {sizes[0], sizes[1]}};

    if (memory_seals(fds[0], sizes[0]) < 0 ||
        memory_seals(fds[1], sizes[1]) < 0)
        return xc_fail(XC_E_PROTOCOL, "the server sent memory that is not "
                                      "sealed, or not of the right size");
    made.id = memory_number(fds[0]);
    made.to_server = memory_map(fds[0], sizes[0], PROT_READ | PROT_WRITE);
    made.to_client = memory_map(fds[1], sizes[1], PROT_READ);
    if (!made.id || !made.to_server || !made.to_client) {
        channel_unmap(&made);
        return xc_fail(XC_E_RESOURCES, "cannot map the channel: %s",
                       strerror(errno));
    }
    *channel = made;
    return 0;
}

void channel_unmap(struct channel *channel)
{
    if (channel->to_server)
        munmap(channel->to_server, channel->sizes[0]);
    if (channel->to_client)
        munmap(channel->to_client, channel->sizes[1]);
    *channel = (struct channel){0};
}
