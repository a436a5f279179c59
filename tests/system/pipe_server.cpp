/* SPDX-License-Identifier: MIT */
#include "pipe_server.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/state.h>

namespace fs = std::filesystem;

/* What waits for ever is a failure, too. */
enum { PATIENCE_S = 300 };

int64_t wait_for(const End &end, uint32_t bits)
{
    xc_poll_item item = {};

    item.stub = byte_stream_stub(end.get());
    item.wanted = bits;
    int r = xc_poll(&item, 1, UINT64_MAX);
    if (r < 0)
        return r;
    return item.status ? item.status : static_cast<int64_t>(item.state);
}

int64_t state_of(const End &end) { return wait_for(end, XC_STATE_CHANGED); }

int64_t read_some(const End &end, void *buf, size_t len)
{
    for (;;) {
        int64_t r = byte_stream_read(end.get(), buf, len);

        if (r != -EAGAIN)
            return r;
        r = wait_for(end, BYTE_STREAM_READABLE);
        if (r < 0)
            return r;
    }
}

int64_t write_all(const End &end, const void *buf, size_t len)
{
    size_t done = 0;

    while (done < len) {
        int64_t r =
            byte_stream_write(end.get(), static_cast<const char *>(buf) + done,
                              std::min<size_t>(len - done, 65536));

        if (r == -EAGAIN)
            r = std::min<int64_t>(wait_for(end, BYTE_STREAM_WRITABLE), 0);
        if (r < 0)
            return r;
        done += static_cast<size_t>(r);
    }
    return static_cast<int64_t>(done);
}

std::string read_to_end(const End &end, int64_t *status)
{
    std::string all;
    std::string piece(40000, '\0');

    while ((*status = read_some(end, piece.data(), piece.size())) > 0)
        all.append(piece, 0, static_cast<size_t>(*status));
    return all;
}

void PipeServer::SetUp()
{
    std::string directory = testing::TempDir() + "crosscall-pipe-XXXXXX";

    alarm(PATIENCE_S);
    ASSERT_NE(mkdtemp(directory.data()), nullptr);
    place = directory;
    address = "unix:" + (place / "socket").string();
    start();
}

void PipeServer::TearDown()
{
    server.stop();
    if (!place.empty())
        fs::remove_all(place);
}

void PipeServer::start(const std::vector<std::string> &options)
{
    std::vector<std::string> arguments = {address};

    arguments.insert(arguments.end(), options.begin(), options.end());
    server.start(PIPE_SERVER, arguments);
}

Pipes PipeServer::connect() const
{
    pipes *out = nullptr;

    EXPECT_EQ(pipes_connect(address.c_str(), nullptr, &out), 0)
        << xc_error_text();
    return Pipes(out);
}

Ends PipeServer::make(const Pipes &pipes) const
{
    byte_stream *out = nullptr;
    byte_stream *in = nullptr;

    EXPECT_EQ(pipes_create(pipes.get(), &out, &in), 0) << xc_error_text();
    return {End(out), End(in)};
}

void PipeServer::give(const End &end, xc_rights rights,
                      Receiver &receiver) const
{
    int fd = pidfd_of(receiver.pid);
    uint64_t gift = 0;

    EXPECT_EQ(byte_stream_give(end.get(), fd, rights, &gift), 0)
        << xc_error_text();
    close(fd);
    receiver.send(gift);
}

End PipeServer::claim(uint64_t gift) const
{
    xc_connect_options options = {};
    byte_stream *out = nullptr;

    options.gift = gift;
    if (byte_stream_connect(address.c_str(), &options, &out)) {
        fprintf(stderr, "claim: %s\n", xc_error_text());
        _exit(99);
    }
    return End(out);
}

Receiver PipeServer::sleepy_reader(Ends &ends) const
{
    Receiver reader([this](uint64_t gift) {
        End out = claim(gift);
        char byte;

        if (read_some(out, &byte, 1) != 1)
            return 1;
        for (;;)
            pause();
    });

    give(ends.out, BYTE_STREAM_READ, reader);
    EXPECT_EQ(write_all(ends.in, "x", 1), 1);
    EXPECT_TRUE(eventually([&] { return state_of(ends.out) == 0; }));
    ends.out.reset();
    return reader;
}
