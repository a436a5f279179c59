/* SPDX-License-Identifier: MIT */
/* Document object: bytes in memory, for the tests of parity/document.h */
#pragma once

#include <interfaces/parity/document.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { DOCUMENT_BYTES = 4096, DOCUMENT_LOCKS = 4 };

struct document_lock {
    struct document_range range;
    bool is_exclusive;
};

struct document_object {
    struct document object;
    uint64_t size;
    uint8_t bytes[DOCUMENT_BYTES];
    uint16_t mode;
    enum document_kind kind;
    struct document_times times;
    uint8_t n_locks;
    struct document_lock locks[DOCUMENT_LOCKS];
    char key[DOCUMENT_KEY_MAX + 1]; /* of the only attribute */
    uint8_t value[64];
    size_t value_len;
};

void document_object_init(struct document_object *object);

#ifdef __cplusplus
}
#endif
