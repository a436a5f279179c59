/* SPDX-License-Identifier: MIT */
/* What is the same for every kind of volume of the file server */
#include "file_volume.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <crosscall/error.h>

TEST_P(FileVolume, gives_every_byte)
{
    Dir dir = connect();

    for (const auto &[name, bytes] : files) {
        File file = open_file(dir, name);

        EXPECT_TRUE(read_all(file, 60001) == bytes) << name;
        EXPECT_TRUE(read_all_by_region(file, 1234567) == bytes) << name;
    }
}

TEST_P(FileVolume, knows_its_files)
{
    Dir dir = connect();

    for (const auto &[name, bytes] : files) {
        file_info info = {};

        ASSERT_EQ(file_status(open_file(dir, name).get(), &info), 0);
        EXPECT_EQ(info.size, bytes.size()) << name;
        EXPECT_NEAR(static_cast<double>(info.modified_ns) / 1e9,
                    static_cast<double>(time(nullptr)), 600);
    }
}

TEST_P(FileVolume, lists_each_name_once_in_pieces)
{
    std::vector<std::string> expected = {"a/", "big", "empty", "holes",
                                         "small"};
    Dir dir = connect();

    /* What mke2fs adds. */
    if (is_image())
        expected.insert(expected.begin() + 4, "lost+found/");
    EXPECT_EQ(list(dir, ".", 1000), expected);
    EXPECT_EQ(list(dir, ".", 12), expected);
    EXPECT_EQ(list(dir, "a", 100), std::vector<std::string>{"b/"});
    EXPECT_EQ(list(dir, "a/b/", 100), std::vector<std::string>{"deep"});
}

TEST_P(FileVolume, says_so_if_a_list_cannot_begin)
{
    Dir dir = connect();
    uint64_t cursor = 0;
    char names[2];

    EXPECT_EQ(dir_list(dir.get(), "a/b", &cursor, names, 2), -ERANGE);
    EXPECT_EQ(cursor, 0u);
    EXPECT_EQ(dir_list(dir.get(), "big", &cursor, names, 2), -ENOTDIR);
    EXPECT_EQ(dir_list(dir.get(), "none", &cursor, names, 2), -ENOENT);
    EXPECT_EQ(dir_list(dir.get(), "..", &cursor, names, 2), -EACCES);
    cursor = UINT64_MAX;
    EXPECT_EQ(dir_list(dir.get(), ".", &cursor, names, 2), -EINVAL);
}

TEST_P(FileVolume, understands_paths_as_the_kernel_does)
{
    Dir dir = connect();

    for (const char *path : {"big", "./big", "a/../big", "a/b/deep",
                             "a//b/./deep", "a/b/../../a/b/deep"})
        EXPECT_EQ(open_status(dir, path), 0) << path;
    for (const char *path :
         {"..", "../big", "/", "/big", "a/../../big", "a/b/../../.."})
        EXPECT_EQ(open_status(dir, path), -EACCES) << path;
    for (const char *path : {"", "none", "a/none", "none/big", "a/b/deeper"})
        EXPECT_EQ(open_status(dir, path), -ENOENT) << path;
    for (const char *path : {"big/", "big/x", "big/..", "a/b/deep/."})
        EXPECT_EQ(open_status(dir, path), -ENOTDIR) << path;
    for (const char *path : {"a", "a/", ".", "a/b/.."})
        EXPECT_EQ(open_status(dir, path), -EISDIR) << path;
    EXPECT_EQ(open_status(dir, std::string(256, 'x')), -ENAMETOOLONG);
}

TEST_P(FileVolume, refuses_offsets_that_are_no_offsets)
{
    Dir dir = connect();
    File file = open_file(dir, "big");
    Region region = new_region(10, XC_REGION_SHARED);
    char byte = 0;

    for (uint64_t offset :
         {uint64_t{UINT64_MAX}, uint64_t{INT64_MAX} + 1, uint64_t{INT64_MAX}}) {
        EXPECT_EQ(file_read(file.get(), offset, &byte, 1), -EINVAL) << offset;
        EXPECT_EQ(file_read_into(file.get(), region.get(), 0, offset, 1),
                  -EINVAL)
            << offset;
    }
    EXPECT_EQ(file_read(file.get(), INT64_MAX - 1, &byte, 1), 0);
    EXPECT_EQ(file_read_into(file.get(), region.get(), 0, 6 << 20, 10), 0);
}

TEST_P(FileVolume, fills_just_the_part_that_was_named)
{
    const std::string before = noise(20000);
    const std::string &deep = files["a/b/deep"];
    Dir dir = connect();
    File file = open_file(dir, "a/b/deep");
    Region region = new_region(before.size(), XC_REGION_SHARED);

    ASSERT_EQ(xc_region_write(region.get(), 0, before.data(), before.size()),
              0);
    EXPECT_EQ(file_read_into(file.get(), region.get(), 5001, 777, 9000), 9000);
    EXPECT_EQ(file_read_into(file.get(), region.get(), 20000, 0, 0), 0);
    EXPECT_TRUE(region_text(region, 0, before.size()) ==
                before.substr(0, 5001) + deep.substr(777, 9000) +
                    before.substr(14001));
    /* The end of the file, in the end of the region. */
    EXPECT_EQ(file_read_into(file.get(), region.get(), 19000, 99500, 1000),
              500);
    EXPECT_TRUE(region_text(region, 19000, 1000) ==
                deep.substr(99500) + before.substr(19500));
}

TEST_P(FileVolume, touches_nothing_outside_of_a_region)
{
    Dir dir = connect();
    File file = open_file(dir, "big");
    Region region = new_region(5000, XC_REGION_SHARED);
    const struct {
        uint64_t at, len;
    } parts[] = {{0, 5001},       {5000, 1},          {4999, 2},
                 {5001, 0},       {UINT64_MAX, 1},    {1, UINT64_MAX},
                 {UINT64_MAX, 2}, {0, UINT64_MAX},    {UINT64_MAX, UINT64_MAX},
                 {8192, 1},       {2, UINT64_MAX - 1}};

    for (const auto &part : parts)
        EXPECT_EQ(
            file_read_into(file.get(), region.get(), part.at, 0, part.len),
            -XC_E_TOO_LARGE)
            << part.at << " " << part.len;
    EXPECT_EQ(region_text(region, 0, 5000), std::string(5000, '\0'));
}

TEST_P(FileVolume, takes_regions_of_the_right_kind_only)
{
    Dir dir = connect();
    File file = open_file(dir, "big");
    Region mine = new_region(5000, XC_REGION_ONE_WRITER);

    EXPECT_EQ(file_read_into(file.get(), mine.get(), 0, 0, 5000),
              -XC_E_MALFORMED);
    EXPECT_EQ(region_text(mine, 0, 5000), std::string(5000, '\0'));
}

TEST_P(FileVolume, gives_much_in_several_goes)
{
    const std::string &big = files["big"];
    Dir dir = connect();
    File file = open_file(dir, "big");
    Region region = new_region(8 << 20, XC_REGION_SHARED);
    int64_t r = file_read_into(file.get(), region.get(), 0, 0, 8 << 20);

    ASSERT_GT(r, 1 << 20);
    EXPECT_TRUE(region_text(region, 0, static_cast<size_t>(r)) ==
                big.substr(0, static_cast<size_t>(r)));
    EXPECT_TRUE(read_all_by_region(file, 8 << 20) == big);
}

TEST_P(FileVolume, lets_nobody_change_what_is_only_read)
{
    restart({"--read-only"});
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "small", DIR_OPEN_WRITE), -EPERM);
    EXPECT_EQ(open_status(dir, "new", DIR_OPEN_CREATE), -EPERM);
    EXPECT_EQ(dir_remove(dir.get(), "small"), -XC_E_DENIED);
    EXPECT_EQ(dir_make_dir(dir.get(), "new"), -XC_E_DENIED);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a"), -XC_E_DENIED);
    EXPECT_EQ(open_status(dir, "new"), -ENOENT);
}

TEST_P(FileVolume, denies_writing_to_who_may_read)
{
    Dir dir = connect();
    File file = open_file(dir, "small");
    Region mine = new_region(5, XC_REGION_ONE_WRITER);
    Region ours = new_region(5, XC_REGION_SHARED);

    EXPECT_EQ(file_write(file.get(), 0, "forge", 5), -XC_E_DENIED);
    EXPECT_EQ(file_truncate(file.get(), 0), -XC_E_DENIED);
    EXPECT_EQ(file_write_from(file.get(), mine.get(), 0, 0, 5), -XC_E_DENIED);
    EXPECT_EQ(file_write_shared(file.get(), ours.get(), 0, 0, 5), -XC_E_DENIED);
    EXPECT_EQ(read_all(file, 100), "hello");
}

/* Kills a client again and again, while the server works for it. */
TEST_P(FileVolume, outlives_clients_that_die_in_a_transfer)
{
    for (int i = 0; i < 10; i++) {
        int begun[2];
        char byte;

        ASSERT_EQ(pipe(begun), 0);
        pid_t client = fork();
        if (client == 0) {
            Dir dir = connect();
            File file = open_file(dir, "big");
            Region region = new_region(5 << 20, XC_REGION_SHARED);

            for (;;)
                if (file_read_into(file.get(), region.get(), 0, 0, 5 << 20) <
                        0 ||
                    write(begun[1], "", 1) != 1)
                    _exit(1);
        }
        close(begun[1]);
        EXPECT_EQ(read(begun[0], &byte, 1), 1);
        kill(client, SIGKILL);
        close(begun[0]);
        EXPECT_EQ(waitpid(client, nullptr, 0), client);
    }
    EXPECT_TRUE(read_all(open_file(connect(), "big"), 60000) == files["big"]);
}

/* Does something to a region's memory, as fast as it can. */
class Vandal {
  public:
    Vandal(const Region &region, void (*harm)(char *bytes, size_t size))
        : thread_([this, harm, r = region.get()] {
              while (!over_)
                  harm(const_cast<char *>(
                           static_cast<volatile char *>(xc_region_edit(r))),
                       xc_region_size(r));
          })
    {
    }
    ~Vandal()
    {
        over_ = true;
        thread_.join();
    }

  private:
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

static void scribble(char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i += 64)
        __atomic_store_n(bytes + i, 'v', __ATOMIC_RELAXED);
}

static void give_pages_back(char *bytes, size_t size)
{
    madvise(bytes, size, MADV_REMOVE);
}

TEST_P(FileVolume, is_not_hurt_by_who_writes_to_a_region_meanwhile)
{
    Dir dir = connect();
    File file = open_file(dir, "big");
    Region region = new_region(1 << 20, XC_REGION_SHARED);
    {
        Vandal vandal(region, scribble);

        for (int i = 0; i < 100; i++)
            ASSERT_EQ(
                file_read_into(file.get(), region.get(), 0, 1 << 20, 1 << 20),
                1 << 20);
    }
    EXPECT_TRUE(read_all(file, 60000) == files["big"]);
}

/* It is hung up on if the pages are seen to be missing; else they come back. */
TEST_P(FileVolume, is_not_hurt_by_who_takes_the_pages_of_a_region)
{
    Region region = new_region(1 << 20, XC_REGION_SHARED);
    {
        Vandal vandal(region, give_pages_back);

        for (int i = 0; i < 30; i++) {
            Dir dir = connect();
            File file = open_file(dir, "big");
            int64_t r =
                file_read_into(file.get(), region.get(), 0, 1 << 20, 1 << 20);

            EXPECT_TRUE(r == 1 << 20 || r == -XC_E_MALFORMED) << r;
        }
    }
    EXPECT_TRUE(read_all(open_file(connect(), "big"), 60000) == files["big"]);
}

INSTANTIATE_TEST_SUITE_P(of, FileVolume,
                         testing::Values(Kind::HOST, Kind::MEMORY, Kind::EXT4,
                                         Kind::EXT2));
