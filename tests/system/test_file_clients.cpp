/* SPDX-License-Identifier: MIT */
/* A real file server with several clients: what is given, closed and counted */
#include "file_server.h"

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <crosscall/error.h>

using FileClients = FileServer;

namespace {

/* A gift to whoever is behind @pid. Return: the result of file_give() */
int give(const File &file, pid_t pid, xc_rights rights, uint64_t *gift)
{
    int fd = pidfd_of(pid);
    int r = file_give(file.get(), fd, rights, gift);

    close(fd);
    return r;
}

int claim(const std::string &address, uint64_t gift, File *out)
{
    xc_connect_options options = {};
    file *object = nullptr;

    options.gift = gift;
    int r = file_connect(address.c_str(), &options, &object);
    out->reset(object);
    return r;
}

/* Open it until that fails. Return: how it does */
int open_all(const Dir &dir, const std::string &path, std::vector<File> *files)
{
    for (;;) {
        file *out = nullptr;
        int r = dir_open(dir.get(), path.c_str(), DIR_OPEN_READ, &out);

        if (r)
            return r;
        files->emplace_back(out);
    }
}

} // namespace

TEST_F(FileClients, serves_two_clients_the_same_file)
{
    Dir dir = connect();
    File file = open_file(dir, "shared", DIR_OPEN_CREATE);

    EXPECT_EQ(in_other_process([&] {
                  File other = open_file(connect(), "shared", DIR_OPEN_WRITE);

                  return write_text(other, 0, "from afar") == 9 ? 0 : 1;
              }),
              0);
    EXPECT_EQ(read_text(file), "from afar");
}

TEST_F(FileClients, lets_the_receiver_of_a_gift_do_what_was_given)
{
    Dir dir = connect();

    write_host_file(root / "file", "as it was");
    File file = open_file(dir, "file", DIR_OPEN_WRITE);
    Receiver second([&](uint64_t gift) {
        File mine;
        uint64_t onward;

        if (claim(address, gift, &mine))
            return 1;
        if (read_text(mine) != "as it was")
            return 2;
        if (write_text(mine, 0, "forged") != -XC_E_DENIED)
            return 3;
        if (xc_last_error()->holds != static_cast<xc_rights>(FILE_READ))
            return 4;
        /* It did not get the right to give. */
        return give(mine, getppid(), FILE_READ, &onward) == -XC_E_DENIED ? 0
                                                                         : 5;
    });
    uint64_t gift;
    ASSERT_EQ(give(file, second.pid, FILE_READ, &gift), 0) << xc_error_text();
    second.send(gift);
    EXPECT_EQ(second.join(), 0);
    EXPECT_EQ(read_text(file), "as it was");
}

TEST_F(FileClients, gives_nothing_that_the_giver_does_not_hold)
{
    Dir dir = connect();
    uint64_t gift;

    write_host_file(root / "file", "");
    File file = open_file(dir, "file");
    EXPECT_EQ(give(file, getpid(), FILE_READ | FILE_WRITE, &gift),
              -XC_E_DENIED);
}

TEST_F(FileClients, denies_a_gift_to_the_wrong_process)
{
    Dir dir = connect();
    File mine;
    uint64_t gift;

    write_host_file(root / "file", "");
    File file = open_file(dir, "file", DIR_OPEN_WRITE);
    Receiver second([&](uint64_t number) {
        File claimed;

        return claim(address, number, &claimed) == 0 ? 0 : 1;
    });
    ASSERT_EQ(give(file, second.pid, FILE_READ, &gift), 0) << xc_error_text();
    EXPECT_EQ(claim(address, gift, &mine), -XC_E_DENIED);
    EXPECT_EQ(in_other_process([&] {
                  return claim(address, gift, &mine) == -XC_E_DENIED ? 0 : 1;
              }),
              0);
    /* Neither has spoilt it for the right one. */
    second.send(gift);
    EXPECT_EQ(second.join(), 0);
    EXPECT_EQ(in_other_process([&] {
                  return claim(address, gift, &mine) == -XC_E_DENIED ? 0 : 1;
              }),
              0);
}

TEST_F(FileClients, keeps_a_given_file_open_after_the_giver_let_go)
{
    Dir dir = connect();
    uint64_t gift;

    write_host_file(root / "file", "still here");
    File file = open_file(dir, "file");
    Receiver second([&](uint64_t number) {
        File claimed;

        if (claim(address, number, &claimed))
            return 1;
        return read_text(claimed) == "still here" ? 0 : 2;
    });
    ASSERT_EQ(give(file, second.pid, FILE_READ, &gift), 0) << xc_error_text();
    file.reset();
    second.send(gift);
    EXPECT_EQ(second.join(), 0);
}

TEST_F(FileClients, closes_what_nobody_holds_any_more)
{
    size_t before = n_descriptors();
    {
        Dir dir = connect();
        std::vector<File> files;

        for (int i = 0; i < 20; i++)
            files.push_back(open_file(dir, "file", DIR_OPEN_CREATE));
        EXPECT_TRUE(has_open(root / "file", 20));
        files.resize(1);
        EXPECT_TRUE(has_open(root / "file", 1));
    }
    EXPECT_TRUE(comes_back_to(before)) << n_descriptors();
}

TEST_F(FileClients, closes_all_of_a_client_that_dies)
{
    size_t before = n_descriptors();

    EXPECT_EQ(in_other_process([&] {
                  Dir dir = connect();
                  File file = open_file(dir, "file", DIR_OPEN_CREATE);

                  raise(SIGKILL);
                  return 0;
              }),
              -1);
    EXPECT_TRUE(comes_back_to(before)) << n_descriptors();
}

TEST_F(FileClients, limits_open_files_of_one_connection_and_of_a_user)
{
    size_t before = n_descriptors();
    {
        Dir dirs[2] = {connect(), connect()};
        std::vector<File> files;

        write_host_file(root / "file", "");
        EXPECT_EQ(open_all(dirs[0], "file", &files), -XC_E_QUOTA);
        EXPECT_LT(files.size(), 128u);
        EXPECT_EQ(open_all(dirs[1], "file", &files), -EMFILE);
        EXPECT_EQ(files.size(), 128u);
        files.pop_back(); // a release is one-way: an open may overtake it
        EXPECT_TRUE(eventually([&] {
            EXPECT_EQ(open_all(dirs[1], "file", &files), -EMFILE);
            return files.size() == 128;
        }));
        files.pop_back();
        for (int i = 0; i < 200; i++)
            EXPECT_EQ(open_status(dirs[1], "none"), -ENOENT);
        EXPECT_TRUE(eventually([&] {
            return open_status(dirs[1], "file") == 0;
        })) << "none is not counted";
    }
    EXPECT_TRUE(comes_back_to(before)) << n_descriptors();
}

TEST_F(FileClients, limits_open_files_of_each_user_and_of_all)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can become somebody else";
    restart(root, {"--everyone"});
    write_host_file(root / "file", "");
    ASSERT_EQ(chmod(place.c_str(), 0711), 0);
    ASSERT_EQ(chmod((place / "socket").c_str(), 0666), 0);
    EXPECT_EQ(in_other_process([&] {
                  std::vector<Dir> dirs;
                  std::vector<File> files;

                  for (uid_t uid : {65534u, 65533u}) {
                      if (seteuid(0) || setresuid(uid, uid, 0))
                          return 1;
                      dirs.push_back(connect());
                      open_all(dirs.back(), "file", &files);
                      dirs.push_back(connect());
                      if (open_all(dirs.back(), "file", &files) != -EMFILE)
                          return 2;
                  }
                  if (setresuid(0, 0, 0) || files.size() != 256)
                      return 3;
                  dirs.push_back(connect());
                  if (open_status(dirs.back(), "file") != -EMFILE)
                      return 4;
                  files.pop_back();
                  return open_status(dirs.back(), "file") ? 5 : 0;
              }),
              0);
}
