// SPDX-License-Identifier: MIT
// Name servers, from a client: whatever system they are processes of
#include "name_server.h"

#include <crosscall/error.h>

Root Files::connect() const
{
    dir *root = nullptr;

    EXPECT_EQ(dir_connect(address().c_str(), nullptr, &root), 0)
        << xc_error_text();
    return Root(root);
}

NameDir NameServer::connect() const
{
    name_dir *root = nullptr;

    EXPECT_EQ(name_dir_connect(address().c_str(), nullptr, &root), 0)
        << xc_error_text();
    return NameDir(root);
}

Any find(const NameDir &from, const std::string &path)
{
    any *found = nullptr;

    EXPECT_EQ(name_find(from.get(), path.c_str(), &found), 0)
        << path << ": " << xc_error_text();
    return Any(found);
}

int find_status(const NameDir &from, const std::string &path)
{
    any *found = nullptr;
    const int r = name_find(from.get(), path.c_str(), &found);

    any_release(found);
    return r;
}

static void publish(const NameDir &in, const std::string &path, any *object,
                    const name_policy &policy)
{
    EXPECT_EQ(name_publish(in.get(), path.c_str(), object, &policy), 0)
        << path << ": " << xc_error_text();
}

void publish(const NameDir &in, const std::string &path, const Root &root,
             const name_policy &policy)
{
    publish(in, path, dir_as_any(root.get()), policy);
}

void publish(const NameDir &in, const std::string &path, const NameDir &root,
             const name_policy &policy)
{
    publish(in, path, name_dir_as_any(root.get()), policy);
}

std::string names(const NameDir &in, const std::string &path, size_t max)
{
    std::vector<char> piece(max);
    std::string all;
    uint64_t cursor = 0;
    int64_t r;

    while ((r = name_dir_list(in.get(), path.c_str(), &cursor, piece.data(),
                              max)) > 0)
        for (int64_t i = 0; i < r; i++)
            all += piece[static_cast<size_t>(i)] ? piece[static_cast<size_t>(i)]
                                                 : ' ';
    EXPECT_EQ(r, 0) << xc_error_text();
    return all;
}

bool has_hello(any *any)
{
    dir *root = nullptr;
    file *hello = nullptr;
    char text[16];

    if (dir_from_any(any, &root) ||
        dir_open(root, "hello", DIR_OPEN_READ, &hello))
        return false;
    const int64_t r = file_read(hello, 0, text, sizeof(text));
    file_release(hello);
    return r == 5;
}
