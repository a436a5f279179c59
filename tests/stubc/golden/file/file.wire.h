/* Made by stubc from interfaces/file.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/file.h>

/* crosscall.file 1 on the wire. Little-endian, naturally aligned. */

enum {
    FILE_METHOD_READ = 1,
    FILE_METHOD_WRITE = 2,
    FILE_METHOD_STATUS = 3,
    FILE_METHOD_TRUNCATE = 4,
    FILE_METHOD_READ_INTO = 5,
    FILE_METHOD_WRITE_FROM = 6,
    FILE_METHOD_WRITE_SHARED = 7,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    FILE_KEY_READ = 0x4bae555f,
    FILE_KEY_WRITE = 0x633837c1,
    FILE_KEY_STATUS = 0x3695c723,
    FILE_KEY_TRUNCATE = 0x3fb20b81,
    FILE_KEY_READ_INTO = 0x5fa0d77b,
    FILE_KEY_WRITE_FROM = 0xc89261b,
    FILE_KEY_WRITE_SHARED = 0x42710fe9,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    FILE_READ_BUF_MAX = 65536,
    FILE_WRITE_BUF_MAX = 65536,
};

struct file_info_wire {
    uint64_t size;
    int64_t modified_ns;
};
static_assert(sizeof(struct file_info_wire) == 16, "wire format");
static_assert(offsetof(struct file_info_wire, size) == 0, "wire format");
static_assert(offsetof(struct file_info_wire, modified_ns) == 8, "wire format");
static_assert(sizeof(struct file_info) == sizeof(struct file_info_wire),
              "laid out alike");
static_assert(offsetof(struct file_info, size) ==
                  offsetof(struct file_info_wire, size),
              "laid out alike");
static_assert(offsetof(struct file_info, modified_ns) ==
                  offsetof(struct file_info_wire, modified_ns),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void file_info_to_wire(struct file_info_wire *to,
                                     const struct file_info *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct file_info is. */
static inline bool file_info_from_wire(struct file_info *to,
                                       const struct file_info_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

/* file.read, request: offset, len */
struct file_read_request {
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct file_read_request) == 16, "wire format");
static_assert(offsetof(struct file_read_request, offset) == 0, "wire format");
static_assert(offsetof(struct file_read_request, len) == 8, "wire format");

/* file.read, reply: buf[result] */
static_assert(65536 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* file.write, request: offset, len, buf[len] */
struct file_write_request {
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct file_write_request) == 16, "wire format");
static_assert(offsetof(struct file_write_request, offset) == 0, "wire format");
static_assert(offsetof(struct file_write_request, len) == 8, "wire format");
static_assert(65552 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* file.status, reply: out */
struct file_status_reply {
    struct file_info_wire out;
};
static_assert(sizeof(struct file_status_reply) == 16, "wire format");
static_assert(offsetof(struct file_status_reply, out) == 0, "wire format");

/* file.truncate, request: size */
struct file_truncate_request {
    uint64_t size;
};
static_assert(sizeof(struct file_truncate_request) == 8, "wire format");
static_assert(offsetof(struct file_truncate_request, size) == 0, "wire format");

/* file.read_into, request: region, at, offset, len, memory of region */
struct file_read_into_request {
    uint64_t region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct file_read_into_request) == 32, "wire format");
static_assert(offsetof(struct file_read_into_request, region) == 0,
              "wire format");
static_assert(offsetof(struct file_read_into_request, at) == 8, "wire format");
static_assert(offsetof(struct file_read_into_request, offset) == 16,
              "wire format");
static_assert(offsetof(struct file_read_into_request, len) == 24,
              "wire format");

/* file.write_from, request: region, at, offset, len, memory of region */
struct file_write_from_request {
    uint64_t region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct file_write_from_request) == 32, "wire format");
static_assert(offsetof(struct file_write_from_request, region) == 0,
              "wire format");
static_assert(offsetof(struct file_write_from_request, at) == 8, "wire format");
static_assert(offsetof(struct file_write_from_request, offset) == 16,
              "wire format");
static_assert(offsetof(struct file_write_from_request, len) == 24,
              "wire format");

/* file.write_shared, request: region, at, offset, len, memory of region */
struct file_write_shared_request {
    uint64_t region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct file_write_shared_request) == 32, "wire format");
static_assert(offsetof(struct file_write_shared_request, region) == 0,
              "wire format");
static_assert(offsetof(struct file_write_shared_request, at) == 8,
              "wire format");
static_assert(offsetof(struct file_write_shared_request, offset) == 16,
              "wire format");
static_assert(offsetof(struct file_write_shared_request, len) == 24,
              "wire format");
