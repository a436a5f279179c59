// SPDX-License-Identifier: MIT
// capnp: Cap'n Proto RPC over a local socket, as its own EzRpc does it
#include <capnp/rpc-twoparty.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <kj/async-io.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

#include "probe.capnp.h"

extern "C" {
#include "peers/peer.h"
#include "work.h"
}

namespace {

class Server final : public Probe::Server {
  public:
    explicit Server(const work *work) : work_(work) {}

    kj::Promise<void> null(NullContext context) override
    {
        auto in = context.getParams();

        context.getResults().setSum(work_null(in.getA(), in.getB()));
        return kj::READY_NOW;
    }

    // The bytes lie in this process's own memory: RPC has read them there.
    kj::Promise<void> put(PutContext context) override
    {
        auto bytes = context.getParams().getBytes();

        context.getResults().setSum(work_put(bytes.begin(), bytes.size()));
        return kj::READY_NOW;
    }

    kj::Promise<void> get(GetContext context) override
    {
        auto in = context.getParams();
        auto bytes = context.getResults().initBytes(in.getLen());

        work_get(work_, in.getFirst(), bytes.begin(), bytes.size());
        return kj::READY_NOW;
    }

  private:
    const work *work_;
};

struct Client {
    explicit Client(int fd)
        : io(kj::setupAsyncIo()), stream(io.lowLevelProvider->wrapSocketFd(fd)),
          rpc(kj::heap<capnp::TwoPartyClient>(*stream)),
          probe(rpc->bootstrap().castAs<Probe>())
    {
    }

    kj::AsyncIoContext io;
    kj::Own<kj::AsyncIoStream> stream;
    kj::Own<capnp::TwoPartyClient> rpc;
    Probe::Client probe;
};

struct Link {
    int ends[2] = {-1, -1}; // server's, client's
    std::unique_ptr<Client> client;
};

Link *of(void *link) { return static_cast<Link *>(link); }

// Run @body; an exception is a failure, and says which.
template <class Body> int guarded(Body body)
{
    int r = -1;
    auto exception = kj::runCatchingExceptions([&] { r = body(); });

    KJ_IF_MAYBE (e, exception) {
        fprintf(stderr, "capnp: %s\n", kj::str(*e).cStr());
        return -1;
    }
    return r;
}

void *link_setup()
{
    auto link = std::make_unique<Link>();

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, link->ends)) {
        peer_fail("socketpair");
        return nullptr;
    }
    return link.release();
}

void link_teardown(void *self)
{
    close(of(self)->ends[0]);
    close(of(self)->ends[1]);
    delete of(self);
}

int link_serve(void *self, int ready_fd)
{
    return guarded([&] {
        auto io = kj::setupAsyncIo();
        auto probe = std::make_unique<work>();

        work_init(probe.get());
        capnp::TwoPartyServer server(kj::heap<Server>(probe.get()));

        if (peer_ready(ready_fd))
            return -1;
        server.accept(*io.lowLevelProvider->wrapSocketFd(of(self)->ends[0]))
            .wait(io.waitScope);
        return 0;
    });
}

int link_connect(void *self)
{
    return guarded([&] {
        of(self)->client = std::make_unique<Client>(of(self)->ends[1]);
        return 0;
    });
}

int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    return guarded([&] {
        Client &client = *of(self)->client;
        auto request = client.probe.nullRequest();

        request.setA(a);
        request.setB(b);
        *sum = request.send().wait(client.io.waitScope).getSum();
        return 0;
    });
}

int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    return guarded([&] {
        Client &client = *of(self)->client;
        auto request = client.probe.putRequest();

        memcpy(request.initBytes(unsigned(len)).begin(), bytes, len);
        *sum = request.send().wait(client.io.waitScope).getSum();
        return 0;
    });
}

int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    return guarded([&] {
        Client &client = *of(self)->client;
        auto request = client.probe.getRequest();

        request.setFirst(first);
        request.setLen(unsigned(len));
        auto reply = request.send().wait(client.io.waitScope);

        if (reply.getBytes().size() != len)
            return -1;
        memcpy(bytes, reply.getBytes().begin(), len);
        return 0;
    });
}

} // namespace

extern "C" const peer peer_capnp;

const peer peer_capnp = {
    .name = "capnp",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .null = link_null,
    .most = 0,
    .put = link_put,
    .get = link_get,
    .read = nullptr,
    .show = nullptr,
    .view = nullptr,
    .teardown = link_teardown,
};
