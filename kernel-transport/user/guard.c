/* SPDX-License-Identifier: MIT */
#include "guard.h"

#include <stdbool.h>

#include <crosscall/kernel_user.h>

#include "faults.h"
#include "start.h"

/* Behind all other addresses that a program takes. */
#define BASE UINT64_C(0x40000000000)
#define END UINT64_C(0x50000000000)

enum { REMEMBERED = 512, SLACK = 0xa5, LINE = 160 };

/* At the begin of its first page. */
struct head {
    size_t size, pages;
};
static_assert(sizeof(struct head) == USER_GUARD_ALIGNMENT, "so it is in front");

/* The last ones, to say what an address was. */
struct piece {
    uintptr_t begin;
    size_t size;
    bool is_freed;
};

static struct piece pieces[REMEMBERED];
static unsigned n_pieces;
static uintptr_t next = BASE;
static uint32_t taken;

static struct head *head_of(const void *memory)
{
    return (struct head *)(((uintptr_t)memory - sizeof(struct head)) &
                           ~(uintptr_t)(XC_PAGE - 1));
}

static bool map(uintptr_t address, size_t pages, enum xc_pages rights)
{
    while (pages) {
        const size_t n = pages < XC_MAP_PAGES_MAX ? pages : XC_MAP_PAGES_MAX;

        if (xc_kernel_raw(XC_RAW_MAP, address, n, rights, 0, 0))
            return false;
        address += n * XC_PAGE;
        pages -= n;
    }
    return true;
}

static char *add(char *to, const char *text)
{
    while (*text)
        *to++ = *text++;
    return to;
}

static char *add_number(char *to, uint64_t number, unsigned base)
{
    char digits[24];
    int n = 0;

    do {
        digits[n++] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number);
    while (n)
        *to++ = digits[--n];
    return to;
}

_Noreturn static void end(const char *what, const struct piece *piece,
                          uint64_t number, uint64_t place)
{
    char line[LINE];
    char *to = add(line, piece ? "guard: byte " : "guard: ");

    xc_kernel_unlock(&taken); /* to say it takes memory, too */
    to = add_number(to, number, piece ? 10 : 16);
    to = add(to, what);
    if (piece) {
        to = add_number(to, piece->size, 10);
        to = add(to, piece->is_freed ? " freed bytes at 0x" : " bytes at 0x");
        to = add_number(to, piece->begin, 16);
    }
    to = add(to, ", by 0x");
    to = add_number(to, place, 16);
    to = add(to, "\n");
    user_print(line, (size_t)(to - line));
    user_exit(XC_ENDED_FAULT + USER_PAGE_FAULT);
}

static struct piece *piece_at(uintptr_t begin)
{
    unsigned i;

    for (i = 0; i < REMEMBERED; i++)
        if (pieces[i].begin == begin)
            return &pieces[i];
    return NULL;
}

/* The last one that begins in front of it, and whose pages or the one behind
 * them it is in. */
static struct piece *piece_near(uintptr_t address)
{
    struct piece *near = NULL;
    unsigned i;

    for (i = 0; i < REMEMBERED; i++) {
        struct piece *piece = &pieces[i];

        if (piece->begin && piece->begin <= address &&
            address - piece->begin < piece->size + 2 * XC_PAGE &&
            (!near || piece->begin > near->begin))
            near = piece;
    }
    return near;
}

/* Where a program goes on that has touched what is nobody's. */
_Noreturn static void tell(uint64_t address, uint64_t place)
{
    const struct piece *piece = piece_near(address);

    if (!piece)
        end(" is nobody's", NULL, address, place);
    address -= piece->begin;
    if (address < piece->size)
        end(" of ", piece, address, place);
    end(" behind ", piece, address - piece->size + 1, place);
}

static void remember(uintptr_t begin, size_t size)
{
    pieces[n_pieces++ % REMEMBERED] = (struct piece){begin, size, false};
}

static size_t up(size_t size, size_t alignment)
{
    return (size + alignment - 1) & ~(alignment - 1);
}

static void *alloc(size_t size, size_t alignment)
{
    const size_t room = up(size, alignment);
    const size_t pages = up(room + sizeof(struct head), XC_PAGE) / XC_PAGE;
    const uintptr_t base = next;
    const uintptr_t end_of = base + pages * XC_PAGE;
    uint8_t *memory = (uint8_t *)(end_of - room);
    size_t i;

    user_tell_fault = tell;
    if (size > END - BASE || end_of >= END)
        return NULL;
    if (!map(base, pages, XC_PAGES_READ | XC_PAGES_WRITE)) {
        map(base, pages, XC_PAGES_NONE);
        return NULL;
    }
    next = end_of + XC_PAGE;
    *head_of(memory) = (struct head){size, pages};
    for (i = size; i < room; i++)
        memory[i] = SLACK;
    remember((uintptr_t)memory, size);
    return memory;
}

void *user_guard_alloc(size_t size, size_t alignment)
{
    void *memory;

    xc_kernel_lock(&taken);
    memory = alloc(size ? size : 1, alignment);
    xc_kernel_unlock(&taken);
    return memory;
}

size_t user_guard_size(const void *memory) { return head_of(memory)->size; }

static void free_at(uint8_t *memory, uint64_t place)
{
    struct piece *piece = piece_at((uintptr_t)memory);
    const struct head *head = head_of(memory);
    const uint8_t *end_of;
    const uint8_t *at;
    struct head copy;

    if (piece && piece->is_freed)
        end(" of ", piece, 0, place);
    copy = *head;
    end_of = (const uint8_t *)head + copy.pages * XC_PAGE;
    for (at = memory + copy.size; at < end_of; at++)
        if (*at != SLACK) {
            const struct piece here = {(uintptr_t)memory, copy.size, false};

            end(" behind ", &here, (uintptr_t)at - here.begin - here.size + 1,
                place);
        }
    if (piece)
        piece->is_freed = true;
    map((uintptr_t)head, copy.pages, XC_PAGES_NONE);
}

void user_guard_free(void *memory, uintptr_t place)
{
    if (!memory)
        return;
    xc_kernel_lock(&taken);
    free_at(memory, place);
    xc_kernel_unlock(&taken);
}
