/* SPDX-License-Identifier: MIT */
/*
 * bulk: a file by shared memory, of the file server as the examples have it
 *
 * What is written goes from a region that only we write; what is read comes
 * into one that both sides write, and goes back to the file from there.
 */
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/region.h>

#include "dir.stub.h"
#include "file.stub.h"

#define NAME "bulk"

enum { SIZE = 1 << 20, HALF = SIZE / 2 };

struct regions {
    struct xc_region *from; /* what is written */
    struct xc_region *into; /* what is read, and written once more */
};

static bool make_regions(struct regions *out)
{
    volatile uint32_t *words;
    uint32_t i;

    if (xc_region_new(SIZE, XC_REGION_ONE_WRITER, &out->from) ||
        xc_region_new(SIZE, XC_REGION_SHARED, &out->into))
        return false;
    words = xc_region_edit(out->from);
    for (i = 0; i < SIZE / sizeof(*words); i++)
        words[i] = i * 2654435761u;
    return true;
}

static bool say(const char *what, int64_t bytes)
{
    if (bytes < 0)
        printf("bulk: %s: %s\n", what, xc_error_text());
    else
        printf("bulk: %s: %lld bytes\n", what, (long long)bytes);
    return bytes >= 0;
}

static bool is_same(const struct xc_region *one, const struct xc_region *other,
                    size_t at, size_t len)
{
    const char *bytes = (const char *)(uintptr_t)xc_region_view(one);
    const char *others = (const char *)(uintptr_t)xc_region_view(other);

    return memcmp(bytes + at, others, len) == 0;
}

static bool use(struct file *file, const struct regions *regions)
{
    if (!say("written", file_write_from(file, regions->from, 0, 0, SIZE)) ||
        !say("read", file_read_into(file, regions->into, 0, 0, SIZE)))
        return false;
    printf("bulk: the same: %d\n",
           is_same(regions->into, regions->from, 0, SIZE));
    if (!say("half of it, over the other half",
             file_write_shared(file, regions->into, 0, HALF, HALF)) ||
        !say("read again",
             file_read_into(file, regions->into, HALF, HALF, HALF)))
        return false;
    printf("bulk: the same as the first half: %d\n",
           is_same(regions->into, regions->from, HALF, HALF));
    return say("behind its end",
               file_read_into(file, regions->into, 0, SIZE, SIZE));
}

int main(void)
{
    struct regions regions;
    struct file *file;
    struct dir *dir;
    bool ok;

    if (!make_regions(&regions) || dir_connect("files", NULL, &dir) ||
        dir_open(dir, NAME, DIR_OPEN_CREATE, &file)) {
        printf("bulk: %s\n", xc_error_text());
        return 1;
    }
    ok = use(file, &regions);
    xc_region_unref(regions.from);
    xc_region_unref(regions.into);
    file_release(file);
    dir_release(dir);
    return !ok;
}
