// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include "tree.stub.h"

namespace {

int64_t call_lookup(tree *self)
{
    tree_info info = {};
    const int64_t r = tree_lookup(self, "first", &info);

    if (r < 0)
        return r;
    EXPECT_EQ(info.kind, TREE_VALUE);
    EXPECT_FALSE(info.is_hidden);
    EXPECT_EQ(info.entry.id, 1u);
    EXPECT_EQ(info.entry.size, 3u);
    return r;
}

int64_t call_get(tree *self)
{
    char value[8] = "";
    const int64_t n = tree_get(self, "first", value, sizeof(value));

    if (n < 0)
        return n;
    EXPECT_EQ(n, 3);
    EXPECT_STREQ(value, "one");
    return n;
}

int64_t call_list(tree *self)
{
    tree_entry entries[2] = {};
    uint32_t cursor = 0;
    uint32_t n = 0;
    int64_t r = tree_list(self, &cursor, entries, 2, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(r, 1);
    EXPECT_EQ(n, 2u);
    EXPECT_EQ(cursor, 2u);
    EXPECT_EQ(entries[1].id, 2u);
    EXPECT_EQ(entries[1].size, 5u);
    r = tree_list(self, &cursor, entries, 2, &n);
    EXPECT_EQ(r, 0);
    EXPECT_EQ(n, 0u);
    return r;
}

int64_t call_has(tree *self)
{
    bool is_there = false;
    const int64_t r = tree_has(self, "second", &is_there);

    if (r < 0)
        return r;
    EXPECT_TRUE(is_there);
    EXPECT_EQ(tree_has(self, "", &is_there), 0);
    EXPECT_FALSE(is_there);
    return r;
}

int64_t call_points_to(tree *self)
{
    char target[TREE_NAME_MAX + 1] = "";
    const int64_t r = tree_points_to(self, "third", target);

    EXPECT_STREQ(target, r < 0 ? "" : "first");
    return r;
}

int64_t call_hide(tree *self)
{
    bool is_hidden = true;
    const int64_t r = tree_hide(self, "third", &is_hidden);

    EXPECT_EQ(is_hidden, r < 0);
    return r;
}

int64_t call_open(tree *self)
{
    document *opened = nullptr;
    char buf[8] = "";
    const int64_t r = tree_open(self, "first", &opened);

    if (r < 0)
        return r;
    EXPECT_EQ(opened->ops->read_at(opened, 0, buf, sizeof(buf)), 3);
    EXPECT_STREQ(buf, "one");
    EXPECT_EQ(opened->ops->append(opened, " more", 5), 3);
    EXPECT_LT(opened->ops->seal(opened), 0); // that was not granted
    EXPECT_EQ(tree_store(self, "second", opened), 0);
    EXPECT_EQ(tree_get(self, "second", buf, sizeof(buf)), 8);
    EXPECT_EQ(buf[7], 'e');
    document_release(opened);
    return r;
}

int64_t call_store(tree *self)
{
    document *opened = nullptr;
    int64_t r = tree_open(self, "second", &opened);

    if (r < 0)
        return r;
    r = tree_store(self, "first", opened);
    document_release(opened);
    return r;
}

int64_t call_name_of(tree *self)
{
    char name[TREE_NAME_MAX + 1] = "";
    const int64_t r = tree_name_of(self, 3, name);

    EXPECT_STREQ(name, r < 0 ? "" : "third");
    return r;
}

int64_t call_simplify(tree *self)
{
    char simple[TREE_PATH_MAX + 1] = "";
    const int64_t r = tree_simplify(self, "/a//b/./c/.d/.", simple);

    EXPECT_STREQ(simple, "/a/b/c/.d");
    return r;
}

int64_t call_match(tree *self)
{
    uint32_t ids[4] = {};
    uint16_t n = 0;
    const int64_t r = tree_match(self, "fi", ids, 4, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 1);
    EXPECT_EQ(ids[0], 1u);
    EXPECT_EQ(tree_match(self, "", ids, 4, &n), 0);
    EXPECT_EQ(n, 3);
    return r;
}

int64_t call_limit(tree *self)
{
    int16_t n = -5;
    const int64_t r = tree_limit(self, &n);

    EXPECT_EQ(n, r < 0 ? -5 : 8);
    return r;
}

} // namespace

Calls<tree> tree_calls()
{
    return {
        {"create",
         [](tree *self) -> int64_t {
             const int64_t id = tree_create(self, "first", "one", 3);

             if (id < 0)
                 return id;
             EXPECT_EQ(tree_create(self, "2nd", "two", 3), 2);
             EXPECT_LT(tree_create(self, "2nd", "two", 3), 0);
             return id;
         }},
        {"move",
         [](tree *self) -> int64_t {
             return tree_move(self, "2nd", "second");
         }},
        {"put",
         [](tree *self) -> int64_t {
             return tree_put(self, "second", "three", 5);
         }},
        {"lookup", call_lookup},
        {"get", call_get},
        {"list", call_list},
        {"link",
         [](tree *self) -> int64_t {
             return tree_link(self, "third", "first");
         }},
        {"points_to", call_points_to},
        {"hide", call_hide},
        {"has", call_has},
        {"count",
         [](tree *self) -> int64_t {
             const int64_t n = tree_count(self);

             EXPECT_EQ(n, 3);
             return n;
         }},
        {"open", call_open},
        {"store", call_store},
        {"name_of", call_name_of},
        {"simplify", call_simplify},
        {"match", call_match},
        {"touch",
         [](tree *self) -> int64_t { return tree_touch(self, "third"); }},
        {"uses",
         [](tree *self) -> int64_t {
             const int64_t n = tree_uses(self);

             EXPECT_TRUE(n < 0 ||
                         eventually([&] { return tree_uses(self) == 1; }));
             return n;
         }},
        {"limit", call_limit},
        {"remove",
         [](tree *self) -> int64_t {
             const int64_t n = tree_remove(self, "third");

             EXPECT_TRUE(n < 0 || n == 2);
             return n;
         }},
        {"clear",
         [](tree *self) -> int64_t {
             const int64_t n = tree_clear(self);

             EXPECT_TRUE(n < 0 || n == 2);
             return n;
         }},
    };
}
