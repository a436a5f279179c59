/* SPDX-License-Identifier: MIT */
/* Task object: processes in memory, for the tests of parity/task.h */
#pragma once

#include <interfaces/parity/task.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { TASK_MAX = 4, TASK_ARGUMENTS = 256 };

struct task_slot {
    uint64_t id; /* 0: free */
    char name[32];
    char arguments[TASK_ARGUMENTS];
    size_t arguments_len;
    struct task_info info;
    struct task_usage usage;
    enum task_powers powers;
    int output; /* 0: none */
    uint32_t pending;
    uint32_t masked;
    int8_t code;
    int64_t stopped_ns;
    char variable[32]; /* the only one */
    char value[64];
};

struct task_object {
    struct task object;
    uint64_t last_id;
    struct task_slot slots[TASK_MAX];
};

void task_object_init(struct task_object *object);

#ifdef __cplusplus
}
#endif
