/* SPDX-License-Identifier: MIT */
/* Files in memory: who may have how much of it */
#include "file_volume.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/error.h>

using FileMemory = FileVolume;

static const uint64_t quota = 64 << 20; /* of one user */

/* Writes megabytes until no more fit. Return: how many fitted */
static int fill(const Dir &dir, const std::string &path, int *status)
{
    Region region = new_region(1 << 20, XC_REGION_ONE_WRITER);
    File file = open_file(dir, path, DIR_OPEN_CREATE);
    int64_t r = 1 << 20;
    int n;

    for (n = 0; r == 1 << 20 && n < 300; n++)
        r = file_write_from(file.get(), region.get(), 0,
                            static_cast<uint64_t>(n) << 20, 1 << 20);
    *status = static_cast<int>(r);
    return n - 1;
}

TEST_P(FileMemory, is_limited)
{
    Dir dir = connect();
    file_info info = {};
    int status;
    int n;

    n = fill(dir, "more", &status);
    EXPECT_EQ(status, -EDQUOT);
    EXPECT_GT(n, 50);
    EXPECT_LT(n, 64);
    File file = open_file(dir, "small", DIR_OPEN_WRITE);
    EXPECT_EQ(file_truncate(file.get(), 10 << 20), -EDQUOT);
    EXPECT_EQ(file_write(file.get(), 10 << 20, "x", 1), -EDQUOT);
    EXPECT_EQ(file_status(file.get(), &info), 0);
    EXPECT_EQ(info.size, 5u);
    EXPECT_EQ(read_all(file, 100), "hello");

    /* What goes can be had again, once nobody has it open. */
    EXPECT_EQ(dir_remove(dir.get(), "more"), 0);
    EXPECT_EQ(file_truncate(file.get(), 10 << 20), 0);
    EXPECT_EQ(file_truncate(file.get(), 0), 0);
    EXPECT_EQ(fill(dir, "again", &status), n);
}

TEST_P(FileMemory, charges_for_holes)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);

    EXPECT_EQ(file_truncate(file.get(), INT64_MAX), -EDQUOT);
    EXPECT_EQ(file_truncate(file.get(), quota), -EDQUOT);
    EXPECT_EQ(file_write(file.get(), INT64_MAX - 1, "x", 1), -EDQUOT);
    EXPECT_EQ(file_truncate(file.get(), quota - (8 << 20)), 0);
    EXPECT_EQ(file_truncate(file.get(), quota), -EDQUOT);
}

TEST_P(FileMemory, charges_for_names)
{
    Dir dir = connect();
    File file = open_file(dir, "small", DIR_OPEN_WRITE);
    int n = 0;
    int r;

    ASSERT_EQ(file_truncate(file.get(), quota - (7 << 20)), 0);
    do
        r = dir_make_dir(dir.get(), ("a/" + std::to_string(n++)).c_str());
    while (r == 0 && n < 2000);
    EXPECT_EQ(r, -EDQUOT);
    EXPECT_LT(n, 1000);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a/0"), 0);
    EXPECT_EQ(dir_make_dir(dir.get(), "a/x"), 0);
    EXPECT_EQ(open_status(dir, "a/y", DIR_OPEN_CREATE), -EDQUOT);
}

TEST_P(FileMemory, charges_each_user_for_what_it_made)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can become somebody else";
    restart({"--everyone"});
    ASSERT_EQ(chmod(place.c_str(), 0711), 0);
    ASSERT_EQ(chmod((place / "socket").c_str(), 0666), 0);
    Dir dir = connect();
    int status;

    fill(dir, "all-mine", &status);
    EXPECT_EQ(status, -EDQUOT);
    EXPECT_EQ(in_other_process([&] {
                  if (setuid(65534))
                      return 1;
                  Dir own = connect();
                  int other;
                  int n = fill(own, "theirs", &other);

                  if (n < 60 || other != -EDQUOT)
                      return 2;
                  /* Whoever writes: it is the maker's. */
                  File mine = open_file(own, "all-mine", DIR_OPEN_WRITE);
                  if (file_truncate(mine.get(), 0))
                      return 3;
                  return file_truncate(mine.get(), 60 << 20) ? 4 : 0;
              }),
              0);
}

TEST_P(FileMemory, ends_with_its_server)
{
    restart({});
    ASSERT_EQ(open_status(connect(), "more", DIR_OPEN_CREATE), 0);
    restart({});
    EXPECT_EQ(open_status(connect(), "more"), -ENOENT);
}

INSTANTIATE_TEST_SUITE_P(of, FileMemory, testing::Values(Kind::MEMORY));
