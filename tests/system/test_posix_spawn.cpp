/* SPDX-License-Identifier: MIT */
/* crosscall_posix and processes: what a child gets, and what it does not */
#include "posix_calls.h"
#include "posix_servers.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall_posix.h>

extern "C" {
#include "inherit.h"
}

namespace {

using PosixSpawn = PosixServers;

/* Descriptors of the kernel's that a child would get. */
int n_open_on_exec()
{
    int n = 0;

    for (int fd = 0; fd < 1024; fd++) {
        int flags = fcntl(fd, F_GETFD);

        n += flags >= 0 && !(flags & FD_CLOEXEC);
    }
    return n;
}

pid_t spawn(const std::vector<std::string> &words,
            const std::vector<xcp_inherit> &inherit)
{
    std::vector<char *> argv;

    for (const std::string &word : words)
        argv.push_back(const_cast<char *>(word.c_str()));
    argv.push_back(nullptr);
    return xcp_spawn(argv[0], argv.data(), inherit.data(), inherit.size());
}

int join(pid_t pid)
{
    int status = -1;

    EXPECT_GT(pid, 0) << errno;
    if (pid <= 0)
        return -1;
    EXPECT_EQ(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_F(PosixSpawn, is_closed_to_a_forked_child)
{
    Pipe pipe;
    int fds[2];
    char byte;
    pollfd item = {pipe.fds[0], POLLIN, 0};

    EXPECT_EQ(write_text(pipe.fds[1], "mine"), 4);
    EXPECT_EQ(in_other_process([&] {
                  if (xcp_read(pipe.fds[0], &byte, 1) != -1 || errno != EBADF)
                      return 1;
                  if (xcp_open("file", O_RDONLY) != -1 || errno != EBADF)
                      return 2;
                  if (xcp_pipe(fds, 0) != -1 || errno != EBADF)
                      return 3;
                  if (xcp_close(pipe.fds[0]) != -1 || errno != EBADF)
                      return 4;
                  if (xcp_start() != -1 || errno != EBADF)
                      return 5;
                  return xcp_poll(&item, 1, 0) == 1 && item.revents == POLLNVAL
                             ? 0
                             : 6;
              }),
              0);
    EXPECT_EQ(read_text(pipe.fds[0], 4), "mine");
}

TEST_F(PosixSpawn, hands_over_what_is_named_and_nothing_else)
{
    Pipe pipe;
    Pipe other;

    write_host_file("file", "");
    int fd = xcp_open("file", O_RDONLY);
    std::string kernel_fds = std::to_string(n_open_on_exec() + 1);
    EXPECT_EQ(join(spawn({POSIX_CHILD, "holds", kernel_fds, "9", "0", "2"},
                         {{pipe.fds[1], 9}, {fd, 0}, {pipe.fds[0], 2}})),
              0);
    EXPECT_EQ(join(spawn({POSIX_CHILD, "holds", kernel_fds}, {})), 0);
    EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(PosixSpawn, hands_over_where_a_file_is)
{
    write_host_file("file", "0123456789");
    int fd = xcp_open("file", O_RDONLY);

    EXPECT_EQ(read_text(fd, 4), "0123");
    EXPECT_EQ(join(spawn({POSIX_CHILD, "offset", "3", "4"}, {{fd, 3}})), 0);
    EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(PosixSpawn, hands_over_no_more_rights_than_the_flags_say)
{
    write_host_file("file", "secret");
    int fd = xcp_open("file", O_WRONLY);

    EXPECT_EQ(join(spawn({POSIX_CHILD, "writes", "0"}, {{fd, 0}})), 0);
    EXPECT_EQ(read_host_file("file"), "Secret");
    EXPECT_EQ(xcp_close(fd), 0);
}

TEST_F(PosixSpawn, minds_no_program_that_takes_nothing)
{
    Pipe pipe;

    for (int i = 0; i < 10; i++)
        EXPECT_EQ(join(spawn({"/bin/true"}, {{pipe.fds[0], 0}})), 0);
}

// The kernel reaps children then, whoever they are, as soon as they end.
TEST_F(PosixSpawn, works_where_children_are_not_waited_for)
{
    Pipe pipe;

    write_host_file("file", "to be read");
    signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < 20; i++)
        EXPECT_GT(spawn({"/bin/true"}, {{pipe.fds[0], 0}}), 0) << errno;
    EXPECT_GT(spawn({XCP_CAT, "file"}, {{pipe.fds[1], 1}}), 0) << errno;
    EXPECT_EQ(read_text(pipe.fds[0], 10), "to be read");

    /* Who cannot be handed anything is ended, and not waited for for ever. */
    kill(pipes.pid, SIGKILL);
    EXPECT_EQ(waitpid(pipes.pid, nullptr, 0), -1) << "it has been reaped";
    pipes.pid = 0;
    EXPECT_EQ(spawn({"/bin/sleep", "1000"}, {{pipe.fds[1], 1}}), -1);
    EXPECT_TRUE(eventually([&] {
        std::string line;

        std::getline(std::ifstream("/proc/thread-self/children"), line);
        return line == std::to_string(files.pid) + " ";
    })) << "only the file server is left";
    signal(SIGCHLD, SIG_DFL);
}

TEST_F(PosixSpawn, takes_only_a_sound_packet)
{
    const auto status_of = [](const std::function<void(xcp_inherited &)> &edit,
                              uint64_t n = 1) {
        xcp_inheritance packet = {};
        int sockets[2];

        packet.n = n;
        packet.items[0].gift = 1;
        strcpy(packet.items[0].address, "unix:/no/such/server");
        edit(packet.items[0]);
        EXPECT_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets), 0);
        EXPECT_GT(send(sockets[0], &packet,
                       offsetof(xcp_inheritance, items) + sizeof(xcp_inherited),
                       0),
                  0);
        setenv("XCP_START", std::to_string(sockets[1]).c_str(), 1);
        int status = run_program({POSIX_CHILD, "start"}).status;
        unsetenv("XCP_START");
        close(sockets[0]);
        close(sockets[1]);
        return status;
    };
    enum { NOT_SOUND = 8, FAILED = 3 };

    EXPECT_EQ(status_of([](auto &) {}), FAILED) << "sound, but nobody serves";
    EXPECT_EQ(status_of([](auto &) {}, 2), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &) {}, UINT64_MAX), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.kind = XCP_N_KINDS; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.zero = 1; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.flags = O_ACCMODE; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.flags = O_CREAT; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.gift = 0; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { i.offset = UINT64_MAX; }), NOT_SOUND);
    EXPECT_EQ(status_of([](auto &i) { memset(i.address, 'a', 128); }),
              NOT_SOUND);
}

TEST_F(PosixSpawn, runs_nothing_that_it_cannot_hand_over_to)
{
    Pipe pipe;

    EXPECT_EQ(errno_of(spawn({"/no/such/program"}, {})), ENOENT);
    EXPECT_EQ(errno_of(spawn({POSIX_CHILD, "start"}, {{40, 0}})), EBADF);
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), 0) << "only the servers are left";
    /* Two for one number: the program cannot begin. */
    EXPECT_EQ(join(spawn({POSIX_CHILD, "start"},
                         {{pipe.fds[0], 1}, {pipe.fds[1], 1}})),
              3);
}

TEST_F(PosixSpawn, begins_without_a_parent_that_hands_over)
{
    EXPECT_EQ(run_program({POSIX_CHILD, "start"}).status, 0);
    setenv("XCP_START", "nonsense", 1);
    EXPECT_EQ(run_program({POSIX_CHILD, "start"}).status, 3);
    setenv("XCP_START", "0", 1); /* no socket with a packet */
    EXPECT_EQ(run_program({POSIX_CHILD, "start"}).status, 3);
    unsetenv("XCP_START");
}

TEST_F(PosixSpawn, ends_a_pipe_that_was_handed_over_to_a_process_that_is_killed)
{
    Pipe pipe;
    Pipe to_child;
    pid_t pid = spawn({XCP_CAT}, {{to_child.fds[0], 0}, {pipe.fds[1], 1}});
    char byte;

    ASSERT_GT(pid, 0);
    to_child.close_reading();
    pipe.close_writing();
    EXPECT_EQ(write_text(to_child.fds[1], "through"), 7);
    EXPECT_EQ(read_text(pipe.fds[0], 7), "through");
    kill(pid, SIGKILL);
    EXPECT_EQ(xcp_read(pipe.fds[0], &byte, 1), 0);
    EXPECT_EQ(join(pid), -1);
    EXPECT_TRUE(eventually([&] {
        return write_text(to_child.fds[1], "x") < 0 && errno == EPIPE;
    }));
}
