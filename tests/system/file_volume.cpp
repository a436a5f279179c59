/* SPDX-License-Identifier: MIT */
#include "file_volume.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <crosscall/error.h>

#include "disk_image.h"

namespace fs = std::filesystem;

Region new_region(size_t size, xc_region_access access)
{
    xc_region *region = nullptr;

    EXPECT_EQ(xc_region_new(size, access, &region), 0);
    return Region(region);
}

std::string region_text(const Region &region, size_t at, size_t len)
{
    std::string text(len, '\0');

    EXPECT_EQ(xc_region_read(region.get(), at, text.data(), len), 0);
    return text;
}

std::string noise(size_t len)
{
    std::string bytes(len, '\0');
    uint64_t x = 88172645463325252;

    for (char &byte : bytes) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        byte = static_cast<char>(x & 0xff);
    }
    return bytes;
}

std::string read_all(const File &file, size_t piece)
{
    std::vector<char> bytes(piece);
    std::string all;
    int64_t r;

    while ((r = file_read(file.get(), all.size(), bytes.data(), piece)) > 0)
        all.append(bytes.data(), static_cast<size_t>(r));
    EXPECT_EQ(r, 0) << xc_error_text();
    return all;
}

std::string read_all_by_region(const File &file, size_t piece)
{
    Region region = new_region(piece + 17, XC_REGION_SHARED);
    std::string all;
    int64_t r;

    while ((r = file_read_into(file.get(), region.get(), 17, all.size(),
                               piece)) > 0)
        all += region_text(region, 17, static_cast<size_t>(r));
    EXPECT_EQ(r, 0) << xc_error_text();
    return all;
}

std::vector<std::string> list(const Dir &dir, const std::string &path,
                              size_t max)
{
    std::vector<std::string> names;
    std::vector<char> piece(max);
    uint64_t cursor = 0;
    int64_t r;

    while ((r = dir_list(dir.get(), path.c_str(), &cursor, piece.data(), max)) >
           0)
        for (int64_t at = 0; at < r;) {
            names.emplace_back(piece.data() + at);
            at += static_cast<int64_t>(names.back().size()) + 1;
        }
    EXPECT_EQ(r, 0) << xc_error_text();
    std::sort(names.begin(), names.end());
    return names;
}

void FileVolume::SetUp()
{
    if (!HAVE_IMAGES && is_image())
        GTEST_SKIP() << "the server was built without libext2fs";
    std::string directory = testing::TempDir() + "crosscall-volume-XXXXXX";

    ASSERT_NE(mkdtemp(directory.data()), nullptr);
    place = directory;
    tree = place / "tree";
    image = place / "image";
    address = "unix:" + (place / "socket").string();
    fs::create_directories(tree / "a" / "b");
    files = {{"big", noise(5 * 1024 * 1024 + 123)},
             {"empty", ""},
             {"small", "hello"},
             {"a/b/deep", noise(100000)},
             {"holes", std::string(1000000, '\0') + "end"}};
    for (const auto &[name, bytes] : files)
        std::ofstream(tree / name) << bytes;
    if (GetParam() == Kind::EXT4)
        make_image(tree, image, "ext4");
    if (GetParam() == Kind::EXT2)
        make_image(tree, image, "ext2");
    restart({});
}

void FileVolume::TearDown()
{
    server.stop();
    if (!place.empty())
        fs::remove_all(place);
}

void FileVolume::restart(const std::vector<std::string> &options)
{
    std::vector<std::string> arguments = {address};

    if (GetParam() == Kind::HOST)
        arguments.push_back(tree);
    else if (GetParam() == Kind::MEMORY)
        arguments.push_back("--memory");
    else
        arguments.push_back("--image=" + image.string());
    arguments.insert(arguments.end(), options.begin(), options.end());
    server.stop();
    server.start(FILE_SERVER, arguments);
    if (GetParam() == Kind::MEMORY && options.empty())
        fill_memory();
}

void FileVolume::fill_memory() const
{
    Dir dir = connect();

    ASSERT_EQ(dir_make_dir(dir.get(), "a"), 0);
    ASSERT_EQ(dir_make_dir(dir.get(), "a/b"), 0);
    for (const auto &[name, bytes] : files) {
        File file = open_file(dir, name, DIR_OPEN_CREATE);

        for (size_t at = 0; at < bytes.size(); at += 60000) {
            size_t len = std::min<size_t>(60000, bytes.size() - at);

            ASSERT_EQ(file_write(file.get(), at, bytes.data() + at, len),
                      static_cast<int64_t>(len));
        }
    }
}

Dir FileVolume::connect() const
{
    dir *out = nullptr;

    EXPECT_EQ(dir_connect(address.c_str(), nullptr, &out), 0)
        << xc_error_text();
    return Dir(out);
}

bool FileVolume::is_image() const
{
    return GetParam() == Kind::EXT4 || GetParam() == Kind::EXT2;
}
