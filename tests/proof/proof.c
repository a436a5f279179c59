/* SPDX-License-Identifier: MIT */
/* Proof: lengths, messages in pieces, and copies */
#include "proof.h"

#include <__fc_builtin.h>
#include <string.h>

#include <crosscall/message.h>
#include <crosscall/status.h>

#include "peer.h"

enum { FIELDS_MAX = 8 };

volatile int proof_source;

static struct {
    uint32_t offset;
    uint32_t size;
    uint64_t width;
} fields[FIELDS_MAX];
static unsigned n_fields;
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

void *proof_one_of(void *a, void *b)
{
    return proof_between(0, 1) ? a : proof_between(0, 1) ? b : NULL;
}

/* Eva keeps states apart in which these differ. */
unsigned proof_class_1;
unsigned proof_class_2;
unsigned proof_class_3;

static uint64_t in_class(unsigned class, uint64_t width)
{
    if (class > XC_MESSAGE_MAX / width + 1)
        return proof_between(class * width - width, UINT64_MAX);
    return proof_between(class * width - width, class * width - 1);
}

/* Classes begin at 1; 0 says that there is none. */
uint64_t proof_length(uint64_t width)
{
    const unsigned class = proof_between(1, XC_MESSAGE_MAX / width + 2);

    if (!proof_class_1)
        return in_class(proof_class_1 = class, width);
    if (!proof_class_2)
        return in_class(proof_class_2 = class, width);
    return in_class(proof_class_3 = class, width);
}

void proof_length_at(uint32_t offset, uint32_t size, uint64_t width)
{
    fields[n_fields].offset = offset;
    fields[n_fields].size = size;
    fields[n_fields].width = width;
    n_fields++;
}

void proof_length_is_result(uint64_t width) { result_width = width; }

int64_t proof_result(void)
{
    if (result_width && proof_between(0, 1))
        return (int64_t)(proof_length(result_width) & INT64_MAX);
    if (proof_between(0, 1))
        return -(int64_t)proof_between(1, XC_E_END - 1);
    return (int64_t)proof_between(0, INT64_MAX);
}

void proof_message_begins(void)
{
    words = 0;
    fetches = true;
}

void proof_message_ends(void)
{
    fetches = false;
    n_fields = 0;
    result_width = 0;
    proof_class_1 = 0;
    proof_class_2 = 0;
    proof_class_3 = 0;
}

/* The word was fetched, and can be anything; its lengths come in classes. */
static void cut(char *to)
{
    unsigned i;

    for (i = 0; i < n_fields; i++) {
        const uint32_t at = fields[i].offset - 8 * words;

        if (fields[i].offset / 8 == words) {
            const uint64_t length = proof_length(fields[i].width);

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
