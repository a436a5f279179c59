/* SPDX-License-Identifier: MIT */
/* A real pipe server, and readers and writers in processes of their own */
#include "pipe_server.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <crosscall/error.h>

namespace fs = std::filesystem;

namespace {

enum : uint32_t {
    READABLE = BYTE_STREAM_READABLE,
    WRITABLE = BYTE_STREAM_WRITABLE,
    HUNG_UP = BYTE_STREAM_HUNG_UP
};

constexpr xc_rights TO_READ = BYTE_STREAM_READ;
constexpr xc_rights TO_WRITE = BYTE_STREAM_WRITE;

/* Which of the two depends on when it was noticed. */
bool is_gone(int64_t r)
{
    return r == -XC_E_DISCONNECTED || r == -XC_E_PEER_DIED;
}

void fill(const End &in)
{
    const std::string piece(65536, 'f');
    int64_t r;

    do
        r = byte_stream_write(in.get(), piece.data(), piece.size());
    while (r > 0);
    EXPECT_EQ(r, -EAGAIN);
}

/* Memory that forked processes share. */
template <typename T> T &shared()
{
    void *memory = mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    EXPECT_NE(memory, MAP_FAILED);
    return *new (memory) T();
}

/* Records of many writers: small enough to go in whole, each one once. */
enum { WRITERS = 4, READERS = 3, RECORDS = 2000 };

struct Record {
    uint32_t writer;
    uint32_t number;
    uint32_t check[128];

    static Record make(uint32_t writer, uint32_t number)
    {
        Record record = {writer, number, {}};

        for (uint32_t i = 0; i < std::size(record.check); i++)
            record.check[i] = (writer << 24 ^ number) * 2654435761u + i;
        return record;
    }
};
static_assert(65536 % sizeof(Record) != 0, "the last one could go in by half");

struct Seen {
    std::atomic<unsigned> times[WRITERS][RECORDS];
};

int write_records(const End &in, uint32_t writer)
{
    for (uint32_t i = 0; i < RECORDS; i++) {
        const Record record = Record::make(writer, i);

        if (write_all(in, &record, sizeof(record)) != sizeof(record))
            return 1;
    }
    return 0;
}

int read_records(const End &out, Seen &seen)
{
    Record records[16];
    int64_t r;

    while ((r = read_some(out, records, sizeof(records))) > 0) {
        if (static_cast<size_t>(r) % sizeof(Record))
            return 2;
        for (int64_t i = 0; i * static_cast<int64_t>(sizeof(Record)) < r; i++) {
            const Record &record = records[i];

            if (record.writer >= WRITERS || record.number >= RECORDS)
                return 3;
            const Record expected = Record::make(record.writer, record.number);
            if (memcmp(&record, &expected, sizeof(record)) != 0)
                return 4;
            seen.times[record.writer][record.number]++;
        }
    }
    return r == 0 ? 0 : 5;
}

} // namespace

TEST_F(PipeServer, carries_each_record_once_between_many)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    Seen &seen = shared<Seen>();
    std::vector<Receiver> all;

    for (uint32_t i = 0; i < WRITERS; i++) {
        all.emplace_back(
            [&, i](uint64_t gift) { return write_records(claim(gift), i); });
        give(ends.in, TO_WRITE, all.back());
    }
    for (int i = 0; i < READERS; i++) {
        all.emplace_back(
            [&](uint64_t gift) { return read_records(claim(gift), seen); });
        give(ends.out, TO_READ, all.back());
    }
    ends.in.reset();
    ends.out.reset();
    for (Receiver &one : all)
        EXPECT_EQ(one.join(), 0);
    for (auto &writer : seen.times)
        for (auto &times : writer)
            ASSERT_EQ(times.load(), 1u);
}

TEST_F(PipeServer, keeps_every_byte_of_a_long_stream_in_order)
{
    const size_t len = 8 << 20;
    Pipes pipes = connect();
    Ends ends = make(pipes);
    std::string sent(len, '\0');
    int64_t status;

    for (size_t i = 0; i < len; i++)
        sent[i] = static_cast<char>(i * 2654435761u >> 11);
    Receiver writer([&](uint64_t gift) {
        return write_all(claim(gift), sent.data(), len) ==
                       static_cast<int64_t>(len)
                   ? 0
                   : 1;
    });
    give(ends.in, TO_WRITE, writer);
    ends.in.reset();
    EXPECT_TRUE(read_to_end(ends.out, &status) == sent);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(writer.join(), 0);
}

TEST_F(PipeServer, shows_at_each_end_what_can_be_done)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    char buf[8192];

    EXPECT_EQ(state_of(ends.out), 0);
    EXPECT_EQ(state_of(ends.in), WRITABLE);
    EXPECT_EQ(byte_stream_write(ends.in.get(), "x", 1), 1);
    EXPECT_EQ(state_of(ends.out), READABLE);
    fill(ends.in);
    EXPECT_EQ(state_of(ends.in), 0);
    EXPECT_EQ(byte_stream_read(ends.out.get(), buf, BYTE_STREAM_ATOMIC - 1),
              BYTE_STREAM_ATOMIC - 1);
    EXPECT_EQ(state_of(ends.in), 0);
    EXPECT_EQ(byte_stream_read(ends.out.get(), buf, 1), 1);
    EXPECT_EQ(state_of(ends.in), WRITABLE);
    ends.in.reset();
    EXPECT_EQ(wait_for(ends.out, HUNG_UP), READABLE | HUNG_UP);
}

TEST_F(PipeServer, wakes_a_reader_at_the_end_when_the_last_writer_goes)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    int64_t status;
    Receiver writer([&](uint64_t gift) {
        return write_all(claim(gift), "all", 3) == 3 ? 0 : 1;
    });

    give(ends.in, TO_WRITE, writer);
    ends.in.reset();
    EXPECT_EQ(read_to_end(ends.out, &status), "all");
    EXPECT_EQ(status, 0);
    EXPECT_EQ(writer.join(), 0);
}

TEST_F(PipeServer, ends_when_its_only_writer_is_killed)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    int64_t status;
    Receiver writer([&](uint64_t gift) {
        End in = claim(gift);

        if (write_all(in, "last words", 10) != 10)
            return 1;
        pause();
        return 2;
    });
    char buf[10];

    give(ends.in, TO_WRITE, writer);
    ends.in.reset();
    EXPECT_EQ(read_some(ends.out, buf, sizeof(buf)), 10);
    EXPECT_EQ(byte_stream_read(ends.out.get(), buf, 1), -EAGAIN);
    kill(writer.pid, SIGKILL);
    EXPECT_EQ(read_to_end(ends.out, &status), "");
    EXPECT_EQ(status, 0);
}

TEST_F(PipeServer, breaks_for_a_waiting_writer_when_its_only_reader_is_killed)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    Receiver reader = sleepy_reader(ends);
    Receiver writer([&](uint64_t gift) {
        const std::string bytes(1 << 20, 'w');

        return write_all(claim(gift), bytes.data(), bytes.size()) == -EPIPE ? 0
                                                                            : 1;
    });

    give(ends.in, TO_WRITE, writer);
    EXPECT_TRUE(eventually([&] { return state_of(ends.in) == 0; }));
    kill(reader.pid, SIGKILL);
    EXPECT_EQ(writer.join(), 0);
    EXPECT_EQ(wait_for(ends.in, HUNG_UP), WRITABLE | HUNG_UP);
    EXPECT_EQ(byte_stream_write(ends.in.get(), "z", 1), -EPIPE);
}

TEST_F(PipeServer, keeps_nobody_waiting_for_a_reader_that_has_stopped)
{
    Pipes pipes = connect();
    Ends stuck = make(pipes);
    Ends ends = make(pipes);
    Receiver sleeper = sleepy_reader(stuck);
    Receiver reader([&](uint64_t gift) {
        int64_t status;

        return read_to_end(claim(gift), &status).size() == 1 << 20 ? 0 : 1;
    });
    const std::string bytes(1 << 20, 'b');

    kill(sleeper.pid, SIGSTOP);
    fill(stuck.in);
    give(ends.out, TO_READ, reader);
    ends.out.reset();
    EXPECT_EQ(write_all(ends.in, bytes.data(), bytes.size()), 1 << 20);
    ends.in.reset();
    EXPECT_EQ(reader.join(), 0);
    EXPECT_EQ(byte_stream_write(stuck.in.get(), "x", 1), -EAGAIN);
}

TEST_F(PipeServer, that_is_killed_ends_all_waits_and_can_be_followed)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    char byte;
    Receiver reader([&](uint64_t gift) {
        End out = claim(gift);
        char c;

        if (read_some(out, &c, 1) != 1)
            return 1;
        return is_gone(read_some(out, &c, 1)) ? 0 : 2;
    });

    give(ends.out, TO_READ, reader);
    EXPECT_EQ(write_all(ends.in, "x", 1), 1);
    EXPECT_TRUE(eventually([&] { return state_of(ends.out) == 0; }));
    server.kill();
    EXPECT_EQ(reader.join(), 0);
    EXPECT_TRUE(is_gone(read_some(ends.out, &byte, 1)));
    start();
    Pipes again = connect();
    Ends new_ends = make(again);
    EXPECT_EQ(write_all(new_ends.in, "y", 1), 1);
    EXPECT_EQ(read_some(new_ends.out, &byte, 1), 1);
}

TEST_F(PipeServer, denies_what_is_for_the_other_end)
{
    Pipes pipes = connect();
    Ends ends = make(pipes);
    char byte;

    EXPECT_EQ(byte_stream_read(ends.in.get(), &byte, 1), -XC_E_DENIED);
    EXPECT_EQ(byte_stream_write(ends.out.get(), "x", 1), -XC_E_DENIED);
    Receiver second([&](uint64_t gift) {
        End out = claim(gift);
        uint64_t onward;
        int fd = pidfd_of(getppid());

        if (byte_stream_write(out.get(), "x", 1) != -XC_E_DENIED)
            return 1;
        return byte_stream_give(out.get(), fd, TO_READ, &onward) == -XC_E_DENIED
                   ? 0
                   : 2;
    });
    give(ends.out, TO_READ, second);
    EXPECT_EQ(second.join(), 0);
}

TEST_F(PipeServer, limits_the_pipes_of_one_user)
{
    Pipes clients[] = {connect(), connect()};
    std::vector<Ends> all;
    byte_stream *ends[2];

    for (int i = 0; i < 64; i++)
        all.push_back(make(clients[i % 2]));
    for (const Pipes &client : clients)
        EXPECT_EQ(pipes_create(client.get(), &ends[0], &ends[1]), -EMFILE);
    all.resize(63);
    EXPECT_TRUE(eventually([&] {
        int r = pipes_create(clients[0].get(), &ends[0], &ends[1]);

        if (r)
            return false;
        all.push_back({End(ends[0]), End(ends[1])});
        return true;
    }));
}

TEST_F(PipeServer, serves_other_users_only_when_told_to)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can be another user";
    const auto as_nobody = [&] {
        return in_other_process([&] {
            pipes *out = nullptr;
            byte_stream *ends[2];
            xc_connect_options options = {};

            if (setgid(65533) || setuid(65533))
                return 1;
            if (pipes_connect(address.c_str(), &options, &out))
                return 2;
            return pipes_create(out, &ends[0], &ends[1]) ? 3 : 0;
        });
    };
    const auto let_in = [&] {
        fs::permissions(place, fs::perms::all);
        fs::permissions(place / "socket", fs::perms::all);
    };

    let_in();
    EXPECT_EQ(as_nobody(), 2);
    server.stop();
    start({"--anyone"});
    let_in();
    Pipes pipes = connect();
    std::vector<Ends> all;
    for (int i = 0; i < 64; i++)
        all.push_back(make(pipes));
    EXPECT_EQ(as_nobody(), 0);
}

TEST_F(PipeServer, forgets_pipes_of_a_client_that_dies)
{
    for (int i = 0; i < 3; i++)
        EXPECT_EQ(in_other_process([&] {
                      Pipes pipes = connect();
                      std::vector<Ends> all;

                      for (int n = 0; n < 60; n++)
                          all.push_back(make(pipes));
                      raise(SIGKILL);
                      return 0;
                  }),
                  -1);
    Pipes pipes = connect();
    EXPECT_TRUE(eventually([&] {
        byte_stream *ends[2];
        int r = pipes_create(pipes.get(), &ends[0], &ends[1]);

        if (r)
            return false;
        byte_stream_release(ends[0]);
        byte_stream_release(ends[1]);
        return true;
    }));
}
