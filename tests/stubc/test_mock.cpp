// SPDX-License-Identifier: MIT
// A client's test without a server: the generated mock

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <deck.mock.h>
#include <derived.stub.h>
#include <dir.mock.h>
#include <dir.stub.h>
#include <everything.mock.h>
#include <everything.stub.h>
#include <file.mock.h>
#include <file.stub.h>
#include <string>

namespace {

/// What is tested here in the place of a client: the first word of a file.
std::string first_word(dir *root, const char *path)
{
    file *opened = nullptr;
    char text[32];

    if (dir_open(root, path, DIR_OPEN_READ, &opened) < 0)
        return "(none)";
    const int64_t n = file_read(opened, 0, text, sizeof(text));
    const std::string all(text, n < 0 ? 0 : static_cast<std::size_t>(n));
    return all.substr(0, all.find(' '));
}

} // namespace

TEST(Mock, answers_a_client_that_opens_and_reads)
{
    file_mock file;
    dir_mock dir;
    file_mock_init(&file);
    dir_mock_init(&dir);
    const char text[] = "hello world";
    dir.open.gives.out = &file.object;
    file.read.result = 11;
    file.read.gives.buf = reinterpret_cast<const uint8_t *>(text);
    file.read.gives.n_buf = 11;

    EXPECT_EQ(first_word(&dir.object, "a/b"), "hello");
    EXPECT_EQ(dir.open.n_calls, 1u);
    EXPECT_STREQ(dir.open.last.path, "a/b");
    EXPECT_EQ(dir.open.last.how, DIR_OPEN_READ);
    EXPECT_EQ(file.read.n_calls, 1u);
    EXPECT_EQ(file.read.last.offset, 0u);
    EXPECT_EQ(file.read.last.len, 32u);
    EXPECT_EQ(file.write.n_calls, 0u);
}

TEST(Mock, gives_nothing_if_it_fails)
{
    dir_mock dir;
    dir_mock_init(&dir);
    dir.open.result = -ENOENT;
    dir.open.gives.out = reinterpret_cast<file *>(&dir);
    file *opened = nullptr;

    EXPECT_EQ(dir_open(&dir.object, "x", DIR_OPEN_READ, &opened), -ENOENT);
    EXPECT_EQ(opened, nullptr);
    EXPECT_EQ(first_word(&dir.object, "x"), "(none)");
    EXPECT_EQ(dir.open.n_calls, 2u);
}

TEST(Mock, writes_no_more_than_there_is_room_for)
{
    file_mock file;
    file_mock_init(&file);
    const uint8_t much[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    file.read.result = 4;
    file.read.gives.buf = much;
    file.read.gives.n_buf = sizeof(much);
    uint8_t buf[8] = {};

    EXPECT_EQ(file_read(&file.object, 0, buf, 4), 4);
    EXPECT_EQ(buf[3], 4);
    EXPECT_EQ(buf[4], 0);
}

TEST(Mock, keeps_the_first_bytes_of_a_buffer)
{
    file_mock file;
    file_mock_init(&file);
    std::string bytes(100, 'x');
    bytes[63] = 'y';

    file_write(&file.object, 7, bytes.data(), bytes.size());
    EXPECT_EQ(file.write.last.offset, 7u);
    EXPECT_EQ(file.write.last.len, 100u);
    EXPECT_EQ(sizeof(file.write.last.buf), 64u);
    EXPECT_EQ(file.write.last.buf[63], 'y');
}

TEST(Mock, does_something_else_instead)
{
    file_mock file;
    file_mock_init(&file);
    file.truncate.instead = [](struct file *, uint64_t size) {
        return size > 10 ? -EFBIG : 0;
    };

    EXPECT_EQ(file_truncate(&file.object, 10), 0);
    EXPECT_EQ(file_truncate(&file.object, 11), -EFBIG);
    EXPECT_EQ(file.truncate.n_calls, 2u);
    EXPECT_EQ(file.truncate.last.size, 11u);
}

TEST(Mock, gives_structs_strings_and_lengths)
{
    everything_mock mock;
    everything_mock_init(&mock);
    mock.mirror.gives.out = {3, 4};
    mock.greet.gives.greeting = "hello you";
    const int32_t evens[] = {2, 4};
    mock.evens.gives.numbers = evens;
    mock.evens.gives.n_numbers = 2;
    mock.evens.gives.n = 2;
    everything_point point = {};
    char greeting[81];
    int32_t numbers[3] = {1, 2, 4};
    uint32_t n = 3;

    EXPECT_EQ(everything_mirror(&mock.object, {1, 2}, &point), 0);
    EXPECT_EQ(mock.mirror.last.point.y, 2);
    EXPECT_EQ(point.x, 3);
    EXPECT_EQ(everything_greet(&mock.object, "you", greeting), 0);
    EXPECT_STREQ(mock.greet.last.name, "you");
    EXPECT_STREQ(greeting, "hello you");
    EXPECT_EQ(everything_evens(&mock.object, numbers, &n), 0);
    EXPECT_EQ(mock.evens.last.n, 3u);
    EXPECT_EQ(mock.evens.last.numbers[0], 1);
    EXPECT_EQ(n, 2u);
    EXPECT_EQ(numbers[1], 4);
}

TEST(Mock, of_a_derived_interface_is_a_base_too)
{
    deck_mock deck;
    deck_mock_init(&deck);
    deck.wind.result = 5;
    deck.read.result = 1;
    char byte = 0;

    EXPECT_EQ(tape_wind(&deck.object.tape, 9), 5);
    EXPECT_EQ(deck.wind.last.position, 9u);
    EXPECT_EQ(deck_read(&deck.object, &byte, 1), 1);
    EXPECT_EQ(deck.read.n_calls, 1u);
}

TEST(Mock, gives_zeros_at_first)
{
    file_mock file;
    file_mock_init(&file);
    EXPECT_EQ(file.status.n_calls, 0u);
    file_info info = {1, 2};
    EXPECT_EQ(file_status(&file.object, &info), 0);
    EXPECT_EQ(info.size, 0u);
}
