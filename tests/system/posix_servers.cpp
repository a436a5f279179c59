/* SPDX-License-Identifier: MIT */
#include "posix_servers.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

/* What waits for ever is a failure, too. */
enum { PATIENCE_S = 300 };

Outcome run_program(const std::vector<std::string> &argv)
{
    Outcome outcome = {-1, ""};
    std::vector<char *> words;
    char piece[4096];
    int output[2];
    int status;
    ssize_t n;

    for (const std::string &word : argv)
        words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);
    EXPECT_EQ(pipe2(output, O_CLOEXEC), 0);
    pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(output[1], STDOUT_FILENO);
        execv(words[0], words.data());
        _exit(127);
    }
    close(output[1]);
    while ((n = read(output[0], piece, sizeof(piece))) > 0)
        outcome.text.append(piece, static_cast<size_t>(n));
    close(output[0]);
    if (waitpid(pid, &status, 0) == pid && WIFEXITED(status))
        outcome.status = WEXITSTATUS(status);
    return outcome;
}

void PosixServers::SetUp()
{
    std::string directory = testing::TempDir() + "crosscall-posix-XXXXXX";

    alarm(PATIENCE_S);
    ASSERT_NE(mkdtemp(directory.data()), nullptr);
    place = directory;
    root = place / "root";
    ASSERT_TRUE(fs::create_directory(root));
    setenv("XCP_FILES", ("unix:" + (place / "files").string()).c_str(), 1);
    setenv("XCP_PIPES", ("unix:" + (place / "pipes").string()).c_str(), 1);
    start_files();
    start_pipes();
}

void PosixServers::TearDown()
{
    files.stop();
    pipes.stop();
    if (!place.empty())
        fs::remove_all(place);
}

void PosixServers::start_files()
{
    files.start(FILE_SERVER, {getenv("XCP_FILES"), root.string()});
}

void PosixServers::start_pipes()
{
    pipes.start(PIPE_SERVER, {getenv("XCP_PIPES")});
}

void PosixServers::write_host_file(const std::string &name,
                                   const std::string &text) const
{
    std::ofstream(root / name) << text;
}

std::string PosixServers::read_host_file(const std::string &name) const
{
    std::ifstream stream(root / name);

    return {std::istreambuf_iterator<char>(stream), {}};
}
