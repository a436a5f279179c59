// SPDX-License-Identifier: MIT
// grpc: unary calls over a local socket, by its synchronous interface
#include <cstdio>
#include <cstring>
#include <grpcpp/grpcpp.h>
#include <memory>
#include <string>

#include "probe.grpc.pb.h"

extern "C" {
#include "peers/peer.h"
#include "peers/place.h"
#include "work.h"
}

namespace {

class Service final : public bench::Probe::Service {
  public:
    Service() { work_init(&work_); }

    grpc::Status Null(grpc::ServerContext *, const bench::Words *in,
                      bench::Sum *out) override
    {
        out->set_sum(work_null(in->a(), in->b()));
        return grpc::Status::OK;
    }

    grpc::Status Put(grpc::ServerContext *, const bench::Bytes *in,
                     bench::Sum *out) override
    {
        out->set_sum(work_put(in->bytes().data(), in->bytes().size()));
        return grpc::Status::OK;
    }

    grpc::Status Get(grpc::ServerContext *, const bench::Wanted *in,
                     bench::Bytes *out) override
    {
        std::string *bytes = out->mutable_bytes();

        bytes->resize(in->len());
        work_get(&work_, in->first(), bytes->data(), bytes->size());
        return grpc::Status::OK;
    }

  private:
    work work_;
};

struct Link {
    struct place place;
    std::unique_ptr<bench::Probe::Stub> probe; // of one process

    std::string address() const { return std::string("unix:") + place.path; }
};

Link *of(void *link) { return static_cast<Link *>(link); }

int said(const grpc::Status &status)
{
    if (status.ok())
        return 0;
    fprintf(stderr, "grpc: %s\n", status.error_message().c_str());
    return -1;
}

void *link_setup()
{
    auto link = std::make_unique<Link>();

    return place_make(&link->place) ? nullptr : link.release();
}

void link_teardown(void *self)
{
    place_remove(&of(self)->place);
    delete of(self);
}

int link_serve(void *self, int ready_fd)
{
    Service service;
    grpc::ServerBuilder builder;

    builder.AddListeningPort(of(self)->address(),
                             grpc::InsecureServerCredentials());
    builder.RegisterService(&service);
    std::unique_ptr<grpc::Server> server = builder.BuildAndStart();

    if (!server || peer_ready(ready_fd))
        return -1;
    server->Wait();
    return 0;
}

int link_connect(void *self)
{
    of(self)->probe = bench::Probe::NewStub(grpc::CreateChannel(
        of(self)->address(), grpc::InsecureChannelCredentials()));
    return 0;
}

int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    grpc::ClientContext context;
    bench::Words words;
    bench::Sum reply;

    words.set_a(a);
    words.set_b(b);
    if (said(of(self)->probe->Null(&context, words, &reply)))
        return -1;
    *sum = reply.sum();
    return 0;
}

int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    grpc::ClientContext context;
    bench::Bytes request;
    bench::Sum reply;

    request.set_bytes(bytes, len);
    if (said(of(self)->probe->Put(&context, request, &reply)))
        return -1;
    *sum = reply.sum();
    return 0;
}

int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    grpc::ClientContext context;
    bench::Wanted request;
    bench::Bytes reply;

    request.set_first(first);
    request.set_len(uint32_t(len));
    if (said(of(self)->probe->Get(&context, request, &reply)) ||
        reply.bytes().size() != len)
        return -1;
    memcpy(bytes, reply.bytes().data(), len);
    return 0;
}

} // namespace

extern "C" const peer peer_grpc;

const peer peer_grpc = {
    .name = "grpc",
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
