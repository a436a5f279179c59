/* SPDX-License-Identifier: MIT */
/* Proof: lengths, messages in pieces, and copies */
#include "proof.h"

#include <__fc_builtin.h>
#include <string.h>

#include <crosscall/descriptors.h>
#include <crosscall/message.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#include "peer.h"

enum { FIELDS_MAX = 8, PRESENT_MAX = 16 };

_Static_assert(XC_MESSAGE_MAX == 69568, "the hint below");

volatile int proof_source;
int proof_sink; /* so that what is looked at is an input */

static struct {
    uint32_t offset;
    uint32_t size;
    uint64_t width;
} fields[FIELDS_MAX];
static unsigned n_fields;
static uint32_t present[PRESENT_MAX];
static unsigned n_present;
static uint64_t result_width;
static uint32_t words; /* of the fixed part that were fetched; or none do */
static bool fetches;

void proof_bool(bool *to) { *to = proof_between(0, 1) != 0; }

void proof_bools(bool *to, size_t n)
{
    size_t i;

    for (i = 0; i < n; i++)
        proof_bool(to + i);
}

void *proof_null_or(const void *pointer)
{
    return proof_between(0, 1) ? (void *)pointer : NULL;
}

void *proof_one_of(void *a, void *b)
{
    return proof_between(0, 1) ? a : proof_between(0, 1) ? b : NULL;
}

/* Eva keeps states apart in which these differ. */
unsigned proof_class_1;
unsigned proof_class_2;
unsigned proof_class_3;
unsigned proof_presence; /* a bit for each that may be there or not */

/* What is returned comes from the variable whose values are kept apart. */
static bool is_present(void)
{
    proof_presence = 2 * proof_presence + (unsigned)proof_between(0, 1);
    return proof_presence % 2;
}

void *proof_maybe(const void *pointer)
{
    return is_present() ? (void *)pointer : NULL;
}

static uint64_t in_class(unsigned class, uint64_t width, uint64_t largest)
{
    const uint64_t first = class * width - width;

    if (first >= largest)
        return largest;
    if (class > XC_MESSAGE_MAX / width + 1 || largest - first < width)
        return proof_between(first, largest);
    return proof_between(first, first + width - 1);
}

/* Classes begin at 1; 0 says that there is none. */
uint64_t proof_length(uint64_t width, uint64_t largest)
{
    const unsigned class = proof_between(1, XC_MESSAGE_MAX / width + 2);

    if (!proof_class_1)
        return in_class(proof_class_1 = class, width, largest);
    if (!proof_class_2)
        return in_class(proof_class_2 = class, width, largest);
    return in_class(proof_class_3 = class, width, largest);
}

void proof_length_at(uint32_t offset, uint32_t size, uint64_t width)
{
    fields[n_fields].offset = offset;
    fields[n_fields].size = size;
    fields[n_fields].width = width;
    n_fields++;
}

void proof_present_at(uint32_t offset) { present[n_present++] = offset; }

void proof_length_is_result(uint64_t width) { result_width = width; }

int64_t proof_result(void)
{
    if (proof_between(0, 1))
        return -(int64_t)proof_between(1, XC_E_END - 1);
    if (result_width)
        return (int64_t)proof_length(result_width, INT64_MAX);
    return (int64_t)proof_between(0, INT64_MAX);
}

void proof_message_begins(void)
{
    /* What loops over elements keep to; a number, since annotations have no
     * enumerators of ours. */
    /*@ widen_hints global:"all", 69568; */
    words = 0;
    fetches = true;
}

void proof_message_ends(void)
{
    fetches = false;
    n_fields = 0;
    n_present = 0;
    proof_presence = 0;
    result_width = 0;
    proof_class_1 = 0;
    proof_class_2 = 0;
    proof_class_3 = 0;
}

/*
 * The word was fetched, and can be anything; its lengths come in classes, and
 * what it says about presence comes in two.
 */
static void cut(uint8_t *to)
{
    unsigned i;

    for (i = 0; i < n_present; i++)
        if (present[i] / 8 == words)
            to[present[i] - 8 * words] =
                is_present() ? (uint8_t)proof_between(1, UINT8_MAX) : 0;
    for (i = 0; i < n_fields; i++) {
        const uint32_t at = fields[i].offset - 8 * words;

        if (fields[i].offset / 8 == words) {
            const uint64_t length = proof_length(
                fields[i].width, UINT64_MAX >> (64 - 8 * fields[i].size));

            memcpy(to + at, &length, fields[i].size);
        }
    }
    words++;
}

void *proof_memcpy(void *to, const void *from, size_t len)
{
    proof_read(from, len);
    proof_any(to, len); /* what was read is the peer's, or goes to it */
    if (fetches && len == 8)
        cut(to);
    return to;
}

/* What both sides have of regions and descriptors. */
static char memory; /* of a region; nothing here looks into it */

bool proof_open_region(struct xc_region **out)
{
    if (proof_between(0, 1))
        return false;
    *out = (struct xc_region *)&memory;
    return true;
}

size_t xc_region_size(const struct xc_region *region)
{
    proof_read(region, 1);
    return proof_between(0, SIZE_MAX);
}

void xc_region_unref(const struct xc_region *region)
{
    if (region)
        proof_read(region, 1);
}

void xc_descriptors_close(int *fds, uint32_t n)
{
    proof_read(fds, n * sizeof(*fds));
    proof_any(fds, n * sizeof(*fds));
}
