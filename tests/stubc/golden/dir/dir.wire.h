/* Made by stubc from interfaces/dir.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/dir.h>

/* crosscall.dir 1 on the wire. Little-endian, naturally aligned. */

enum {
    DIR_METHOD_OPEN = 1,
    DIR_METHOD_LIST = 2,
    DIR_METHOD_REMOVE = 3,
    DIR_METHOD_MAKE_DIR = 4,
    DIR_METHOD_REMOVE_DIR = 5,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    DIR_KEY_OPEN = 0x5afd2677,
    DIR_KEY_LIST = 0x586f430c,
    DIR_KEY_REMOVE = 0x4e13eee5,
    DIR_KEY_MAKE_DIR = 0x44d75216,
    DIR_KEY_REMOVE_DIR = 0x3367eb83,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    DIR_OPEN_PATH_MAX = 1024,
    DIR_LIST_PATH_MAX = 1024,
    DIR_LIST_NAMES_MAX = 65536,
    DIR_REMOVE_PATH_MAX = 1024,
    DIR_MAKE_DIR_PATH_MAX = 1024,
    DIR_REMOVE_DIR_PATH_MAX = 1024,
};

static inline bool dir_how_is_valid(uint32_t value)
{
    switch (value) {
    case DIR_OPEN_READ:
    case DIR_OPEN_WRITE:
    case DIR_OPEN_CREATE:
        return true;
    default:
        return false;
    }
}

/* dir.open, request: path_len, how, path[path_len + 1] */
struct dir_open_request {
    uint64_t path_len;
    uint32_t how;
    uint32_t pad1;
};
static_assert(sizeof(struct dir_open_request) == 16, "wire format");
static_assert(offsetof(struct dir_open_request, path_len) == 0, "wire format");
static_assert(offsetof(struct dir_open_request, how) == 8, "wire format");
static_assert(offsetof(struct dir_open_request, pad1) == 12, "wire format");
static_assert(1041 <= XC_MESSAGE_MAX, "the largest request fits");

/* dir.open, reply: out */
struct dir_open_reply {
    uint64_t out;
};
static_assert(sizeof(struct dir_open_reply) == 8, "wire format");
static_assert(offsetof(struct dir_open_reply, out) == 0, "wire format");
static_assert(1040 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* dir.list, request: path_len, cursor, max, path[path_len + 1] */
struct dir_list_request {
    uint64_t path_len;
    uint64_t cursor;
    uint64_t max;
};
static_assert(sizeof(struct dir_list_request) == 24, "wire format");
static_assert(offsetof(struct dir_list_request, path_len) == 0, "wire format");
static_assert(offsetof(struct dir_list_request, cursor) == 8, "wire format");
static_assert(offsetof(struct dir_list_request, max) == 16, "wire format");
static_assert(1049 <= XC_MESSAGE_MAX, "the largest request fits");

/* dir.list, reply: cursor, names[result] */
struct dir_list_reply {
    uint64_t cursor;
};
static_assert(sizeof(struct dir_list_reply) == 8, "wire format");
static_assert(offsetof(struct dir_list_reply, cursor) == 0, "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(66576 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* dir.remove, request: path_len, path[path_len + 1] */
struct dir_remove_request {
    uint64_t path_len;
};
static_assert(sizeof(struct dir_remove_request) == 8, "wire format");
static_assert(offsetof(struct dir_remove_request, path_len) == 0,
              "wire format");
static_assert(1033 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1040 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* dir.make_dir, request: path_len, path[path_len + 1] */
struct dir_make_dir_request {
    uint64_t path_len;
};
static_assert(sizeof(struct dir_make_dir_request) == 8, "wire format");
static_assert(offsetof(struct dir_make_dir_request, path_len) == 0,
              "wire format");
static_assert(1033 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1040 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* dir.remove_dir, request: path_len, path[path_len + 1] */
struct dir_remove_dir_request {
    uint64_t path_len;
};
static_assert(sizeof(struct dir_remove_dir_request) == 8, "wire format");
static_assert(offsetof(struct dir_remove_dir_request, path_len) == 0,
              "wire format");
static_assert(1033 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(1040 <= XC_SCRATCH_USED_MAX, "the buffers have room");
