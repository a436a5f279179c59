/* SPDX-License-Identifier: MIT */
/* crosscall_posix over real servers: what POSIX says of each function */
#include "posix_calls.h"
#include "posix_servers.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

#include <crosscall_posix.h>
#include <open.h>

#include "byte_stream.stub.h"
#include "file.stub.h"

namespace {

using Posix = PosixServers;

int revents_of(int fd, short events, int timeout_ms = 0)
{
    pollfd item = {fd, events, -1};
    int r = xcp_poll(&item, 1, timeout_ms);

    EXPECT_EQ(r, item.revents ? 1 : 0);
    return item.revents;
}

/* What a server says of each write, whatever it was sent. */
int64_t word;

int64_t say_word(file *, uint64_t, const void *, size_t) { return word; }
int64_t say_word(byte_stream *, const void *, size_t) { return word; }

/* The result of a write of 8 bytes to @object. */
int64_t write_8(const xcp_kind &kind, void *object)
{
    const char bytes[8] = {};
    struct xcp_open open = {};

    open.object = object;
    pthread_mutex_init(&open.lock, nullptr);
    int64_t r = kind.write(&open, bytes, sizeof(bytes));
    pthread_mutex_destroy(&open.lock);
    return r;
}

} // namespace

TEST_F(Posix, reads_and_writes_a_file_at_its_offset)
{
    int fd = xcp_open("/new", O_RDWR | O_CREAT);

    ASSERT_GE(fd, 0) << errno;
    EXPECT_EQ(write_text(fd, "hello "), 6);
    EXPECT_EQ(write_text(fd, "world"), 5);
    EXPECT_EQ(xcp_lseek(fd, 0, SEEK_CUR), 11);
    EXPECT_EQ(read_text(fd, 10), "");
    EXPECT_EQ(xcp_lseek(fd, -5, SEEK_END), 6);
    EXPECT_EQ(read_text(fd, 100), "world");
    EXPECT_EQ(xcp_lseek(fd, 1, SEEK_SET), 1);
    EXPECT_EQ(read_text(fd, 4), "ello");
    EXPECT_EQ(errno_of(xcp_lseek(fd, -12, SEEK_END)), EINVAL);
    EXPECT_EQ(errno_of(xcp_lseek(fd, 0, 77)), EINVAL);
    EXPECT_EQ(xcp_close(fd), 0);
    EXPECT_EQ(errno_of(xcp_close(fd)), EBADF);
    EXPECT_EQ(read_host_file("new"), "hello world");
}

TEST_F(Posix, moves_more_than_a_message_in_one_call)
{
    const std::string text(300001, 'q');
    int fd = xcp_open("big", O_RDWR | O_CREAT);

    EXPECT_EQ(write_text(fd, text), 300001);
    EXPECT_EQ(xcp_lseek(fd, 0, SEEK_SET), 0);
    EXPECT_EQ(read_text(fd, 400000), text);
    EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(Posix, opens_as_the_flags_say)
{
    write_host_file("file", "as it was");
    EXPECT_EQ(errno_of(xcp_open("none", O_RDONLY)), ENOENT);
    EXPECT_EQ(errno_of(xcp_open("file", O_RDONLY | O_APPEND)), EINVAL);
    EXPECT_EQ(errno_of(xcp_open("../file", O_RDONLY)), EACCES);
    int reading = xcp_open("file", O_RDONLY);
    EXPECT_EQ(errno_of(write_text(reading, "x")), EBADF);
    EXPECT_EQ(xcp_close(reading), 0);
    int writing = xcp_open("file", O_WRONLY | O_TRUNC);
    char byte;
    EXPECT_EQ(errno_of(xcp_read(writing, &byte, 1)), EBADF);
    EXPECT_EQ(read_host_file("file"), "");
    EXPECT_EQ(xcp_close(writing), 0);
}

TEST_F(Posix, gives_the_lowest_number_that_is_free)
{
    std::vector<int> fds;

    write_host_file("file", "");
    for (int i = 0; i < XCP_OPEN_MAX; i++)
        fds.push_back(xcp_open("file", O_RDONLY));
    EXPECT_EQ(fds.front(), 0);
    EXPECT_EQ(fds.back(), XCP_OPEN_MAX - 1);
    EXPECT_EQ(errno_of(xcp_open("file", O_RDONLY)), EMFILE);
    EXPECT_EQ(errno_of(xcp_dup(5)), EMFILE);
    int pipe[2];
    EXPECT_EQ(errno_of(xcp_pipe(pipe, 0)), EMFILE);
    EXPECT_EQ(xcp_close(7), 0);
    EXPECT_EQ(errno_of(xcp_pipe(pipe, 0)), EMFILE);
    EXPECT_EQ(xcp_dup(5), 7);
    for (int fd : fds)
        EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(Posix, shares_the_offset_of_what_is_duplicated)
{
    write_host_file("file", "abcdef");
    int fd = xcp_open("file", O_RDONLY);
    int copy = xcp_dup(fd);

    EXPECT_EQ(read_text(fd, 2), "ab");
    EXPECT_EQ(xcp_close(fd), 0);
    EXPECT_EQ(read_text(copy, 2), "cd");
    EXPECT_EQ(xcp_close(copy), 0);
    EXPECT_EQ(errno_of(xcp_dup(copy)), EBADF);
}

TEST_F(Posix, waits_for_bytes_of_a_pipe)
{
    Pipe pipe;
    std::thread writer([&] {
        usleep(50000);
        EXPECT_EQ(write_text(pipe.fds[1], "late"), 4);
    });

    EXPECT_EQ(read_text(pipe.fds[0], 100), "late");
    writer.join();
}

TEST_F(Posix, waits_for_room_in_a_pipe)
{
    Pipe pipe;
    const std::string text(1 << 20, 'r');
    std::string got;
    std::thread writer([&] {
        EXPECT_EQ(write_text(pipe.fds[1], text), 1 << 20);
        pipe.close_writing();
    });

    for (std::string piece = read_text(pipe.fds[0], 70000); !piece.empty();
         piece = read_text(pipe.fds[0], 70000))
        got += piece;
    writer.join();
    EXPECT_TRUE(got == text);
}

TEST_F(Posix, says_eagain_where_it_must_not_wait)
{
    Pipe pipe(O_NONBLOCK);
    const std::string text(100000, 'n');
    char byte;

    EXPECT_EQ(errno_of(xcp_read(pipe.fds[0], &byte, 1)), EAGAIN);
    EXPECT_EQ(write_text(pipe.fds[1], text), 65536);
    EXPECT_EQ(errno_of(write_text(pipe.fds[1], text)), EAGAIN);
    EXPECT_EQ(errno_of(write_text(pipe.fds[1], "x")), EAGAIN);
}

TEST_F(Posix, ends_and_breaks_pipes_as_posix_does)
{
    Pipe ended;
    Pipe broken;

    EXPECT_EQ(write_text(ended.fds[1], "rest"), 4);
    ended.close_writing();
    EXPECT_EQ(read_text(ended.fds[0], 100), "rest");
    EXPECT_EQ(read_text(ended.fds[0], 100), "");
    broken.close_reading();
    EXPECT_EQ(revents_of(broken.fds[1], 0, -1), POLLERR);
    EXPECT_EQ(errno_of(write_text(broken.fds[1], "x")), EPIPE);
    EXPECT_EQ(errno_of(xcp_lseek(broken.fds[1], 0, SEEK_SET)), ESPIPE);
}

TEST_F(Posix, has_no_end_while_a_duplicate_is_open)
{
    Pipe pipe(O_NONBLOCK);
    int copy = xcp_dup(pipe.fds[1]);
    char byte;

    pipe.close_writing();
    EXPECT_EQ(errno_of(xcp_read(pipe.fds[0], &byte, 1)), EAGAIN);
    EXPECT_EQ(xcp_close(copy), 0);
    EXPECT_TRUE(
        eventually([&] { return xcp_read(pipe.fds[0], &byte, 1) == 0; }));
}

TEST_F(Posix, polls_pipes)
{
    Pipe pipe;

    EXPECT_EQ(revents_of(pipe.fds[0], POLLIN), 0);
    EXPECT_EQ(revents_of(pipe.fds[1], POLLOUT), POLLOUT);
    EXPECT_EQ(revents_of(pipe.fds[1], POLLIN), 0);
    EXPECT_EQ(write_text(pipe.fds[1], "x"), 1);
    EXPECT_EQ(revents_of(pipe.fds[0], POLLIN), POLLIN);
    EXPECT_EQ(revents_of(pipe.fds[0], 0), 0);
    pipe.close_writing();
    EXPECT_EQ(revents_of(pipe.fds[0], 0, -1), POLLHUP);
    EXPECT_EQ(revents_of(pipe.fds[0], POLLIN), POLLIN | POLLHUP);
    Pipe broken;
    broken.close_reading();
    EXPECT_EQ(revents_of(broken.fds[1], 0, -1), POLLERR);
}

TEST_F(Posix, polls_files_and_what_is_not_open)
{
    write_host_file("file", "");
    int fd = xcp_open("file", O_RDONLY);

    EXPECT_EQ(revents_of(fd, POLLIN | POLLOUT, -1), POLLIN | POLLOUT);
    EXPECT_EQ(revents_of(63, POLLIN, -1), POLLNVAL);
    EXPECT_EQ(revents_of(-1, POLLIN, 20), 0);
    EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(Posix, wakes_a_poll_over_many_pipes)
{
    Pipe many[8];
    pollfd items[8];

    for (int i = 0; i < 8; i++)
        items[i] = {many[i].fds[0], POLLIN, 0};
    EXPECT_EQ(xcp_poll(items, 8, 20), 0);
    std::thread writer([&] {
        usleep(50000);
        EXPECT_EQ(write_text(many[5].fds[1], "x"), 1);
    });
    EXPECT_EQ(xcp_poll(items, 8, -1), 1);
    EXPECT_EQ(items[5].revents, POLLIN);
    writer.join();
}

TEST_F(Posix, waits_once_for_all_pipes_that_it_knows_nothing_of)
{
    using namespace std::chrono;
    Pipe many[16];
    pollfd items[32];

    for (int i = 0; i < 32; i++)
        items[i] = {many[i / 2].fds[i % 2], POLLIN | POLLOUT, 0};
    kill(pipes.pid, SIGSTOP);
    const auto begin = steady_clock::now();
    EXPECT_EQ(xcp_poll(items, 32, 0), 0);
    EXPECT_LT(steady_clock::now() - begin, seconds(15)); /* not 32 */
    kill(pipes.pid, SIGCONT);
    EXPECT_EQ(xcp_poll(items, 32, -1), 16);
}

TEST(PosixWrite, believes_no_server_what_cannot_be)
{
    file_ops file_says = {};
    file_says.write = say_word;
    file liar = {&file_says};
    byte_stream_ops end_says = {};
    end_says.write = say_word;
    byte_stream lying_end = {&end_says};

    for (int64_t lie : {int64_t{0}, int64_t{9}, int64_t{INT64_MAX}}) {
        word = lie;
        EXPECT_EQ(write_8(xcp_kind_file, &liar), -EIO) << lie;
        EXPECT_EQ(write_8(xcp_kind_pipe, &lying_end), -EIO) << lie;
    }
    word = 4;
    EXPECT_EQ(write_8(xcp_kind_file, &liar), 8);
    EXPECT_EQ(write_8(xcp_kind_pipe, &lying_end), 4);
}

TEST_F(Posix, says_eio_when_a_server_has_died_and_goes_on_with_the_next)
{
    Pipe pipe;
    std::thread killer([&] {
        usleep(50000);
        pipes.kill();
    });
    char byte;

    EXPECT_EQ(errno_of(xcp_read(pipe.fds[0], &byte, 1)), EIO);
    killer.join();
    EXPECT_EQ(revents_of(pipe.fds[1], POLLOUT, -1), POLLERR | POLLHUP);
    int none[2];
    EXPECT_EQ(errno_of(xcp_pipe(none, 0)), ECONNREFUSED);
    start_pipes();
    Pipe next;
    EXPECT_EQ(write_text(next.fds[1], "x"), 1);
}
