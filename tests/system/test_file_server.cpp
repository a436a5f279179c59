/* SPDX-License-Identifier: MIT */
/* A real file server, and what clients may and may not do with it */
#include "file_server.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <crosscall/error.h>

namespace fs = std::filesystem;

namespace {

/* All names, got in pieces of @max bytes. */
std::multiset<std::string> list(const Dir &dir, const std::string &path,
                                size_t max)
{
    std::multiset<std::string> names;
    std::vector<char> piece(max);
    uint64_t cursor = 0;
    int64_t r;

    while ((r = dir_list(dir.get(), path.c_str(), &cursor, piece.data(), max)) >
           0)
        for (int64_t at = 0; at < r;) {
            std::string name = piece.data() + at;

            at += static_cast<int64_t>(name.size()) + 1;
            names.insert(name);
        }
    EXPECT_EQ(r, 0);
    return names;
}

} // namespace

TEST_F(FileServer, keeps_what_is_written)
{
    Dir dir = connect();
    File file = open_file(dir, "new", DIR_OPEN_CREATE);
    file_info info = {};

    EXPECT_EQ(write_text(file, 0, "hello"), 5);
    EXPECT_EQ(write_text(file, 7, "world"), 5);
    EXPECT_EQ(read_text(file), std::string("hello\0\0world", 12));
    EXPECT_EQ(read_text(file, 12), "");
    EXPECT_EQ(file_status(file.get(), &info), 0);
    EXPECT_EQ(info.size, 12u);
    EXPECT_EQ(read_host_file(root / "new").substr(7), "world");
}

TEST_F(FileServer, says_the_farthest_time_of_one_that_is_too_far)
{
    const timespec far = {10'000'000'000, 1}; /* 2286; ns end in 2262 */
    const timespec times[2] = {far, far};
    const fs::path path = root / "file";
    struct stat status = {};
    file_info info = {};

    write_host_file(path, "");
    ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    if (status.st_mtim.tv_sec != far.tv_sec)
        GTEST_SKIP() << "this file system has no such times";
    Dir dir = connect();
    File file = open_file(dir, "file");
    EXPECT_EQ(file_status(file.get(), &info), 0);
    EXPECT_EQ(info.modified_ns, INT64_MAX);
}

TEST_F(FileServer, opens_only_what_exists_unless_told_to_create)
{
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "none"), -ENOENT);
    EXPECT_EQ(open_status(dir, "none", DIR_OPEN_WRITE), -ENOENT);
    EXPECT_EQ(open_status(dir, ""), -ENOENT);
    EXPECT_FALSE(fs::exists(root / "none"));
}

TEST_F(FileServer, refuses_every_path_that_leaves_the_root)
{
    Dir dir = connect();

    fs::create_directory(root / "a");
    fs::create_symlink(outside, root / "absolute");
    fs::create_symlink("../outside", root / "relative");
    fs::create_symlink("relative", root / "chain");
    fs::create_directory_symlink("..", root / "a" / "up");
    fs::create_directory_symlink("a/up/..", root / "up");
    for (const std::string path :
         {"../outside", "a/../../outside", "a/../../root/../outside",
          "/etc/passwd", "/", "absolute", "relative", "chain", "up/outside",
          "a/up/../outside", "..", "./../outside"}) {
        EXPECT_EQ(open_status(dir, path), -EACCES) << path;
        EXPECT_EQ(open_status(dir, path, DIR_OPEN_WRITE), -EACCES) << path;
    }
    EXPECT_EQ(open_status(dir, outside.string()), -EACCES);
    EXPECT_EQ(dir_remove(dir.get(), "../outside"), -EACCES);
    EXPECT_EQ(dir_remove(dir.get(), "up/outside"), -EACCES);
    EXPECT_EQ(dir_remove(dir.get(), outside.c_str()), -EACCES);
    EXPECT_EQ(read_host_file(outside), "secret");
}

TEST_F(FileServer, lists_nothing_outside_of_the_root)
{
    Dir dir = connect();
    uint64_t cursor = 0;
    char names[1024];

    fs::create_directory_symlink("..", root / "up");
    for (const char *path : {"..", "/", "up", "up/root/.."})
        EXPECT_EQ(dir_list(dir.get(), path, &cursor, names, sizeof(names)),
                  -EACCES)
            << path;
}

TEST_F(FileServer, creates_nothing_outside_of_the_root)
{
    Dir dir = connect();

    fs::create_symlink("../planted", root / "dangling");
    EXPECT_EQ(open_status(dir, "dangling", DIR_OPEN_CREATE), -EACCES);
    EXPECT_EQ(open_status(dir, "../planted", DIR_OPEN_CREATE), -EACCES);
    EXPECT_FALSE(fs::exists(place / "planted"));
}

TEST_F(FileServer, follows_links_that_stay_beneath)
{
    Dir dir = connect();

    fs::create_directory(root / "a");
    write_host_file(root / "a" / "real", "inside");
    fs::create_symlink("a/real", root / "link");
    EXPECT_EQ(read_text(open_file(dir, "link")), "inside");
    EXPECT_EQ(read_text(open_file(dir, "a/../a/./real")), "inside");
}

TEST_F(FileServer, refuses_magic_links)
{
    restart("/proc", {});
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "self/root/etc/passwd"), -ELOOP);
    EXPECT_EQ(open_status(dir, "self/cwd"), -ELOOP);
    EXPECT_EQ(open_status(dir, "self/exe"), -ELOOP);
    EXPECT_EQ(open_status(dir, "self/fd/0"), -ELOOP);
    EXPECT_EQ(open_status(dir, "self/status"), 0);
}

TEST_F(FileServer, is_not_held_up_by_a_fifo)
{
    Dir dir = connect();

    ASSERT_EQ(mkfifo((root / "fifo").c_str(), 0600), 0);
    EXPECT_EQ(open_status(dir, "fifo"), -EOPNOTSUPP);
    EXPECT_EQ(open_status(dir, "fifo", DIR_OPEN_WRITE), -EOPNOTSUPP);
    EXPECT_EQ(open_status(dir, "fifo", DIR_OPEN_CREATE), -EOPNOTSUPP);
    EXPECT_EQ(open_status(dir, "next", DIR_OPEN_CREATE), 0);
}

TEST_F(FileServer, opens_no_directory_as_a_file)
{
    Dir dir = connect();

    fs::create_directory(root / "a");
    EXPECT_EQ(open_status(dir, "a"), -EISDIR);
    EXPECT_EQ(open_status(dir, "a", DIR_OPEN_WRITE), -EISDIR);
    EXPECT_EQ(open_status(dir, "."), -EISDIR);
}

TEST_F(FileServer, lists_each_name_once_in_pieces)
{
    Dir dir = connect();
    std::multiset<std::string> expected = {"sub/", "link"};

    for (int i = 0; i < 500; i++) {
        std::string name = "file-" + std::to_string(i);

        write_host_file(root / name, "");
        expected.insert(name);
    }
    fs::create_directory(root / "sub");
    fs::create_symlink("../outside", root / "link");
    ASSERT_EQ(mkfifo((root / "fifo").c_str(), 0600), 0);
    EXPECT_EQ(list(dir, ".", 300), expected);
    EXPECT_EQ(list(dir, ".", 65000), expected);
    EXPECT_EQ(list(dir, "sub", 300).size(), 0u);
}

TEST_F(FileServer, says_so_if_no_name_fits)
{
    Dir dir = connect();
    uint64_t cursor = 0;
    char names[4];

    write_host_file(root / "long-name", "");
    EXPECT_EQ(dir_list(dir.get(), ".", &cursor, names, sizeof(names)), -ERANGE);
    EXPECT_EQ(cursor, 0u);
    cursor = UINT64_MAX;
    EXPECT_EQ(dir_list(dir.get(), ".", &cursor, names, sizeof(names)), -EINVAL);
    EXPECT_EQ(dir_list(dir.get(), "long-name", &cursor, names, sizeof(names)),
              -ENOTDIR);
}

TEST_F(FileServer, removes_files_and_links_but_no_directories)
{
    Dir dir = connect();

    fs::create_directory(root / "a");
    write_host_file(root / "a" / "file", "");
    fs::create_symlink("../outside", root / "link");
    EXPECT_EQ(dir_remove(dir.get(), "a/file"), 0);
    EXPECT_FALSE(fs::exists(root / "a" / "file"));
    EXPECT_EQ(dir_remove(dir.get(), "a/file"), -ENOENT);
    EXPECT_EQ(dir_remove(dir.get(), "link"), 0);
    EXPECT_EQ(read_host_file(outside), "secret");
    for (const char *path : {"a", "a/", ".", "..", "a/."})
        EXPECT_EQ(dir_remove(dir.get(), path), -EISDIR) << path;
    EXPECT_TRUE(fs::exists(root / "a"));
}

TEST_F(FileServer, truncates)
{
    Dir dir = connect();
    File file = open_file(dir, "file", DIR_OPEN_CREATE);

    EXPECT_EQ(write_text(file, 0, "0123456789"), 10);
    EXPECT_EQ(file_truncate(file.get(), 3), 0);
    EXPECT_EQ(read_text(file), "012");
    EXPECT_EQ(file_truncate(file.get(), 5), 0);
    EXPECT_EQ(read_text(file), std::string("012\0\0", 5));
}

TEST_F(FileServer, refuses_offsets_that_are_no_offsets)
{
    Dir dir = connect();
    File file = open_file(dir, "file", DIR_OPEN_CREATE);
    char byte = 0;

    for (uint64_t offset :
         {uint64_t{UINT64_MAX}, uint64_t{INT64_MAX} + 1, uint64_t{INT64_MAX}}) {
        EXPECT_EQ(file_read(file.get(), offset, &byte, 1), -EINVAL) << offset;
        EXPECT_EQ(file_write(file.get(), offset, &byte, 1), -EFBIG) << offset;
    }
    EXPECT_EQ(file_truncate(file.get(), UINT64_MAX), -EFBIG);
    EXPECT_EQ(fs::file_size(root / "file"), 0u);
}

TEST_F(FileServer, denies_writing_to_what_was_opened_for_reading)
{
    Dir dir = connect();

    write_host_file(root / "file", "as it was");
    File file = open_file(dir, "file");
    EXPECT_EQ(write_text(file, 0, "forged"), -XC_E_DENIED);
    EXPECT_EQ(xc_last_error()->needs, static_cast<xc_rights>(FILE_WRITE));
    EXPECT_EQ(xc_last_error()->holds, FILE_READ | XC_RIGHT_GIVE);
    EXPECT_EQ(xc_last_error()->pid, getpid());
    EXPECT_EQ(file_truncate(file.get(), 0), -XC_E_DENIED);
    EXPECT_EQ(read_text(file), "as it was");
}

TEST_F(FileServer, changes_nothing_when_read_only)
{
    write_host_file(root / "file", "as it was");
    restart(root, {"--read-only"});
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "file", DIR_OPEN_WRITE), -EPERM);
    EXPECT_EQ(open_status(dir, "new", DIR_OPEN_CREATE), -EPERM);
    EXPECT_EQ(dir_remove(dir.get(), "file"), -XC_E_DENIED);
    EXPECT_EQ(read_text(open_file(dir, "file")), "as it was");
    EXPECT_EQ(list(dir, ".", 300), std::multiset<std::string>{"file"});
}
