/* SPDX-License-Identifier: MIT */
/* What is the same for every kind of volume that can be changed */
#include "file_volume.h"

#include <cerrno>
#include <ctime>

#include <crosscall/error.h>
#include <crosscall/state.h>

using FileChanges = FileVolume;

TEST_P(FileChanges, keeps_what_is_written)
{
    Dir dir = connect();
    File file = open_file(dir, "a/new", DIR_OPEN_CREATE);

    EXPECT_EQ(file_write(file.get(), 0, "hello", 5), 5);
    EXPECT_EQ(file_write(file.get(), 7, "world", 5), 5);
    EXPECT_EQ(file_write(file.get(), 100000, "x", 0), 0);
    EXPECT_EQ(read_all(file, 3), std::string("hello\0\0world", 12));
    EXPECT_EQ(read_all(open_file(connect(), "a/new"), 100),
              std::string("hello\0\0world", 12));
}

TEST_P(FileChanges, takes_bytes_from_memory_that_it_is_shown)
{
    const std::string bytes = noise(200000);
    Dir dir = connect();
    File file = open_file(dir, "new", DIR_OPEN_CREATE);
    Region region = new_region(bytes.size(), XC_REGION_ONE_WRITER);

    ASSERT_EQ(xc_region_write(region.get(), 0, bytes.data(), bytes.size()), 0);
    EXPECT_EQ(file_write_from(file.get(), region.get(), 777, 5, 100001),
              100001);
    EXPECT_TRUE(read_all(file, 60000) ==
                std::string(5, '\0') + bytes.substr(777, 100001));
    EXPECT_EQ(file_write_from(file.get(), region.get(), 199999, 0, 1), 1);
    EXPECT_EQ(read_all(file, 60000)[0], bytes[199999]);
    EXPECT_EQ(region_text(region, 0, bytes.size()), bytes);
}

TEST_P(FileChanges, copies_a_file_by_one_region)
{
    Dir dir = connect();
    File from = open_file(dir, "big");
    File to = open_file(dir, "copy", DIR_OPEN_CREATE);
    Region region = new_region(300000, XC_REGION_SHARED);
    uint64_t at = 0;
    int64_t r;

    while ((r = file_read_into(from.get(), region.get(), 0, at, 300000)) > 0) {
        ASSERT_EQ(file_write_shared(to.get(), region.get(), 0, at,
                                    static_cast<uint64_t>(r)),
                  r);
        at += static_cast<uint64_t>(r);
    }
    EXPECT_EQ(r, 0);
    EXPECT_TRUE(read_all(to, 60000) == files["big"]);
}

TEST_P(FileChanges, writes_nothing_from_outside_of_a_region)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);
    Region mine = new_region(5000, XC_REGION_ONE_WRITER);
    Region ours = new_region(5000, XC_REGION_SHARED);
    const struct {
        uint64_t at, len;
    } parts[] = {{0, 5001},       {5000, 1}, {5001, 0}, {UINT64_MAX, 2},
                 {1, UINT64_MAX}, {4999, 2}, {8192, 1}, {UINT64_MAX, 1}};

    for (const auto &part : parts) {
        EXPECT_EQ(file_write_from(file.get(), mine.get(), part.at, 0, part.len),
                  -XC_E_TOO_LARGE);
        EXPECT_EQ(
            file_write_shared(file.get(), ours.get(), part.at, 0, part.len),
            -XC_E_TOO_LARGE);
    }
    EXPECT_EQ(file_write_from(file.get(), ours.get(), 0, 0, 5),
              -XC_E_MALFORMED);
    EXPECT_EQ(file_write_shared(file.get(), mine.get(), 0, 0, 5),
              -XC_E_MALFORMED);
    EXPECT_EQ(read_all(file, 100), "hello");
}

TEST_P(FileChanges, refuses_offsets_that_are_no_offsets)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);
    Region region = new_region(10, XC_REGION_SHARED);

    for (uint64_t offset :
         {uint64_t{UINT64_MAX}, uint64_t{INT64_MAX} + 1, uint64_t{INT64_MAX}}) {
        EXPECT_EQ(file_write(file.get(), offset, "x", 1), -EFBIG) << offset;
        EXPECT_EQ(file_write_shared(file.get(), region.get(), 0, offset, 1),
                  -EFBIG)
            << offset;
    }
    EXPECT_EQ(file_truncate(file.get(), UINT64_MAX), -EFBIG);
    EXPECT_EQ(read_all(file, 100), "hello");
}

TEST_P(FileChanges, truncates_and_forgets_what_was_there)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);

    EXPECT_EQ(file_truncate(file.get(), 3), 0);
    EXPECT_EQ(read_all(file, 100), "hel");
    EXPECT_EQ(file_truncate(file.get(), 10000), 0);
    EXPECT_EQ(read_all(file, 60000), "hel" + std::string(9997, '\0'));
    EXPECT_EQ(file_truncate(file.get(), 0), 0);
    EXPECT_EQ(file_write(file.get(), 2, "x", 1), 1);
    EXPECT_EQ(read_all(file, 100), std::string("\0\0x", 3));
}

TEST_P(FileChanges, makes_and_removes_directories)
{
    Dir dir = connect();

    EXPECT_EQ(dir_make_dir(dir.get(), "a/c"), 0);
    EXPECT_EQ(dir_make_dir(dir.get(), "a/c"), -EEXIST);
    EXPECT_EQ(dir_make_dir(dir.get(), "small"), -EEXIST);
    EXPECT_EQ(dir_make_dir(dir.get(), "none/c"), -ENOENT);
    EXPECT_EQ(dir_make_dir(dir.get(), "small/c"), -ENOTDIR);
    EXPECT_EQ(dir_make_dir(dir.get(), "../c"), -EACCES);
    EXPECT_EQ(dir_make_dir(dir.get(), std::string(256, 'x').c_str()),
              -ENAMETOOLONG);
    EXPECT_EQ(open_status(dir, "a/c/file", DIR_OPEN_CREATE), 0);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/c"), -ENOTEMPTY);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/c/file"), -ENOTDIR);
    EXPECT_EQ(dir_remove(dir.get(), "a/c"), -EISDIR);
    EXPECT_EQ(dir_remove(dir.get(), "a/c/file"), 0);
    EXPECT_EQ(dir_remove(dir.get(), "a/c/file"), -ENOENT);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/c"), 0);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/c"), -ENOENT);
    for (const char *path : {".", "..", "a/.", "a/b/..", "a/"})
        EXPECT_EQ(dir_remove_dir(dir.get(), path), -EISDIR) << path;
    EXPECT_EQ(dir_remove_dir(dir.get(), "../tree"), -EACCES);
    EXPECT_EQ(list(dir, "a", 100), std::vector<std::string>{"b/"});
}

TEST_P(FileChanges, creates_files_only_where_there_can_be_some)
{
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "a", DIR_OPEN_CREATE), -EISDIR);
    EXPECT_EQ(open_status(dir, "new/", DIR_OPEN_CREATE), -EISDIR);
    EXPECT_EQ(open_status(dir, "small/new", DIR_OPEN_CREATE), -ENOTDIR);
    EXPECT_EQ(open_status(dir, "none/new", DIR_OPEN_CREATE), -ENOENT);
    EXPECT_EQ(open_status(dir, "../new", DIR_OPEN_CREATE), -EACCES);
    EXPECT_EQ(open_status(dir, "none", DIR_OPEN_WRITE), -ENOENT);
    EXPECT_EQ(open_status(dir, "small", DIR_OPEN_CREATE), 0);
    EXPECT_EQ(read_all(open_file(dir, "small"), 100), "hello");
}

TEST_P(FileChanges, keeps_what_was_removed_until_it_is_closed)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);

    EXPECT_EQ(dir_remove(dir.get(), "small"), 0);
    EXPECT_EQ(open_status(dir, "small"), -ENOENT);
    EXPECT_EQ(file_write(file.get(), 5, "!", 1), 1);
    EXPECT_EQ(read_all(file, 100), "hello!");
    EXPECT_EQ(open_status(dir, "small", DIR_OPEN_CREATE), 0);
    EXPECT_EQ(read_all(file, 100), "hello!");
    EXPECT_EQ(read_all(open_file(dir, "small"), 100), "");
}

TEST_P(FileChanges, goes_on_listing_while_entries_go)
{
    Dir dir = connect();
    std::vector<std::string> names;
    uint64_t cursor = 0;
    char piece[64];
    int64_t r;

    ASSERT_EQ(dir_make_dir(dir.get(), "many"), 0);
    for (int i = 100; i < 200; i++)
        ASSERT_EQ(
            open_status(dir, "many/" + std::to_string(i), DIR_OPEN_CREATE), 0);
    while ((r = dir_list(dir.get(), "many", &cursor, piece, sizeof(piece))) > 0)
        for (int64_t at = 0; at < r; at += 4) {
            names.emplace_back(piece + at);
            EXPECT_EQ(dir_remove(dir.get(), ("many/" + names.back()).c_str()),
                      0);
        }
    EXPECT_EQ(r, 0);
    EXPECT_EQ(names.size(), 100u);
    EXPECT_EQ(dir_remove_dir(dir.get(), "many"), 0);
}

/* Whether it changes, soon, from what was seen before; that is then seen. */
static bool changes(xc_poll_item *item)
{
    timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t deadline = static_cast<uint64_t>(now.tv_sec + 20) * 1000000000;
    int r = xc_poll(item, 1, deadline);

    EXPECT_EQ(item->status, 0);
    item->seen = item->generation;
    return r == 1;
}

/* Whether it is as it was; by then the server has come to whatever was asked.
 */
static bool stays(xc_poll_item *item) { return xc_poll(item, 1, 0) == 0; }

TEST_P(FileChanges, tells_who_watches_a_file)
{
    Dir dir = connect();
    File file = open_file(dir, "small");
    File other = open_file(dir, "big");
    xc_poll_item item = {};
    xc_poll_item other_item = {};

    item.stub = file_stub(file.get());
    item.wanted = XC_STATE_CHANGED;
    other_item.stub = file_stub(other.get());
    other_item.wanted = XC_STATE_CHANGED;
    ASSERT_TRUE(changes(&item)); /* 0 is any */
    ASSERT_TRUE(changes(&other_item));
    EXPECT_TRUE(stays(&item));

    EXPECT_EQ(in_other_process([&] {
                  File mine = open_file(connect(), "small", DIR_OPEN_WRITE);

                  return file_write(mine.get(), 0, "J", 1) == 1 ? 0 : 1;
              }),
              0);
    EXPECT_TRUE(changes(&item));
    EXPECT_EQ(read_all(file, 100), "Jello");
    EXPECT_TRUE(stays(&item));

    File mine = open_file(dir, "small", DIR_OPEN_WRITE);
    Region region = new_region(10, XC_REGION_SHARED);
    EXPECT_EQ(file_write_shared(mine.get(), region.get(), 0, 0, 10), 10);
    EXPECT_TRUE(changes(&item));
    EXPECT_EQ(file_truncate(mine.get(), 3), 0);
    EXPECT_TRUE(changes(&item));

    /* Neither what fails, nor what reads, nor what is done to others. */
    EXPECT_EQ(file_truncate(mine.get(), UINT64_MAX), -EFBIG);
    EXPECT_EQ(file_write(mine.get(), 0, "", 0), 0);
    read_all(mine, 100);
    EXPECT_EQ(
        file_write(open_file(dir, "new", DIR_OPEN_CREATE).get(), 0, "x", 1), 1);
    EXPECT_TRUE(stays(&item));
    EXPECT_TRUE(stays(&other_item));
}

TEST_P(FileChanges, tells_who_watches_a_directory)
{
    Dir dir = connect();
    xc_poll_item item = {};

    item.stub = dir_stub(dir.get());
    item.wanted = XC_STATE_CHANGED;
    ASSERT_TRUE(changes(&item));
    EXPECT_TRUE(stays(&item));

    EXPECT_EQ(open_status(dir, "a/new", DIR_OPEN_CREATE), 0);
    EXPECT_TRUE(changes(&item));
    EXPECT_EQ(dir_remove(dir.get(), "a/new"), 0);
    EXPECT_TRUE(changes(&item));
    EXPECT_EQ(dir_make_dir(dir.get(), "a/c"), 0);
    EXPECT_TRUE(changes(&item));
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/c"), 0);
    EXPECT_TRUE(changes(&item));

    EXPECT_EQ(dir_remove(dir.get(), "none"), -ENOENT);
    EXPECT_EQ(open_status(dir, "small", DIR_OPEN_WRITE), 0);
    EXPECT_EQ(
        file_write(open_file(dir, "small", DIR_OPEN_WRITE).get(), 0, "x", 1),
        1);
    EXPECT_TRUE(stays(&item));
}

INSTANTIATE_TEST_SUITE_P(of, FileChanges,
                         testing::Values(Kind::HOST, Kind::MEMORY));
