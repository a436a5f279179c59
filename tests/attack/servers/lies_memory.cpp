// SPDX-License-Identifier: MIT
#include "liar.h"

#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGE = 4096, SIZE_SEALS = F_SEAL_SHRINK | F_SEAL_GROW };

// The memory that the client asks for.
static bool finish_bulk(Peer &peer)
{
    handshake_bulk packet = {};

    if (receive_packet(peer.socket(), &packet, sizeof(packet)) !=
            sizeof(packet) ||
        packet.question.head.type != HANDSHAKE_BULK)
        return false;
    return send_packet(peer.socket(), &packet, sizeof(packet),
                       {make_memory(bulk_size(packet.request), SIZE_SEALS),
                        make_memory(bulk_size(packet.reply), SIZE_SEALS)});
}

// Time for a client to look for the first time.
enum { A_LOOK_US = 100'000 };

// Short at the first look, so that it is in the slot; long at another one.
bool changes_a_length(Peer &peer)
{
    char bytes[100];

    memset(bytes, 'x', sizeof(bytes)); // where the tale is not
    if (!peer.finish() || !finish_bulk(peer) || !peer.wait_for_request())
        return false;
    answer(peer, ORACLE_TALE_MAX, bytes, sizeof(bytes));
    usleep(A_LOOK_US);
    __atomic_store_n(&peer.reply()->len, ORACLE_TALE_MAX, __ATOMIC_RELAXED);
    return true;
}

// A string at the first look, at another one none.
bool changes_what_was_checked(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    char *end = answer_name(peer, '\0');

    usleep(A_LOOK_US);
    *(volatile char *)end = 'x';
    return true;
}

bool jumps_in_its_sequence(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    peer.reply()->len = 8;
    publish_seq(&peer.reply()->seq, 7);
    wake(&peer.reply()->seq);
    return true;
}

bool pulls_memory_away(Peer &peer)
{
    if (!peer.welcome() || !peer.receive_hello() || !peer.make_channel(0) ||
        !peer.accept(peer.fds()))
        return false;
    return !is_asked_more(peer, 1) || ftruncate(peer.fds()[1], 0) == 0;
}

bool sends_short_memory(Peer &peer)
{
    return peer.welcome() && peer.receive_hello() &&
           peer.accept({make_memory(CHANNEL_SIZE, SIZE_SEALS),
                        make_memory(PAGE, SIZE_SEALS)});
}

// Memory that is found, and paid for, when the client looks at it.
bool sends_memory_without_pages(Peer &peer)
{
    if (!peer.welcome() || !peer.receive_hello() || !peer.make_channel())
        return false;
    for (int fd : peer.fds())
        if (fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0,
                      CHANNEL_SIZE))
            return false;
    if (!peer.accept(peer.fds()))
        return false;
    if (is_asked_more(peer, 1))
        answer_sum(peer);
    return true;
}

// A region, and a size to go with it; then @turn, when the client has it.
static bool gives_region(Peer &peer, int region, uint64_t size,
                         const std::function<bool()> &turn)
{
    if (region < 0 || !is_asked(peer) || !carry(peer, 0, {region}))
        return false;
    answer(peer, 0, &size, sizeof(size));
    if (!is_asked_more(peer, 2))
        return true;
    if (!turn())
        return false;
    answer_sum(peer, 2);
    return true;
}

bool lies_of_a_regions_size(Peer &peer)
{
    int region = make_memory(PAGE, SIZE_SEALS | F_SEAL_FUTURE_WRITE);

    return gives_region(peer, region, 64 * PAGE, [] { return true; });
}

bool pulls_a_region_away(Peer &peer)
{
    int region = make_memory(PAGE, F_SEAL_FUTURE_WRITE);

    return gives_region(peer, region, PAGE,
                        [=] { return ftruncate(region, 0) == 0; });
}

// As frozen, what it goes on to write.
bool changes_what_is_frozen(Peer &peer)
{
    int region = make_memory(PAGE, SIZE_SEALS);
    void *memory =
        mmap(nullptr, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, region, 0);

    if (memory == MAP_FAILED || fcntl(region, F_ADD_SEALS, F_SEAL_FUTURE_WRITE))
        return false;
    return gives_region(peer, region, PAGE,
                        [=] { return memset(memory, 'x', PAGE) != nullptr; });
}
