/* SPDX-License-Identifier: MIT */
/* Posix calls: what tests of crosscall_posix say often */
#pragma once

#include <cerrno>
#include <string>

#include <gtest/gtest.h>

#include <crosscall_posix.h>

/* Both ends, open until the end of the scope or of close. */
struct Pipe {
    explicit Pipe(int flags = 0)
    {
        EXPECT_EQ(xcp_pipe(fds, flags), 0) << errno;
    }

    ~Pipe()
    {
        close_reading();
        close_writing();
    }

    void close_reading() { close(fds[0]); }
    void close_writing() { close(fds[1]); }

    int fds[2] = {-1, -1};

  private:
    static void close(int &fd)
    {
        if (fd < 0)
            return;
        EXPECT_EQ(xcp_close(fd), 0);
        fd = -1;
    }
};

inline std::string read_text(int fd, size_t len)
{
    std::string text(len, '\0');
    ssize_t n = xcp_read(fd, text.data(), len);

    EXPECT_GE(n, 0) << errno;
    text.resize(n > 0 ? static_cast<size_t>(n) : 0);
    return text;
}

inline ssize_t write_text(int fd, const std::string &text)
{
    return xcp_write(fd, text.data(), text.size());
}

/* How a call fails: @result has to be -1. */
inline int errno_of(int64_t result)
{
    EXPECT_EQ(result, -1);
    return errno;
}
