/* SPDX-License-Identifier: MIT */
#include "work.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static uint64_t word_at(uint64_t i)
{
    return (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
}

void work_init(struct work *work)
{
    size_t i;

    for (i = 0; i < WORK_BYTES_MAX / 8; i++)
        work->words[i] = word_at(i);
    work->file = -1;
}

int work_open(struct work *work)
{
    uint64_t size = WORK_READ_MAX + WORK_STARTS * WORK_START_STEP;
    uint64_t page[WORK_START_STEP / 8];
    uint64_t at;
    size_t i;

    work->file = memfd_create("crosscall-bench", MFD_CLOEXEC);
    if (work->file < 0)
        return -1;
    for (at = 0; at < size; at += sizeof(page)) {
        for (i = 0; i < WORK_START_STEP / 8; i++)
            page[i] = word_at(at / 8 + i);
        if (pwrite(work->file, page, sizeof(page), (off_t)at) != sizeof(page))
            return -1;
    }
    return 0;
}

int work_read(const struct work *work, uint64_t offset, void *to, size_t len)
{
    return pread(work->file, to, len, (off_t)offset) == (ssize_t)len ? 0 : -1;
}

uint64_t work_file_sum(uint64_t offset, size_t len)
{
    uint64_t sum = 0;
    uint64_t at;

    for (at = offset; at + 8 <= offset + len; at += WORK_LINE)
        sum += word_at(at / 8);
    return sum;
}

uint64_t work_null(uint64_t a, uint64_t b) { return a + b; }

uint64_t work_put(const void *bytes, size_t len)
{
    uint64_t sum = 0;
    size_t i;

    for (i = 0; i + 8 <= len; i += WORK_LINE) {
        uint64_t word;

        memcpy(&word, (const char *)bytes + i, 8);
        sum += word;
    }
    return sum;
}

void work_get(const struct work *work, uint64_t first, void *bytes, size_t len)
{
    size_t done;
    size_t piece;

    for (done = 0; done < len; done += piece) {
        piece = len - done < WORK_BYTES_MAX ? len - done : WORK_BYTES_MAX;
        memcpy((char *)bytes + done, work->words, piece);
    }
    if (len >= sizeof(first))
        memcpy(bytes, &first, sizeof(first));
}

void work_mark(void *bytes, size_t len, uint64_t first)
{
    size_t i;

    for (i = 0; i + 8 <= len; i += WORK_LINE) {
        memcpy((char *)bytes + i, &first, 8);
        first++;
    }
}

uint64_t work_mark_sum(size_t len, uint64_t first)
{
    uint64_t n = len / WORK_LINE;

    return n * first + n * (n - 1) / 2;
}
