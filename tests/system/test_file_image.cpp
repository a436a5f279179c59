/* SPDX-License-Identifier: MIT */
/* Images: made by mke2fs, read by nobody but the server, and damaged */
#include "disk_image.h"
#include "file_volume.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>

#include <crosscall/error.h>

namespace fs = std::filesystem;

using FileImage = FileVolume;

static int run(const std::string &command)
{
    return std::system(("PATH=$PATH:/usr/sbin:/sbin " + command).c_str());
}

/* Return: the exit status of a server that should refuse @image */
static int exit_status(const std::string &address, const fs::path &image)
{
    int status = run(std::string(FILE_SERVER) + " " + address + " --image '" +
                     image.string() + "' 2>/dev/null >&2");

    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_P(FileImage, is_only_read)
{
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "small", DIR_OPEN_WRITE), -EROFS);
    EXPECT_EQ(open_status(dir, "new", DIR_OPEN_CREATE), -EROFS);
    EXPECT_EQ(dir_remove(dir.get(), "small"), -EROFS);
    EXPECT_EQ(dir_make_dir(dir.get(), "new"), -EROFS);
    EXPECT_EQ(dir_remove_dir(dir.get(), "a"), -EROFS);
    EXPECT_EQ(read_all(open_file(dir, "small"), 100), "hello");
}

TEST_P(FileImage, follows_links_inside_of_the_image)
{
    fs::create_symlink("b/../b/deep", tree / "a" / "link");
    fs::create_symlink("/a/b/deep", tree / "absolute");
    fs::create_directory_symlink("a/b", tree / "dir");
    fs::create_symlink("../../../../small", tree / "up");
    fs::create_symlink("/etc/passwd", tree / "outside");
    fs::create_symlink("loop", tree / "loop");
    /* Too long to be kept in the inode. */
    fs::create_symlink("a/b/../../a/b/../../a/b/../../a/b/../../a/b/../../a/b"
                       "/../../a/b/../../small",
                       tree / "long");
    make_image(tree, image, GetParam() == Kind::EXT4 ? "ext4" : "ext2");
    restart({});
    Dir dir = connect();

    for (const char *path : {"a/link", "absolute", "dir/deep"})
        EXPECT_TRUE(read_all(open_file(dir, path), 60000) == files["a/b/deep"])
            << path;
    EXPECT_EQ(read_all(open_file(dir, "up"), 100), "hello");
    EXPECT_EQ(read_all(open_file(dir, "long"), 100), "hello");
    EXPECT_EQ(open_status(dir, "outside"), -ENOENT);
    EXPECT_EQ(open_status(dir, "loop"), -ELOOP);
}

TEST_P(FileImage, opens_what_has_bytes_only)
{
    ASSERT_EQ(
        run("debugfs -w -R 'mknod pipe p' " + image.string() + " 2>/dev/null"),
        0);
    restart({});
    Dir dir = connect();

    EXPECT_EQ(open_status(dir, "pipe"), -EOPNOTSUPP);
    EXPECT_EQ(list(dir, ".", 100),
              (std::vector<std::string>{"a/", "big", "empty", "holes",
                                        "lost+found/", "small"}));
}

TEST_P(FileImage, starts_only_with_an_image_that_is_whole)
{
    std::string other = "unix:" + (place / "other").string();

    EXPECT_EQ(exit_status(other, place / "none"), 1);
    EXPECT_EQ(exit_status(other, tree), 1);
    EXPECT_EQ(exit_status(other, tree / "big"), 1);
    ASSERT_EQ(run("debugfs -w -R 'feature needs_recovery' " + image.string() +
                  " 2>/dev/null >&2"),
              0);
    EXPECT_EQ(exit_status(other, image), 1);
}

/* Each of a directory's files, as far as it can be read. */
static void read_what_can_be_read(const Dir &dir)
{
    Region region = new_region(1 << 20, XC_REGION_SHARED);

    for (const char *path : {"big", "empty", "small", "a/b/deep", "holes"}) {
        file *out = nullptr;

        if (dir_open(dir.get(), path, DIR_OPEN_READ, &out) == 0)
            for (uint64_t at = 0; at < 6 << 20; at += 1 << 20)
                file_read_into(out, region.get(), 0, at, 1 << 20);
        file_release(out);
    }
}

/* The server has to be there still, and to end well when it is told to. */
TEST_P(FileImage, survives_what_is_wrong_in_it)
{
    std::minstd_rand random(static_cast<unsigned>(GetParam()) + 1);
    const fs::path whole = place / "whole";

    fs::copy(image, whole);
    for (int i = 0; i < 30; i++) {
        uint64_t cursor = 0;
        char names[1000];

        server.stop();
        fs::copy(whole, image, fs::copy_options::overwrite_existing);
        {
            std::fstream file(image,
                              std::ios::in | std::ios::out | std::ios::binary);

            /* Behind the superblock: bitmaps, inodes, directories. */
            for (int n = 0; n < 200; n++) {
                file.seekp(2048 + random() % (1024 * 1024));
                file.put(static_cast<char>(random() & 0xff));
            }
        }
        restart({});
        Dir dir = connect();
        read_what_can_be_read(dir);
        for (const char *path : {".", "a", "a/b", "lost+found"})
            dir_list(dir.get(), path, &cursor, names, sizeof(names));
        EXPECT_NE(dir_list(dir.get(), ".", &cursor, names, 0), -XC_E_PEER_DIED)
            << xc_error_text();
    }
}

TEST_P(FileImage, says_that_what_is_missing_cannot_be_read)
{
    const std::string &big = files["big"];
    std::vector<char> bytes(60000);
    size_t at = 0;
    int64_t r;

    fs::resize_file(image, 4 << 20);
    restart({});
    Dir dir = connect();
    File file = open_file(dir, "big");

    while ((r = file_read(file.get(), at, bytes.data(), 60000)) == 60000) {
        ASSERT_EQ(memcmp(bytes.data(), big.data() + at, 60000), 0) << at;
        at += 60000;
    }
    EXPECT_EQ(r, -EIO);
    EXPECT_LT(at, 4u << 20);
}

INSTANTIATE_TEST_SUITE_P(of, FileImage,
                         testing::Values(Kind::EXT4, Kind::EXT2));
