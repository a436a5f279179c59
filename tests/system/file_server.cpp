/* SPDX-License-Identifier: MIT */
#include "file_server.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <crosscall/error.h>

namespace fs = std::filesystem;

int open_status(const Dir &dir, const std::string &path, dir_how how)
{
    file *out = nullptr;
    int r = dir_open(dir.get(), path.c_str(), how, &out);

    file_release(out);
    return r;
}

File open_file(const Dir &dir, const std::string &path, dir_how how)
{
    file *out = nullptr;

    EXPECT_EQ(dir_open(dir.get(), path.c_str(), how, &out), 0)
        << path << ": " << xc_error_text();
    return File(out);
}

std::string read_text(const File &file, uint64_t offset)
{
    char bytes[256];
    int64_t r = file_read(file.get(), offset, bytes, sizeof(bytes));

    EXPECT_GE(r, 0) << r;
    return std::string(bytes, r > 0 ? static_cast<size_t>(r) : 0);
}

int64_t write_text(const File &file, uint64_t offset, const std::string &text)
{
    return file_write(file.get(), offset, text.data(), text.size());
}

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
    start(root, {});
}

void FileServer::TearDown()
{
    server.stop();
    if (!place.empty())
        fs::remove_all(place);
}

void FileServer::start(const std::string &directory,
                       const std::vector<std::string> &options)
{
    std::vector<std::string> arguments = {address, directory};

    arguments.insert(arguments.end(), options.begin(), options.end());
    server.start(FILE_SERVER, arguments);
}

void FileServer::restart(const std::string &directory,
                         const std::vector<std::string> &options)
{
    server.stop();
    start(directory, options);
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
