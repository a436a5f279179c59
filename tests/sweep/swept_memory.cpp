// SPDX-License-Identifier: MIT
// In the runtime's way: memory
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>

#include "faults.h"

static std::atomic<long> n_live;
static std::atomic<long> n_mapped;

long n_allocations() { return n_live; }
long n_mappings() { return n_mapped; }

static void *counted(void *memory)
{
    n_live += memory != nullptr;
    return memory;
}

extern "C" {

void *swept_malloc(size_t size)
{
    return fails(Call::allocate) ? nullptr : counted(malloc(size));
}

void *swept_calloc(size_t n, size_t size)
{
    return fails(Call::allocate) ? nullptr : counted(calloc(n, size));
}

void *swept_realloc(void *memory, size_t size)
{
    if (fails(Call::allocate))
        return nullptr;
    return memory ? realloc(memory, size) : counted(malloc(size));
}

char *swept_strdup(const char *text)
{
    if (fails(Call::allocate))
        return nullptr;
    return static_cast<char *>(counted(strdup(text)));
}

void swept_free(void *memory)
{
    n_live -= memory != nullptr;
    free(memory);
}

// The line is the runtime's to free.
ssize_t swept_getline(char **line, size_t *size, FILE *file)
{
    const bool is_new = !*line;
    ssize_t n;

    if (fails(Call::getline))
        return -1;
    n = getline(line, size, file);
    if (is_new)
        counted(*line);
    return n;
}

void *swept_mmap(void *at, size_t size, int protection, int flags, int fd,
                 off_t offset)
{
    void *memory = MAP_FAILED;

    if (!fails(Call::mmap))
        memory = mmap(at, size, protection, flags, fd, offset);
    n_mapped += memory != MAP_FAILED && !(flags & MAP_FIXED);
    return memory;
}

// Memory goes, whatever is said of it.
int swept_munmap(void *memory, size_t size)
{
    const int r = munmap(memory, size);

    n_mapped--;
    return fails(Call::munmap) ? -1 : r;
}

int swept_madvise(void *memory, size_t size, int advice)
{
    return fails(Call::madvise) ? -1 : madvise(memory, size, advice);
}

} // extern "C"
