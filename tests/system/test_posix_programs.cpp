/* SPDX-License-Identifier: MIT */
/* Programs over crosscall_posix, joined by pipes: each byte, and how they end
 */
#include "posix_servers.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using PosixPrograms = PosixServers;

Outcome sh(const std::string &line) { return run_program({XCP_SH, line}); }

/* Every value of a byte, in no order that repeats soon. */
std::string noise(size_t len)
{
    std::string bytes(len, '\0');
    uint32_t x = 4711;

    for (char &byte : bytes) {
        x = x * 1664525 + 1013904223;
        byte = static_cast<char>(x >> 24);
    }
    return bytes;
}

} // namespace

TEST_F(PosixPrograms, join_three_programs_and_lose_no_byte)
{
    const std::string bytes = noise(64 << 20);

    write_host_file("a", bytes);
    Outcome outcome = sh("cat a | tee b | wc");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.text.find(" 67108864\n"), std::string::npos)
        << outcome.text;
    EXPECT_TRUE(read_host_file("b") == bytes);
}

TEST_F(PosixPrograms, copy_a_file)
{
    const std::string bytes = noise(200001);

    write_host_file("a", bytes);
    write_host_file("b", std::string(300000, 'o'));
    EXPECT_EQ(sh("cp a b").status, 0);
    EXPECT_TRUE(read_host_file("b") == bytes);
    /* It needs no descriptors, and so no shell. */
    EXPECT_EQ(run_program({XCP_CP, "a", "c"}).status, 0);
    EXPECT_TRUE(read_host_file("c") == bytes);
}

TEST_F(PosixPrograms, count_and_join_as_the_usual_ones_do)
{
    write_host_file("a", "one two\n  three\tfour\n");
    write_host_file("b", "five");
    EXPECT_EQ(sh("wc a b").text, "2 4 21 a\n0 1 4 b\n");
    EXPECT_EQ(sh("cat a b").text, "one two\n  three\tfour\nfive");
    EXPECT_EQ(sh("cat b a | cat | cat | wc").text, "2 4 25\n");
    EXPECT_EQ(sh("cat b | tee c d").text, "five");
    EXPECT_EQ(read_host_file("c") + read_host_file("d"), "fivefive");
}

TEST_F(PosixPrograms, say_that_they_failed)
{
    Outcome outcome = sh("cat none | wc");

    EXPECT_EQ(outcome.text, "0 0 0\n");
    EXPECT_EQ(outcome.status, 0) << "the last one's, as every shell's";
    EXPECT_EQ(sh("cat none").status, 1);
    EXPECT_EQ(sh("nothing | wc").status, 1);
    EXPECT_EQ(sh("../cat none | wc").status, 1);
    EXPECT_EQ(sh("| wc").status, 1);
    EXPECT_EQ(sh("wc |").status, 1);
    EXPECT_EQ(run_program({XCP_CP, "none", "c"}).status, 1);
}

TEST_F(PosixPrograms, end_when_nobody_reads_what_they_write)
{
    write_host_file("a", noise(4 << 20));
    /* cp reads no input: tee before it is told so, and cat before that. */
    EXPECT_EQ(sh("cat a | tee b | cp a c").status, 0);
    EXPECT_LT(read_host_file("b").size(), 4u << 20);
}

TEST_F(PosixPrograms, end_when_the_pipe_server_is_killed)
{
    /* More than anybody can read, of which the host stores nothing. */
    write_host_file("a", "");
    std::filesystem::resize_file(root / "a", uint64_t{1} << 40);
    pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(STDOUT_FILENO);
        execl(XCP_SH, XCP_SH, "cat a | cat | wc", nullptr);
        _exit(127);
    }
    usleep(300000); /* whatever they are at then */
    pipes.kill();
    int status = -1;
    EXPECT_EQ(waitpid(pid, &status, 0), pid);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 1) << status;
    start_pipes();
    write_host_file("b", "again");
    EXPECT_EQ(sh("cat b | cat").text, "again");
}
