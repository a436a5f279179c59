// SPDX-License-Identifier: MIT
#include "carrier_server.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include "carrier_object.h"
#include "raw_server.h"

static int serve(const std::string &address, unsigned max_fds,
                 const carrier_ops *ops, uid_t uid, int out)
{
    const rlimit limit = {max_fds, max_fds};
    carrier_object object;
    xc_server_options options = {};
    xc_server *server = nullptr;

    if (uid)
        options.admit = [](const xc_caller *, void *) { return XC_RIGHTS_ALL; };
    carrier_object_init(&object);
    object.object.ops = ops;
    if ((max_fds && setrlimit(RLIMIT_NOFILE, &limit)) || (uid && setuid(uid)) ||
        xc_server_new(address.c_str(), carrier_objects, &object.object,
                      &options, &server) ||
        !say(out, 1))
        return 1;
    return xc_server_run(server);
}

CarrierServer::CarrierServer(unsigned max_fds, const carrier_ops *ops,
                             uid_t uid)
    : uid_(geteuid() == 0 ? uid : 0), path_(directory_.path() + "/socket"),
      process_([&](Process::Ends ends) {
          return serve("unix:" + path_, max_fds, ops, uid_, ends.out);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
    EXPECT_TRUE(eventually([&] { return is_asleep(pid()); }));
    n_fds_ = fds_of(pid()).size();
}

int CarrierServer::try_to_connect(carrier **out) const
{
    xc_connect_options options = {};

    options.server_uid = uid_;
    return carrier_connect(("unix:" + path_).c_str(), &options, out);
}

CarrierRoot CarrierServer::connect() const
{
    carrier *root = nullptr;

    EXPECT_EQ(try_to_connect(&root), 0) << xc_error_text();
    return CarrierRoot(root);
}

bool CarrierServer::serves() const
{
    CarrierRoot root = connect();
    carrier_file which = {};
    int to_read = -1;
    int to_write = -1;

    if (!root ||
        carrier_make_pipe(root.get(), CARRIER_GOOD, &to_read, &to_write) < 0)
        return false;

    bool is_same = carrier_same(root.get(), to_read, to_write, &which) == 1;

    close(to_read);
    close(to_write);
    return is_same;
}

bool CarrierServer::holds_nothing() const
{
    return eventually([&] {
        return fds_of(pid()).size() == n_fds_ &&
               maps_of(pid(), "raw-server").empty();
    });
}

constexpr unsigned kSize = F_SEAL_SHRINK | F_SEAL_GROW;
constexpr unsigned kOneWriter = kSize | F_SEAL_FUTURE_WRITE;

static int file_in(const char *folder, std::size_t size)
{
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

    if (fd < 0 || fallocate(fd, 0, 0, off_t(size)))
        abort();
    return fd;
}

const std::vector<NoRegion> no_regions = {
    {"unsealed", [](std::size_t size) { return make_memory(size, 0); }},
    {"may_shrink",
     [](std::size_t size) {
         return make_memory(size, F_SEAL_GROW | F_SEAL_FUTURE_WRITE);
     }},
    {"may_grow",
     [](std::size_t size) {
         return make_memory(size, F_SEAL_SHRINK | F_SEAL_FUTURE_WRITE);
     }},
    {"too_small",
     [](std::size_t size) { return make_memory(size - 4096, kOneWriter); }},
    {"empty", [](std::size_t) { return make_memory(0, kOneWriter); }},
    {"too_large",
     [](std::size_t size) { return make_memory(size + 4096, kOneWriter); }},
    {"without_pages",
     [](std::size_t size) {
         int fd = memfd_create("raw-server", MFD_CLOEXEC | MFD_ALLOW_SEALING);

         if (ftruncate(fd, off_t(size)) || fcntl(fd, F_ADD_SEALS, kOneWriter))
             abort();
         return fd;
     }},
    {"huge_pages",
     [](std::size_t) {
         int fd = memfd_create("raw-server",
                               MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_HUGETLB);

         if (fd < 0 || ftruncate(fd, 2 << 20))
             abort();
         if (fallocate(fd, 0, 0, 2 << 20))
             puts("this machine has no huge pages: without them, then");
         if (fcntl(fd, F_ADD_SEALS, kOneWriter))
             abort();
         return fd;
     }},
    {"file_of_dev_shm",
     [](std::size_t size) { return file_in("/dev/shm", size); }},
    {"file_of_a_disk", [](std::size_t size) { return file_in("/tmp", size); }},
    {"device",
     [](std::size_t) { return open("/dev/zero", O_RDWR | O_CLOEXEC); }},
    {"folder", [](std::size_t) { return open("/", O_RDONLY | O_CLOEXEC); }},
    {"path_only",
     [](std::size_t) { return open("/dev/zero", O_PATH | O_CLOEXEC); }},
    {"socket",
     [](std::size_t) {
         return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
     }},
    {"end_of_a_pipe",
     [](std::size_t) {
         int fds[2];

         if (pipe2(fds, O_CLOEXEC))
             abort();
         close(fds[1]);
         return fds[0];
     }},
};
