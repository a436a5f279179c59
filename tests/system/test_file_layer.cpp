// SPDX-License-Identifier: MIT
// The directory of the file server behind a layer, as xc_swap() puts one there
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include "dir.stub.h"
#include "file.stub.h"

extern "C" {
#include "memory.h"
#include "served_dir.h"
#include "volume.h"
}

namespace {

served_dir served;

// Passes each call on to the directory. What is current is the layer's.
int64_t layer_dispatch(xc_call *call)
{
    xc_call inner = *call;

    inner.target = &served;
    const int64_t r = served_dir_objects->dispatch(&inner);
    inner.target = call->target;
    *call = inner;
    return r;
}

xc_rights admit(const xc_caller *caller, void *rights)
{
    return caller->known ? *static_cast<xc_rights *>(rights) : 0;
}

class FileLayer : public testing::Test {
  protected:
    FileLayer()
    {
        std::string place = testing::TempDir() + "crosscall-layer-XXXXXX";
        const quota bytes = {1 << 20, 1 << 20};
        volume *volume = nullptr;

        EXPECT_NE(mkdtemp(place.data()), nullptr);
        place_ = place;
        EXPECT_EQ(memory_volume_new(&bytes, &volume), 0);
        served_dir_init(&served, volume);
    }

    ~FileLayer() override
    {
        served_dir_fini(&served);
        std::filesystem::remove_all(place_);
    }

    // The status of dir_open() by a client with @rights, through the layer.
    int open(xc_rights rights, dir_how how)
    {
        const std::string address = "unix:" + place_ + "/socket";
        const xc_x layer_x = {served_dir_objects->interface, layer_dispatch,
                              nullptr};
        xc_server_options options = {};
        xc_server *server = nullptr;
        dir *dir = nullptr;
        file *file = nullptr;
        int layer = 0;

        options.admit = admit;
        options.data = &rights;
        EXPECT_EQ(
            xc_server_new(address.c_str(), &layer_x, &layer, &options, &server),
            0);
        std::thread thread([&] { xc_server_run(server); });
        EXPECT_EQ(dir_connect(address.c_str(), nullptr, &dir), 0)
            << xc_error_text();
        const int r = dir_open(dir, "file", how, &file);
        file_release(file);
        dir_release(dir);
        xc_server_stop(server);
        thread.join();
        xc_server_free(server);
        return r;
    }

  private:
    std::string place_;
};

TEST_F(FileLayer, lets_nobody_do_more_than_the_caller_may)
{
    EXPECT_EQ(open(DIR_OPEN, DIR_OPEN_CREATE), -EPERM);
    EXPECT_EQ(open(DIR_OPEN | DIR_CHANGE, DIR_OPEN_CREATE), 0);
    EXPECT_EQ(open(DIR_OPEN, DIR_OPEN_WRITE), -EPERM);
    EXPECT_EQ(open(DIR_OPEN, DIR_OPEN_READ), 0);
}

} // namespace
