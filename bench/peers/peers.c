/* SPDX-License-Identifier: MIT */
#include "peers/peer.h"

#include <stdio.h>
#include <unistd.h>

const struct peer *const peers[] = {
    &peer_crosscall,
    &peer_crosscall_4k,
    &peer_region,
    &peer_seqpacket,
    &peer_stream,
    &peer_pipe,
    &peer_limit,
#ifdef BENCH_SD_BUS
    &peer_sd_bus,
#endif
#ifdef BENCH_ZEROMQ
    &peer_zeromq,
#endif
#ifdef BENCH_CAPNP
    &peer_capnp,
#endif
#ifdef BENCH_GRPC
    &peer_grpc,
#endif
    NULL,
};

int peer_ready(int ready_fd)
{
    if (write(ready_fd, "", 1) != 1)
        return peer_fail("ready");
    return 0;
}

int peer_fail(const char *what)
{
    perror(what);
    return -1;
}
