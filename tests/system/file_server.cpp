/* SPDX-License-Identifier: MIT */
#include "file_server.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/error.h>

namespace fs = std::filesystem;

/* The server does what it is told a moment after we said so. */
static bool comes_true(const std::function<bool()> &condition)
{
    for (int i = 0; i < 1000; i++) {
        if (condition())
            return true;
        usleep(5000);
    }
    return false;
}

int in_other_process(const std::function<int()> &body)
{
    int status = 0;
    pid_t pid = fork();

    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        _exit(body());
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

void FileServer::SetUp()
{
    std::string directory = testing::TempDir() + "crosscall-file-XXXXXX";

    ASSERT_NE(mkdtemp(directory.data()), nullptr);
    place = directory;
    root = place / "root";
    outside = place / "outside";
    address = "unix:" + (place / "socket").string();
    ASSERT_TRUE(fs::create_directory(root));
    write_host_file(outside, "secret");
    start(root, false);
}

void FileServer::TearDown()
{
    stop();
    if (!place.empty())
        fs::remove_all(place);
}

void FileServer::start(const std::string &directory, bool read_only)
{
    int ready[2];
    char byte;

    ASSERT_EQ(pipe2(ready, O_CLOEXEC), 0);
    server = fork();
    ASSERT_GE(server, 0);
    if (server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ready[1], STDOUT_FILENO);
        execl(FILE_SERVER, FILE_SERVER, address.c_str(), directory.c_str(),
              read_only ? "--read-only" : nullptr, nullptr);
        _exit(127);
    }
    close(ready[1]);
    pollfd poll_fd = {ready[0], POLLIN, 0};
    EXPECT_EQ(poll(&poll_fd, 1, 10000), 1);
    EXPECT_EQ(read(ready[0], &byte, 1), 1) << "the server did not start";
    close(ready[0]);
}

void FileServer::stop()
{
    int status = -1;

    if (server <= 0)
        return;
    kill(server, SIGTERM);
    if (!comes_true([&] { return waitpid(server, &status, WNOHANG) != 0; })) {
        ADD_FAILURE() << "the server hangs";
        kill(server, SIGKILL);
        waitpid(server, &status, 0);
    }
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    server = 0;
}

void FileServer::restart(const std::string &directory, bool read_only)
{
    stop();
    start(directory, read_only);
}

Dir FileServer::connect() const
{
    dir *out = nullptr;

    EXPECT_EQ(dir_connect(address.c_str(), nullptr, &out), 0)
        << xc_error_text();
    return Dir(out);
}

static fs::directory_iterator descriptors_of(pid_t pid)
{
    return fs::directory_iterator("/proc/" + std::to_string(pid) + "/fd");
}

size_t FileServer::n_descriptors() const
{
    fs::directory_iterator fds = descriptors_of(server);

    return static_cast<size_t>(std::distance(begin(fds), end(fds)));
}

bool FileServer::comes_back_to(size_t n) const
{
    return comes_true([&] { return n_descriptors() == n; });
}

bool FileServer::has_open(const fs::path &path, size_t n) const
{
    return comes_true([&] {
        size_t found = 0;
        std::error_code gone;

        for (const fs::directory_entry &fd : descriptors_of(server))
            found += fs::read_symlink(fd.path(), gone) == path;
        return found == n;
    });
}

void FileServer::write_host_file(const fs::path &path,
                                 const std::string &text) const
{
    std::ofstream(path) << text;
}

std::string FileServer::read_host_file(const fs::path &path) const
{
    std::ifstream stream(path);

    return {std::istreambuf_iterator<char>(stream), {}};
}
