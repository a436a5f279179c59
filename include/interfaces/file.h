/* SPDX-License-Identifier: MIT */
/*
 * file: bytes at an offset
 *
 * Its state (<crosscall/state.h>) has no bits; its generation changes with each
 * write and truncation by way of the same server, whoever does it.
 */
#pragma once

#include <crosscall/interface.h>

struct file;

/* What a holder of a file may be allowed to do. */
enum file_rights { FILE_READ = XC_RIGHT(0), FILE_WRITE = XC_RIGHT(1) };

/** What a file says of itself. */
struct file_info {
    uint64_t size;       /* bytes */
    int64_t modified_ns; /* since 1970-01-01 00:00 UTC */
};

struct XC_INTERFACE("crosscall.file", 1) file_ops {
    /**
     * read() - copy bytes from the file
     * @offset:  first byte, counted from the start of the file
     * @buf:     filled with what was read
     * @len:     room in @buf, in bytes, at most FILE_READ_BUF_MAX
     *
     * Return: bytes placed in @buf, fewer than @len only at the end of the
     *         file; or a negative status.
     */
    int64_t (*read)(struct file *self, uint64_t offset,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf, size_t len)
        XC_METHOD(1, FILE_READ);

    /**
     * write() - copy bytes into the file
     * @offset:  first byte; a gap before it reads as zeros
     * @buf:     what to write
     * @len:     bytes in @buf, at most FILE_WRITE_BUF_MAX
     *
     * Return: bytes written, or a negative status.
     */
    int64_t (*write)(struct file *self, uint64_t offset,
                     XC_SIZED_BY(len) const void *buf, size_t len)
        XC_METHOD(2, FILE_WRITE);

    /** status() - size and time of change */
    int (*status)(struct file *self, XC_OUT struct file_info *out)
        XC_METHOD(3, XC_ANYONE);

    /** truncate() - make the file @size bytes long */
    int (*truncate)(struct file *self, uint64_t size) XC_METHOD(4, FILE_WRITE);

    /**
     * read_into() - put bytes of the file straight into shared memory
     * @region:  that both sides write
     * @at:      first byte in @region
     * @offset:  first byte, counted from the start of the file
     * @len:     bytes
     *
     * Return: bytes placed in @region, 0 only at the end of the file or for no
     *         bytes, fewer than @len where that is much for one call; or a
     *         negative status.
     */
    int64_t (*read_into)(struct file *self, XC_REGION struct xc_region *region,
                         XC_WITHIN(region, len) uint64_t at, uint64_t offset,
                         uint64_t len) XC_METHOD(5, FILE_READ);

    /**
     * write_from() - take bytes straight from memory that the caller shows
     * @region:  that only its maker writes
     * @at:      first byte in @region
     * @offset:  first byte; a gap before it reads as zeros
     * @len:     bytes
     *
     * Return: bytes written, fewer than @len where that is much for one call;
     *         or a negative status.
     */
    int64_t (*write_from)(struct file *self,
                          XC_REGION const struct xc_region *region,
                          XC_WITHIN(region, len) uint64_t at, uint64_t offset,
                          uint64_t len) XC_METHOD(6, FILE_WRITE);

    /**
     * write_shared() - the same, from what read_into() fills
     * @region:  that both sides write; bytes that change meanwhile are written
     *           as they were or as they are
     */
    int64_t (*write_shared)(struct file *self,
                            XC_REGION struct xc_region *region,
                            XC_WITHIN(region, len) uint64_t at, uint64_t offset,
                            uint64_t len) XC_METHOD(7, FILE_WRITE);
};

struct file {
    const struct file_ops *ops;
};
