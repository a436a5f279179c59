// SPDX-License-Identifier: MIT
#include "storm.h"

#include <cerrno>
#include <fstream>

#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/state.h>

#include "byte_stream.stub.h"
#include "disk_image.h"
#include "file.stub.h"
#include "pipe.stub.h"

namespace fs = std::filesystem;

namespace {

enum { BIG = 100'000, REGION = 1 << 16 };

std::vector<std::string> arguments_of(Kind kind, const std::string &tree)
{
    switch (kind) {
    case Kind::HOST:
        return {tree + "/root"};
    case Kind::MEMORY:
        return {"--memory"};
    case Kind::EXT4:
        return {"--image=" + tree + "/image"};
    case Kind::PIPES:
    case Kind::NAMES:
        break;
    }
    return {};
}

std::string program_of(Kind kind)
{
    return kind == Kind::PIPES   ? PIPE_SERVER
           : kind == Kind::NAMES ? NAME_SERVER
                                 : FILE_SERVER;
}

int64_t use_file(dir *root, xc_region *region, std::vector<char> &bytes)
{
    file *big = nullptr;
    int64_t r = dir_open(root, "big", DIR_OPEN_READ, &big);

    if (r < 0)
        return r;
    r = file_read(big, 5, bytes.data(), 60'000);
    if (r >= 0)
        r = file_read_into(big, region, 0, 0, REGION);
    file_release(big);
    return r;
}

int talk_to_files(const std::string &address, const Did &did)
{
    std::vector<char> bytes(60'000);
    xc_region *region = nullptr;
    dir *root = nullptr;
    int64_t r = dir_connect(address.c_str(), nullptr, &root);

    if (r == 0)
        r = xc_region_new(REGION, XC_REGION_SHARED, &region);
    while (r >= 0) {
        uint64_t cursor = 0;

        r = use_file(root, region, bytes);
        if (r >= 0)
            r = dir_list(root, ".", &cursor, bytes.data(), bytes.size());
        if (r >= 0 && !did())
            break;
    }
    xc_region_unref(region);
    dir_release(root);
    return r < 0 ? int(r) : 0;
}

// There is nothing to read: it waits a moment in vain.
int64_t wait_for_nothing(byte_stream *end)
{
    xc_poll_item item = {};

    item.stub = byte_stream_stub(end);
    item.wanted = BYTE_STREAM_READABLE;
    const int r = xc_poll(&item, 1, in_ms(2));
    return r < 0 ? r : item.status;
}

int64_t use_pipe(pipes *root, std::vector<char> &bytes)
{
    byte_stream *out = nullptr;
    byte_stream *in = nullptr;
    int64_t r = pipes_create(root, &out, &in);

    if (r < 0)
        return r;
    r = wait_for_nothing(out);
    if (r >= 0)
        r = byte_stream_write(in, bytes.data(), bytes.size());
    if (r >= 0)
        r = byte_stream_read(out, bytes.data(), bytes.size());
    byte_stream_release(in);
    byte_stream_release(out);
    return r;
}

int talk_to_pipes(const std::string &address, const Did &did)
{
    std::vector<char> bytes(10'000);
    pipes *root = nullptr;
    int64_t r = pipes_connect(address.c_str(), nullptr, &root);

    while (r >= 0) {
        r = use_pipe(root, bytes);
        if (r >= 0 && !did())
            break;
    }
    pipes_release(root);
    return r < 0 ? int(r) : 0;
}

// What is found is used where it lives. Once: a name server lets each user have
// a few objects in some seconds.
int64_t use_name(name_dir *root)
{
    any *found = nullptr;
    int64_t r = name_find(root, "disk", &found);

    if (r == 0 && !has_hello(found))
        r = -EIO;
    any_release(found);
    return r;
}

int64_t use_names(name_dir *root, std::vector<char> &bytes)
{
    name_dir *again = nullptr;
    uint64_t cursor = 0;
    int64_t r = name_dir_open(root, "", &again);

    if (r >= 0)
        r = name_dir_list(again, "", &cursor, bytes.data(), bytes.size());
    name_dir_release(again);
    return r;
}

int talk_to_names(const std::string &address, const Did &did)
{
    std::vector<char> bytes(1000);
    name_dir *root = nullptr;
    int64_t r = name_dir_connect(address.c_str(), nullptr, &root);

    if (r >= 0)
        r = use_name(root);
    while (r >= 0) {
        r = use_names(root, bytes);
        if (r >= 0 && !did())
            break;
    }
    name_dir_release(root);
    return r < 0 ? int(r) : 0;
}

} // namespace

Subject::Subject(Kind kind) : kind_(kind)
{
    const fs::path root = place_.path() + "/root";

    fs::create_directory(root);
    std::ofstream(root / "big") << std::string(BIG, 'b');
    if (kind == Kind::EXT4)
        make_image(root, place_.path() + "/image", "ext4");
    if (kind == Kind::NAMES)
        disk_ = std::make_unique<Files>();
    server_ = std::make_unique<ServerProgram>(
        program_of(kind), arguments_of(kind, place_.path()));
    fill();
}

static bool fill_memory(const std::string &address)
{
    const std::string bytes(50'000, 'b');
    dir *root = nullptr;
    file *big = nullptr;

    return dir_connect(address.c_str(), nullptr, &root) == 0 &&
           dir_open(root, "big", DIR_OPEN_CREATE, &big) == 0 &&
           file_write(big, BIG - 50'000, bytes.data(), bytes.size()) == 50'000;
}

static bool bind_disk(const std::string &address, const Files &disk)
{
    name_dir *root = nullptr;

    if (name_dir_connect(address.c_str(), nullptr, &root))
        return false;
    publish(NameDir(root), "disk", disk.connect());
    return !testing::Test::HasFailure();
}

// By another process: who starts children later has no connections.
void Subject::fill() const
{
    const int r = elsewhere([&] {
        const std::string &address = server_->address();
        const bool is_done = kind_ == Kind::MEMORY  ? fill_memory(address)
                             : kind_ == Kind::NAMES ? bind_disk(address, *disk_)
                                                    : true;

        return !is_done;
    });

    EXPECT_EQ(r, 0);
}

int Subject::talk(const Did &done) const
{
    const std::string &address = server_->address();
    const auto be_patient = [] { xc_set_deadline(in_ms(100'000)); };
    const Did did = [&] {
        be_patient();
        return done();
    };

    be_patient();
    switch (kind_) {
    case Kind::HOST:
    case Kind::MEMORY:
    case Kind::EXT4:
        return talk_to_files(address, did);
    case Kind::PIPES:
        return talk_to_pipes(address, did);
    case Kind::NAMES:
        return talk_to_names(address, did);
    }
    return -1;
}

bool Subject::works() const
{
    return elsewhere([&] { return talk([] { return false; }) != 0; }) == 0;
}

bool Subject::is_end(int status) const
{
    if (status == -XC_E_PEER_DIED || status == -XC_E_DISCONNECTED ||
        status == -XC_E_NO_SERVER)
        return true;
    // Files are filled, and names bound, after the server listens.
    return kind_ != Kind::HOST && kind_ != Kind::EXT4 && status == -ENOENT;
}

void Subject::die_and_start_again()
{
    server_->die();
    server_->start();
    fill();
}

static Belongings look_at(pid_t pid)
{
    return {fds_of(pid).size(), maps_of(pid, "memfd:").size()};
}

// It has nothing to do if nothing changes for some time.
Belongings belongings_of(pid_t pid)
{
    Belongings before = look_at(pid);
    int n_same = 0;

    EXPECT_TRUE(eventually([&] {
        const Belongings now = look_at(pid);
        const bool is_same =
            now.n_fds == before.n_fds && now.n_maps == before.n_maps;

        n_same = is_same ? n_same + 1 : 0;
        before = now;
        return n_same == 50;
    }));
    return before;
}

testing::AssertionResult has_no_more_than(const Belongings &before, pid_t pid)
{
    if (eventually([&] {
            const Belongings now = look_at(pid);

            return now.n_fds <= before.n_fds && now.n_maps <= before.n_maps;
        }))
        return testing::AssertionSuccess();
    const Belongings now = look_at(pid);
    return testing::AssertionFailure()
           << now.n_fds << " descriptors and " << now.n_maps << " maps, before "
           << before.n_fds << " and " << before.n_maps;
}
