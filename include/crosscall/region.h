/* SPDX-License-Identifier: MIT */
/*
 * Region: shared memory that travels as a parameter
 *
 *     process A: xc_region_new() ----- a call ------> process B: the method's
 *                maps it, read-write                  parameter, mapped there
 *
 * Its size is fixed for ever and its pages exist. Of a region of one writer
 * they stay; who can write a shared one can give pages back, and touching these
 * fails where the machine has no memory left. Who may write is decided when it
 * is made, and kept by the kernel:
 *
 *     XC_REGION_ONE_WRITER  its maker;   XC_REGION const struct xc_region *
 *     XC_REGION_SHARED      who has it;  XC_REGION struct xc_region *
 *
 * Memory that somebody else can write changes while it is looked at. So there
 * is no plain pointer to it: copy out what is to be checked, with
 * xc_region_read(), or look at it as volatile and believe each byte once.
 *
 * Regions travel between processes of one machine only.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_region;

/** Most bytes of one region. */
#define XC_REGION_MAX ((size_t)64 * 1024 * 1024)

enum xc_region_access {
    XC_REGION_ONE_WRITER, /* only its maker can write */
    XC_REGION_SHARED      /* whoever has it can write */
};

/**
 * xc_region_new() - make a region of zeros; its maker can always write it
 * @size:    bytes, 1 to XC_REGION_MAX; whole pages are taken
 * @access:  who else can write, for ever
 * @out:     the region, with one reference
 *
 * Ownership: xc_region_unref(). Other processes that have it keep their own.
 * Errors:    -XC_E_TOO_LARGE, -XC_E_RESOURCES
 */
int xc_region_new(size_t size, enum xc_region_access access,
                  struct xc_region **out);

/**
 * xc_region_ref() - one more reference
 *
 * A method keeps a region that it was passed by this. What const stands for is
 * not lost: memory that may only be read is mapped read-only.
 * Return: @region
 */
struct xc_region *xc_region_ref(const struct xc_region *region);

/** xc_region_unref() - one reference less; the last unmaps. NULL is fine */
void xc_region_unref(const struct xc_region *region);

/** xc_region_size() - bytes, as its maker asked for */
size_t xc_region_size(const struct xc_region *region);

/** xc_region_access_of() - who can write it */
enum xc_region_access xc_region_access_of(const struct xc_region *region);

/**
 * xc_region_read() - copy a part out, once
 * @to:  private memory; what was copied does not change any more
 *
 * Errors: -XC_E_TOO_LARGE if the part is not all inside
 */
int xc_region_read(const struct xc_region *region, size_t offset, void *to,
                   size_t len);

/**
 * xc_region_write() - copy a part in
 *
 * Errors: -XC_E_TOO_LARGE if the part is not all inside, -XC_E_DENIED if this
 *         process may only read
 */
int xc_region_write(struct xc_region *region, size_t offset, const void *from,
                    size_t len);

/** xc_region_view() - its memory; somebody may be writing to it */
const volatile void *xc_region_view(const struct xc_region *region);

/** xc_region_edit() - the same to write, or NULL if this process may not */
volatile void *xc_region_edit(struct xc_region *region);

#ifdef __cplusplus
}
#endif
