/* SPDX-License-Identifier: MIT */
/* One pipe and its quotas, called directly: what is put in comes out */
#include <algorithm>
#include <cerrno>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "pipe.h"
}

namespace {

enum : size_t { CAPACITY = 65536, ATOMIC = BYTE_STREAM_ATOMIC };

struct FreeEnd {
    void operator()(byte_stream *end) const { pipe_end_free(end); }
};
using End = std::unique_ptr<byte_stream, FreeEnd>;

class Pipe : public testing::Test {
  protected:
    int make(uint32_t uid, End *reading, End *writing)
    {
        byte_stream *ends[2] = {};
        int r = pipe_new(&book, uid, &ends[0], &ends[1]);

        reading->reset(ends[0]);
        writing->reset(ends[1]);
        return r;
    }

    void SetUp() override { ASSERT_EQ(make(0, &out, &in), 0); }

    int64_t write(const std::string &bytes)
    {
        return in->ops->write(in.get(), bytes.data(), bytes.size());
    }

    /* What there is, at most @len; @status is what read() said. */
    std::string read(size_t len, int64_t *status)
    {
        std::string bytes(len, '\0');

        *status = out->ops->read(out.get(), bytes.data(), len);
        bytes.resize(*status > 0 ? static_cast<size_t>(*status) : 0);
        return bytes;
    }

    pipe_book book = {nullptr, 8, 4};
    End out;
    End in;
};

/* Bytes that are not alike at any two places near each other. */
std::string bytes_at(uint64_t position, size_t len)
{
    std::string bytes(len, '\0');

    for (size_t i = 0; i < len; i++)
        bytes[i] = static_cast<char>(((position + i) * 2654435761u) >> 13);
    return bytes;
}

} // namespace

TEST_F(Pipe, says_to_come_again_while_it_is_empty)
{
    int64_t r;

    EXPECT_EQ(read(10, &r), "");
    EXPECT_EQ(r, -EAGAIN);
    EXPECT_EQ(read(0, &r), "");
    EXPECT_EQ(r, 0);
}

TEST_F(Pipe, gives_what_is_left_and_then_the_end)
{
    int64_t r;

    EXPECT_EQ(write("last words"), 10);
    in.reset();
    EXPECT_EQ(read(4, &r), "last");
    EXPECT_EQ(read(100, &r), " words");
    EXPECT_EQ(read(100, &r), "");
    EXPECT_EQ(r, 0);
}

TEST_F(Pipe, is_broken_for_the_writer_when_nobody_reads)
{
    out.reset();
    EXPECT_EQ(write("unheard"), -EPIPE);
    EXPECT_EQ(write(""), 0);
}

TEST_F(Pipe, takes_a_small_write_whole_or_not_at_all)
{
    int64_t r;

    EXPECT_EQ(write(bytes_at(0, CAPACITY - ATOMIC + 1)),
              static_cast<int64_t>(CAPACITY - ATOMIC + 1));
    EXPECT_EQ(write(bytes_at(0, ATOMIC)), -EAGAIN);
    EXPECT_EQ(read(1, &r), bytes_at(0, 1));
    EXPECT_EQ(write(bytes_at(0, ATOMIC)), static_cast<int64_t>(ATOMIC));
    EXPECT_EQ(write("x"), -EAGAIN);
}

TEST_F(Pipe, takes_of_a_large_write_what_there_is_room_for)
{
    int64_t r;

    EXPECT_EQ(write(bytes_at(0, CAPACITY - 3)),
              static_cast<int64_t>(CAPACITY - 3));
    EXPECT_EQ(write(bytes_at(0, ATOMIC + 1)), 3);
    EXPECT_EQ(write(bytes_at(0, ATOMIC + 1)), -EAGAIN);
    EXPECT_EQ(read(CAPACITY, &r), bytes_at(0, CAPACITY - 3) + bytes_at(0, 3));
}

TEST_F(Pipe, keeps_order_through_any_pieces)
{
    std::mt19937 random(4711);
    std::uniform_int_distribution<size_t> length(1, 20000);
    uint64_t n_in = 0;
    uint64_t n_out = 0;

    for (int i = 0; i < 4000; i++) {
        const size_t len = length(random);
        const size_t used = n_in - n_out;
        int64_t r;

        if (random() % 2) {
            r = write(bytes_at(n_in, len));
            if (len <= CAPACITY - used)
                ASSERT_EQ(r, static_cast<int64_t>(len));
            else if (len <= ATOMIC || used == CAPACITY)
                ASSERT_EQ(r, -EAGAIN);
            else
                ASSERT_EQ(r, static_cast<int64_t>(CAPACITY - used));
            n_in += r > 0 ? static_cast<uint64_t>(r) : 0;
        } else {
            ASSERT_EQ(read(len, &r), bytes_at(n_out, std::min(len, used)));
            ASSERT_EQ(r, used ? static_cast<int64_t>(std::min(len, used))
                              : -EAGAIN);
            n_out += r > 0 ? static_cast<uint64_t>(r) : 0;
        }
    }
    EXPECT_GT(n_out, 20 * CAPACITY);
}

TEST_F(Pipe, is_counted_for_its_user_until_both_ends_are_gone)
{
    std::vector<End> kept;
    End reading;
    End writing;

    for (int i = 0; i < 3; i++) {
        ASSERT_EQ(make(0, &reading, &writing), 0);
        kept.push_back(std::move(i % 2 ? reading : writing));
    }
    EXPECT_EQ(make(0, &reading, &writing), -EMFILE);
    EXPECT_EQ(make(1, &reading, &writing), 0);
    kept.pop_back();
    EXPECT_EQ(make(0, &reading, &writing), 0);
}

TEST_F(Pipe, has_no_more_neighbours_than_the_server_may_have)
{
    std::vector<End> kept;
    End reading;
    End writing;

    for (uint32_t uid = 1; uid < 8; uid++) {
        ASSERT_EQ(make(uid, &reading, &writing), 0);
        kept.push_back(std::move(reading));
    }
    EXPECT_EQ(make(8, &reading, &writing), -ENFILE);
    kept.pop_back();
    writing.reset();
    EXPECT_EQ(make(8, &reading, &writing), 0);
}
