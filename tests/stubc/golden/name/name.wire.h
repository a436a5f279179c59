/* Made by stubc from interfaces/name.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/name.h>

/* crosscall.name_dir 1 on the wire. Little-endian, naturally aligned. */

enum {
    NAME_DIR_METHOD_LOOKUP = 1,
    NAME_DIR_METHOD_OPEN = 2,
    NAME_DIR_METHOD_LIST = 3,
    NAME_DIR_METHOD_BIND = 4,
    NAME_DIR_METHOD_MAKE_DIR = 5,
    NAME_DIR_METHOD_UNBIND = 6,
    NAME_DIR_METHOD_STATUS = 7,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    NAME_DIR_KEY_LOOKUP = 0x61b7068,
    NAME_DIR_KEY_OPEN = 0x79deaa18,
    NAME_DIR_KEY_LIST = 0xe5cc918,
    NAME_DIR_KEY_BIND = 0x2d7b81db,
    NAME_DIR_KEY_MAKE_DIR = 0x61a930d4,
    NAME_DIR_KEY_UNBIND = 0x605e5335,
    NAME_DIR_KEY_STATUS = 0x50079918,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    NAME_DIR_LOOKUP_PATH_MAX = 1023,
    NAME_DIR_LOOKUP_REST_MAX = 1023,
    NAME_DIR_OPEN_PATH_MAX = 1023,
    NAME_DIR_LIST_PATH_MAX = 1023,
    NAME_DIR_LIST_NAMES_MAX = 65536,
    NAME_DIR_BIND_PATH_MAX = 1023,
    NAME_DIR_MAKE_DIR_PATH_MAX = 1023,
    NAME_DIR_UNBIND_PATH_MAX = 1023,
    NAME_DIR_STATUS_PATH_MAX = 1023,
};

struct name_dir_name_policy_wire {
    uint32_t own;
    uint32_t others;
};
static_assert(sizeof(struct name_dir_name_policy_wire) == 8, "wire format");
static_assert(offsetof(struct name_dir_name_policy_wire, own) == 0,
              "wire format");
static_assert(offsetof(struct name_dir_name_policy_wire, others) == 4,
              "wire format");
static_assert(sizeof(struct name_policy) ==
                  sizeof(struct name_dir_name_policy_wire),
              "laid out alike");
static_assert(offsetof(struct name_policy, own) ==
                  offsetof(struct name_dir_name_policy_wire, own),
              "laid out alike");
static_assert(offsetof(struct name_policy, others) ==
                  offsetof(struct name_dir_name_policy_wire, others),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void
name_dir_name_policy_to_wire(struct name_dir_name_policy_wire *to,
                             const struct name_policy *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct name_policy is. */
static inline bool
name_dir_name_policy_from_wire(struct name_policy *to,
                               const struct name_dir_name_policy_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

/* name_dir.lookup, request: path_len, path[path_len + 1] */
struct name_dir_lookup_request {
    uint64_t path_len;
};
static_assert(sizeof(struct name_dir_lookup_request) == 8, "wire format");
static_assert(offsetof(struct name_dir_lookup_request, path_len) == 0,
              "wire format");
static_assert(1032 <= XC_MESSAGE_MAX, "the largest request fits");

/* name_dir.lookup, reply: rest_len, out, rest[rest_len + 1] */
struct name_dir_lookup_reply {
    uint64_t rest_len;
    uint64_t out;
};
static_assert(sizeof(struct name_dir_lookup_reply) == 16, "wire format");
static_assert(offsetof(struct name_dir_lookup_reply, rest_len) == 0,
              "wire format");
static_assert(offsetof(struct name_dir_lookup_reply, out) == 8, "wire format");
static_assert(1040 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(2048 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.open, request: path_len, path[path_len + 1] */
struct name_dir_open_request {
    uint64_t path_len;
};
static_assert(sizeof(struct name_dir_open_request) == 8, "wire format");
static_assert(offsetof(struct name_dir_open_request, path_len) == 0,
              "wire format");
static_assert(1032 <= XC_MESSAGE_MAX, "the largest request fits");

/* name_dir.open, reply: out */
struct name_dir_open_reply {
    uint64_t out;
};
static_assert(sizeof(struct name_dir_open_reply) == 8, "wire format");
static_assert(offsetof(struct name_dir_open_reply, out) == 0, "wire format");
static_assert(1024 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.list, request: path_len, cursor, max, path[path_len + 1] */
struct name_dir_list_request {
    uint64_t path_len;
    uint64_t cursor;
    uint64_t max;
};
static_assert(sizeof(struct name_dir_list_request) == 24, "wire format");
static_assert(offsetof(struct name_dir_list_request, path_len) == 0,
              "wire format");
static_assert(offsetof(struct name_dir_list_request, cursor) == 8,
              "wire format");
static_assert(offsetof(struct name_dir_list_request, max) == 16, "wire format");
static_assert(1048 <= XC_MESSAGE_MAX, "the largest request fits");

/* name_dir.list, reply: cursor, names[result] */
struct name_dir_list_reply {
    uint64_t cursor;
};
static_assert(sizeof(struct name_dir_list_reply) == 8, "wire format");
static_assert(offsetof(struct name_dir_list_reply, cursor) == 0, "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(66560 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.bind, request: path_len, object, policy, path[path_len + 1] */
struct name_dir_bind_request {
    uint64_t path_len;
    uint64_t object;
    struct name_dir_name_policy_wire policy;
};
static_assert(sizeof(struct name_dir_bind_request) == 24, "wire format");
static_assert(offsetof(struct name_dir_bind_request, path_len) == 0,
              "wire format");
static_assert(offsetof(struct name_dir_bind_request, object) == 8,
              "wire format");
static_assert(offsetof(struct name_dir_bind_request, policy) == 16,
              "wire format");
static_assert(1048 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1024 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.make_dir, request: path_len, policy, path[path_len + 1] */
struct name_dir_make_dir_request {
    uint64_t path_len;
    struct name_dir_name_policy_wire policy;
};
static_assert(sizeof(struct name_dir_make_dir_request) == 16, "wire format");
static_assert(offsetof(struct name_dir_make_dir_request, path_len) == 0,
              "wire format");
static_assert(offsetof(struct name_dir_make_dir_request, policy) == 8,
              "wire format");
static_assert(1040 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1024 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.unbind, request: path_len, path[path_len + 1] */
struct name_dir_unbind_request {
    uint64_t path_len;
};
static_assert(sizeof(struct name_dir_unbind_request) == 8, "wire format");
static_assert(offsetof(struct name_dir_unbind_request, path_len) == 0,
              "wire format");
static_assert(1032 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1024 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* name_dir.status, request: path_len, path[path_len + 1] */
struct name_dir_status_request {
    uint64_t path_len;
};
static_assert(sizeof(struct name_dir_status_request) == 8, "wire format");
static_assert(offsetof(struct name_dir_status_request, path_len) == 0,
              "wire format");
static_assert(1032 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1024 <= XC_SCRATCH_USED_MAX, "the buffers have room");
