// SPDX-License-Identifier: MIT
#include "asker.h"

#include <unistd.h>
#include <vector>

#include <crosscall/region.h>

// Bulk memory of the lies is all zeros.
Answer tells(const std::string &path)
{
    std::vector<uint8_t> tale(ORACLE_TALE_MAX);
    Oracle asked(path);

    if (!asked)
        return asked.refused();
    int64_t r = oracle_tell(asked.root(), tale.data(), tale.size());

    for (uint8_t byte : tale)
        if (byte)
            return {Verdict::Fooled, r};
    return {Verdict::Held, r};
}

static Answer judge(int r)
{
    return {r < 0 ? Verdict::Held : Verdict::Fooled, r};
}

Answer opens(const std::string &path)
{
    Oracle asked(path);
    int file = -1;

    if (!asked)
        return asked.refused();
    int r = oracle_open(asked.root(), &file);

    if (r >= 0)
        close(file);
    return judge(r);
}

// From who gives one.
Answer opens_one(const std::string &path)
{
    Answer answer = opens(path);

    if (answer.status >= 0)
        answer.verdict = Verdict::Held;
    return answer;
}

// Looks at all of a region when the oracle has had its turn.
static void read_all(const Oracle &asked, const xc_region *region)
{
    std::vector<uint8_t> bytes(xc_region_size(region));
    uint64_t sum;

    oracle_sum(asked.root(), 1, 2, &sum);
    xc_region_read(region, 0, bytes.data(), bytes.size());
    xc_region_unref(region);
}

Answer shows(const std::string &path)
{
    Oracle asked(path);
    const xc_region *region = nullptr;

    if (!asked)
        return asked.refused();
    int r = oracle_show(asked.root(), &region);

    if (r >= 0)
        read_all(asked, region);
    return judge(r);
}

// What is frozen stays as it was.
Answer carves(const std::string &path)
{
    Oracle asked(path);
    const xc_region *region = nullptr;
    uint64_t sum;

    if (!asked)
        return asked.refused();
    int r = oracle_carve(asked.root(), &region);

    if (r < 0)
        return judge(r);
    const volatile uint8_t *bytes =
        static_cast<const volatile uint8_t *>(xc_region_view(region));
    const uint8_t before = bytes[0];

    oracle_sum(asked.root(), 1, 2, &sum);
    const bool is_frozen = bytes[0] == before;

    xc_region_unref(region);
    return {is_frozen ? Verdict::Held : Verdict::Fooled, r};
}

Answer children(const std::string &path)
{
    Oracle asked(path);
    oracle *child = nullptr;

    if (!asked)
        return asked.refused();
    int r = oracle_child(asked.root(), &child);

    if (r >= 0)
        oracle_release(child);
    return judge(r);
}
