/* SPDX-License-Identifier: MIT */
#include "file_server.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include <crosscall/error.h>

namespace fs = std::filesystem;

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
    server.stop();
    if (!place.empty())
        fs::remove_all(place);
}

void FileServer::start(const std::string &directory, bool read_only)
{
    std::vector<std::string> arguments = {address, directory};

    if (read_only)
        arguments.push_back("--read-only");
    server.start(FILE_SERVER, arguments);
}

void FileServer::restart(const std::string &directory, bool read_only)
{
    server.stop();
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
    fs::directory_iterator fds = descriptors_of(server.pid);

    return static_cast<size_t>(std::distance(begin(fds), end(fds)));
}

bool FileServer::comes_back_to(size_t n) const
{
    return eventually([&] { return n_descriptors() == n; });
}

bool FileServer::has_open(const fs::path &path, size_t n) const
{
    return eventually([&] {
        size_t found = 0;
        std::error_code gone;

        for (const fs::directory_entry &fd : descriptors_of(server.pid))
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
