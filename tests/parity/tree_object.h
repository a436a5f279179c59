/* SPDX-License-Identifier: MIT */
/* Tree object: names in memory, for the tests of parity/tree.h */
#pragma once

#include <interfaces/parity/tree.h>

#include "document_object.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { TREE_NODES = 8, TREE_VALUE_MAX = 256 };

struct tree_node {
    uint32_t id; /* 0: free */
    enum tree_kind kind;
    bool is_hidden;
    char name[TREE_NAME_MAX + 1];
    char target[TREE_NAME_MAX + 1];
    uint8_t value[TREE_VALUE_MAX];
    size_t len;
};

struct tree_object {
    struct tree object;
    uint32_t last_id;
    int16_t limit;
    int64_t n_uses;
    struct tree_node nodes[TREE_NODES];
    struct document_object document; /* of every name that is opened */
};

void tree_object_init(struct tree_object *object);

#ifdef __cplusplus
}
#endif
