// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <crosscall/region.h>

#include "area.stub.h"

namespace {

int64_t call_create(area *self)
{
    const int64_t id = area_create(self, 256, AREA_READ_WRITE);

    if (id < 0)
        return id;
    EXPECT_EQ(id, 1);
    EXPECT_EQ(area_create(self, 64, AREA_READ_ONLY), 2);
    EXPECT_LT(area_create(self, SIZE_MAX, AREA_NONE), 0);
    return id;
}

int64_t call_read(area *self)
{
    char buf[4] = "";
    const int64_t n = area_read(self, 1, 101, buf, sizeof(buf));

    if (n < 0)
        return n;
    EXPECT_EQ(n, 4);
    EXPECT_EQ(std::string(buf, 4), "orld");
    return n;
}

int64_t call_label_of(area *self)
{
    char name[24] = "";
    const int64_t r = area_label_of(self, 2, name);

    EXPECT_STREQ(name, r < 0 ? "" : "constants");
    return r;
}

int64_t call_zero(area *self)
{
    const area_span spans[] = {{101, 1}, {103, 1}};
    const int64_t r = area_zero(self, 1, spans, 2);
    char buf[5] = "";

    if (r < 0)
        return r;
    EXPECT_EQ(area_read(self, 1, 100, buf, 5), 5);
    EXPECT_EQ(std::string(buf, 5), std::string("w\0r\0d", 5));
    return r;
}

int64_t call_copy(area *self)
{
    const int64_t r = area_copy(self, 1, {100, 5}, 2, 59);
    char buf[8] = "";

    if (r < 0)
        return r;
    EXPECT_EQ(area_read(self, 2, 59, buf, 8), 5);
    EXPECT_EQ(buf[4], 'd');
    EXPECT_LT(area_copy(self, 1, {100, 5}, 2, 60), 0);
    return r;
}

int64_t call_exchange(area *self)
{
    uint32_t words[] = {1, 2, UINT32_MAX};
    uint32_t n = 3;
    const int64_t r = area_exchange(self, 1, 0, words, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 3u);
    EXPECT_EQ(words[2], 0u);
    EXPECT_EQ(area_exchange(self, 1, 0, words, &n), 0);
    EXPECT_EQ(words[0], 1u);
    EXPECT_EQ(words[2], UINT32_MAX);
    return r;
}

int64_t call_map(area *self)
{
    area_view view = {0, {16, 128}, AREA_READ_ONLY, false};
    const int64_t r = area_map(self, 1, &view);

    if (r < 0)
        return r;
    EXPECT_EQ(view.address, 0x10000u);
    EXPECT_EQ(view.span.length, 128u);
    view.address = 0x5000;
    EXPECT_EQ(area_map(self, 2, &view), -22); // it has only 64 bytes
    return r;
}

int64_t call_resolve(area *self)
{
    uint32_t id = 0;
    uint64_t offset = 0;
    const int64_t r = area_resolve(self, 0x10005, &id, &offset);

    if (r < 0)
        return r;
    EXPECT_EQ(id, 1u);
    EXPECT_EQ(offset, 21u);
    EXPECT_EQ(area_resolve(self, 0x10000, &id, nullptr), 0);
    return r;
}

int64_t call_protect(area *self)
{
    area_access access = AREA_NONE;
    const int64_t r = area_protect(self, 0x10000, &access);

    EXPECT_EQ(access, r < 0 ? AREA_NONE : AREA_READ_ONLY);
    return r;
}

int64_t call_views(area *self)
{
    uint64_t addresses[4] = {};
    size_t n = 0;
    const int64_t r = area_views(self, addresses, 4, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 1u);
    EXPECT_EQ(addresses[0], 0x10000u);
    n = 0;
    EXPECT_EQ(area_views(self, nullptr, 0, &n), 0);
    EXPECT_EQ(n, 1u);
    return r;
}

int64_t call_maps(area *self)
{
    area_view views[4] = {};
    uint32_t n = 0;
    const int64_t r = area_maps(self, views, 4, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 1u);
    EXPECT_EQ(views[0].address, 0x10000u);
    EXPECT_EQ(views[0].access, AREA_NONE);
    EXPECT_TRUE(views[0].is_pinned);
    return r;
}

int64_t call_remap(area *self)
{
    area_view views[] = {{0x10000, {0, 0}, AREA_READ_WRITE, false},
                         {0x10001, {0, 0}, AREA_NONE, true}};
    const int64_t r = area_remap(self, views, 2);

    if (r < 0)
        return r;
    EXPECT_EQ(views[0].access, AREA_NONE); // as call_protect() left it
    EXPECT_EQ(views[1].access, AREA_READ_WRITE);
    EXPECT_TRUE(views[1].is_pinned);
    return r;
}

/// Memory of @size bytes @byte.
xc_region *memory_of(size_t size, uint8_t byte, xc_region_access access)
{
    xc_region *memory = nullptr;

    EXPECT_EQ(xc_region_new(size, access, &memory), 0);
    volatile auto *bytes =
        static_cast<volatile uint8_t *>(xc_region_edit(memory));
    std::fill(bytes, bytes + size, byte);
    return memory;
}

uint8_t byte_of(const xc_region *memory, size_t offset)
{
    uint8_t byte = 0;

    EXPECT_EQ(xc_region_read(memory, offset, &byte, 1), 0);
    return byte;
}

int64_t call_load_from(area *self)
{
    xc_region *memory = memory_of(64, 0x5a, XC_REGION_ONE_WRITER);
    const int64_t r = area_load_from(self, 2, memory);
    uint8_t last = 0;

    xc_region_unref(memory);
    if (r < 0)
        return r;
    EXPECT_EQ(r, 64);
    EXPECT_EQ(area_read(self, 2, 63, &last, 1), 1);
    EXPECT_EQ(last, 0x5a);
    return r;
}

int64_t call_unload_to(area *self)
{
    xc_region *memory = memory_of(65, 0xff, XC_REGION_SHARED);
    const int64_t r = area_unload_to(self, 2, memory);

    EXPECT_EQ(byte_of(memory, 63), r < 0 ? 0xff : 0x5a);
    EXPECT_EQ(byte_of(memory, 64), 0xff);
    xc_region_unref(memory);
    return r;
}

int64_t call_publish(area *self)
{
    const xc_region *memory = nullptr;
    const int64_t r = area_publish(self, 2, &memory);

    if (r < 0)
        return r;
    EXPECT_EQ(xc_region_size(memory), 64u);
    EXPECT_EQ(xc_region_access_of(memory), XC_REGION_ONE_WRITER);
    EXPECT_EQ(byte_of(memory, 63), 0x5a);
    xc_region_unref(memory);
    return r;
}

int64_t call_share(area *self)
{
    xc_region *memory = nullptr;
    const int64_t r = area_share(self, 2, &memory);

    if (r < 0)
        return r;
    EXPECT_EQ(xc_region_size(memory), 64u);
    EXPECT_NE(xc_region_edit(memory), nullptr);
    EXPECT_EQ(area_unload_to(self, 2, memory), 64);
    EXPECT_EQ(byte_of(memory, 0), 0x5a);
    xc_region_unref(memory);
    return r;
}

int64_t call_sweep(area *self)
{
    bool marks[] = {true, false, true};
    const int64_t r = area_sweep(self, 2, marks, 3);

    if (r < 0)
        return r;
    EXPECT_EQ(r, 2);
    EXPECT_TRUE(marks[0]);
    EXPECT_FALSE(marks[1]);
    EXPECT_EQ(area_sweep(self, 2, nullptr, 3), 1); // the one that was left
    EXPECT_EQ(area_sweep(self, 2, marks, 3), 0);
    EXPECT_FALSE(marks[0]);
    EXPECT_EQ(area_zero(self, 2, nullptr, 0), 0);
    EXPECT_EQ(area_sweep(self, 2, nullptr, 64), 0);
    return r;
}

int64_t call_advice(area *self)
{
    area_advice last = AREA_NORMAL;
    const int64_t n = area_advised(self, &last);

    if (n < 0)
        return n;
    EXPECT_TRUE(eventually([&] { return area_advised(self, &last) == 1; }));
    EXPECT_EQ(last, AREA_SOON);
    return n;
}

int64_t call_load(area *self)
{
    area_load now = {};
    const int64_t r = area_total(self, &now);

    EXPECT_EQ(now.areas, 2u);
    EXPECT_EQ(now.views, 1u);
    EXPECT_EQ(now.bytes, 320u);
    EXPECT_EQ(now.fill, 0.5f);
    return r;
}

int64_t call_unmap(area *self)
{
    area_view view = {};
    const int64_t r = area_unmap(self, 0x10000, &view);

    if (r < 0)
        return r;
    EXPECT_EQ(view.span.offset, 16u);
    EXPECT_EQ(view.access, AREA_NONE); // as call_remap() left it
    EXPECT_TRUE(view.is_pinned);
    return r;
}

int64_t call_resize(area *self)
{
    size_t size = 32;
    const int64_t r = area_resize(self, 2, &size);

    EXPECT_EQ(size, r < 0 ? 32u : 64u);
    return r;
}

} // namespace

Calls<area> area_calls()
{
    return {
        {"create", call_create},
        {"write",
         [](area *self) -> int64_t {
             const int64_t n = area_write(self, 1, 100, "world", 5);

             EXPECT_TRUE(n < 0 || area_write(self, 2, 0, "world", 5) < 0);
             return n;
         }},
        {"read", call_read},
        {"label",
         [](area *self) -> int64_t {
             return area_label(self, 2, "constants");
         }},
        {"label_of", call_label_of},
        {"find",
         [](area *self) -> int64_t {
             const int64_t id = area_find(self, "constants");

             EXPECT_TRUE(id < 0 || id == 2);
             return id;
         }},
        {"zero", call_zero},
        {"copy", call_copy},
        {"exchange", call_exchange},
        {"map", call_map},
        {"resolve", call_resolve},
        {"protect", call_protect},
        {"views", call_views},
        {"pin",
         [](area *self) -> int64_t { return area_pin(self, 0x10000, true); }},
        {"maps", call_maps},
        {"remap", call_remap},
        {"load_from", call_load_from},
        {"unload_to", call_unload_to},
        {"publish", call_publish},
        {"share", call_share},
        {"sweep", call_sweep},
        {"advise",
         [](area *self) -> int64_t {
             const area_span span = {0, 256};

             return area_advise(self, 1, AREA_SOON, &span);
         }},
        {"advised", call_advice},
        {"total", call_load},
        {"unmap", call_unmap},
        {"resize", call_resize},
        {"drop",
         [](area *self) -> int64_t {
             const int64_t n = area_drop(self, 1);

             EXPECT_TRUE(n < 0 || n == 1);
             return n;
         }},
    };
}
