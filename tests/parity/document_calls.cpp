// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include <cstring>

#include "document.stub.h"

namespace {

int64_t call_read_at(document *self)
{
    char buf[16] = "";
    const int64_t n = document_read_at(self, 6, buf, sizeof(buf));

    if (n < 0)
        return n;
    EXPECT_EQ(n, 5);
    EXPECT_STREQ(buf, "world");
    EXPECT_EQ(document_read_at(self, UINT64_MAX, buf, sizeof(buf)), 0);
    return n;
}

int64_t call_info(document *self)
{
    document_info now = {};
    const int64_t r = document_inspect(self, &now);

    EXPECT_EQ(now.size, 20u);
    EXPECT_EQ(now.kind, DOCUMENT_PLAIN);
    EXPECT_EQ(now.mode, 0600);
    EXPECT_EQ(now.times.read_ns, -1);
    EXPECT_EQ(now.times.write_ns, INT64_MAX);
    return r;
}

int64_t call_lock(document *self)
{
    document_range other = {};
    const int64_t r = document_lock(self, {10, 20}, true, &other);

    if (r < 0)
        return r;
    EXPECT_EQ(document_lock(self, {0, 5}, false, &other), 0);
    EXPECT_EQ(document_lock(self, {15, 30}, false, &other), 1);
    EXPECT_EQ(other.begin, 10u);
    EXPECT_EQ(other.end, 20u);
    return r;
}

int64_t call_locks(document *self)
{
    document_range ranges[3] = {};
    uint8_t n = 0;
    const int64_t r = document_locks(self, ranges, 3, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 2);
    EXPECT_EQ(ranges[0].end, 20u);
    EXPECT_EQ(ranges[1].end, 5u);
    return r;
}

int64_t call_find(document *self)
{
    uint64_t at = 0;
    const int64_t r = document_find(self, 0, DOCUMENT_HOLE, &at);

    if (r < 0)
        return r;
    EXPECT_EQ(at, 11u);
    return r;
}

int64_t call_compare(document *self)
{
    bool is_same = false;
    const int64_t r = document_compare(self, 0, "hello", 5, &is_same);

    if (r < 0)
        return r;
    EXPECT_TRUE(is_same);
    EXPECT_EQ(document_compare(self, 1, "hello", 5, &is_same), 0);
    EXPECT_FALSE(is_same);
    return r;
}

int64_t call_digest(document *self)
{
    uint8_t all[DOCUMENT_DIGEST] = {};
    const int64_t r = document_digest(self, all);

    if (r < 0)
        return r;
    EXPECT_EQ(all[0], 'h' ^ 'w');
    EXPECT_EQ(all[5], ' ');
    return r;
}

int64_t call_attribute(document *self)
{
    uint8_t value[8] = {};
    const int64_t n = document_attribute(self, "color", value, sizeof(value));

    if (n < 0)
        return n;
    EXPECT_EQ(n, 3);
    EXPECT_EQ(value[2], 3);
    return n;
}

int64_t call_swap(document *self)
{
    char bytes[6] = "HELLO";
    const int64_t r = document_swap(self, 0, bytes, 5);

    if (r < 0)
        return r;
    EXPECT_STREQ(bytes, "hello");
    EXPECT_EQ(document_read_at(self, 0, bytes, 5), 5);
    EXPECT_STREQ(bytes, "HELLO");
    return r;
}

int64_t call_set_mode(document *self)
{
    uint16_t mode = 0600;
    const int64_t r = document_set_mode(self, &mode);

    EXPECT_EQ(mode, r < 0 ? 0600 : 0640);
    return r;
}

int64_t call_fill(document *self)
{
    const document_range range = {12, 16};
    const int64_t r = document_fill(self, &range, 0xa5);
    uint8_t byte = 0;

    if (r < 0)
        return r;
    EXPECT_EQ(document_read_at(self, 15, &byte, 1), 1);
    EXPECT_EQ(byte, 0xa5);
    EXPECT_EQ(document_truncate(self, 12), 0);
    EXPECT_EQ(document_truncate(self, 20), 0);
    return r;
}

} // namespace

Calls<document> document_calls()
{
    return {
        {"write_at",
         [](document *self) -> int64_t {
             return document_write_at(self, 0, "hello", 5);
         }},
        {"append",
         [](document *self) -> int64_t {
             const int64_t at = document_append(self, " world", 6);

             EXPECT_TRUE(at < 0 || at == 5);
             return at;
         }},
        {"read_at", call_read_at},
        {"size",
         [](document *self) -> int64_t {
             const int64_t size = document_size(self);

             EXPECT_TRUE(size < 0 || size == 11);
             return size;
         }},
        {"truncate",
         [](document *self) -> int64_t { return document_truncate(self, 20); }},
        {"set_times",
         [](document *self) -> int64_t {
             const document_times times = {-1, INT64_MAX};

             return document_set_times(self, &times);
         }},
        {"set_mode", call_set_mode},
        {"inspect", call_info},
        {"lock", call_lock},
        {"locks", call_locks},
        {"unlock",
         [](document *self) -> int64_t {
             const int64_t n = document_unlock(self, {0, UINT64_MAX});

             EXPECT_TRUE(n < 0 || n == 2);
             return n;
         }},
        {"fill", call_fill},
        {"find", call_find},
        {"compare", call_compare},
        {"move",
         [](document *self) -> int64_t {
             return document_move(self, {6, 11}, 16);
         }},
        {"digest", call_digest},
        {"set_attribute",
         [](document *self) -> int64_t {
             const uint8_t value[] = {1, 2, 3};

             return document_set_attribute(self, "color", value, 3);
         }},
        {"attribute", call_attribute},
        {"swap", call_swap},
        {"seal",
         [](document *self) -> int64_t {
             const int64_t r = document_seal(self);

             EXPECT_TRUE(r < 0 || document_truncate(self, 0) < 0);
             return r;
         }},
    };
}
