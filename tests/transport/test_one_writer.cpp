// SPDX-License-Identifier: MIT
// No page of a channel can be written by both sides, or taken away by one
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include "raw_client.h"
#include "server.h"

namespace {

class channel_memory : public testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(client_.finish()); }

    Server server_;
    RawClient client_{server_.path()};
};

bool can_map_writable(int fd)
{
    void *memory =
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

    if (memory == MAP_FAILED)
        return false;
    munmap(memory, 4096);
    return true;
}

TEST_F(channel_memory, has_one_writer)
{
    int to_server = client_.fds()[0];
    int to_client = client_.fds()[1];
    int reopened = open(("/proc/self/fd/" + std::to_string(to_client)).c_str(),
                        O_RDWR | O_CLOEXEC);
    void *mapped = mmap(nullptr, 4096, PROT_READ, MAP_SHARED, to_client, 0);

    EXPECT_TRUE(can_map_writable(to_server)); // that is what it is for
    EXPECT_FALSE(can_map_writable(to_client));
    EXPECT_TRUE(reopened < 0 || !can_map_writable(reopened));
    EXPECT_NE(mprotect(mapped, 4096, PROT_READ | PROT_WRITE), 0);
    EXPECT_LT(pwrite(to_client, "x", 1, 0), 0);
    EXPECT_TRUE(reopened < 0 || pwrite(reopened, "x", 1, 0) < 0);
    EXPECT_NE(fallocate(to_client, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                        0, 4096),
              0);
    munmap(mapped, 4096);
    if (reopened >= 0)
        close(reopened);
}

TEST_F(channel_memory, keeps_its_size_and_its_seals)
{
    for (int fd : client_.fds()) {
        EXPECT_NE(ftruncate(fd, 0), 0);
        EXPECT_NE(ftruncate(fd, CHANNEL_SIZE * 2), 0);
        EXPECT_NE(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE), 0);
        EXPECT_NE(fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE), 0);
    }
}

TEST_F(channel_memory, is_mapped_read_only_where_it_is_read)
{
    Probe object = connect_to(server_);

    EXPECT_TRUE(works(object.get()));
    for (const std::string &map : maps_of(server_.pid(), "crosscall-to-server"))
        EXPECT_NE(map.find(" r--s "), std::string::npos) << map;
    for (const std::string &map : maps_of(server_.pid(), "crosscall-to-client"))
        EXPECT_NE(map.find(" rw-s "), std::string::npos) << map;
    EXPECT_EQ(maps_of(server_.pid(), "crosscall-to").size(), 4u + kSpareMaps);
    // One is the runtime's, one the raw client's.
    EXPECT_EQ(maps_of(getpid(), "crosscall-to-client").size(), 2u);
    for (const std::string &map : maps_of(getpid(), "crosscall-to-client"))
        EXPECT_NE(map.find(" r--s "), std::string::npos) << map;
}

} // namespace
