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
 * A method that wants a plain pointer, xc_region_bytes(), says how its
 * parameter comes to rest:
 *
 *     XC_REGION XC_FROZEN const struct xc_region *    nobody can write it any
 *                           more: its maker has frozen it. Nothing is copied
 *     XC_REGION XC_PRIVATE const struct xc_region *   the method has a copy of
 *                           its own, of any region; up to
 *                           XC_REGION_PRIVATE_MAX, charged to the caller. Of
 *                           a frozen region there is no copy
 *
 * A method that is passed a region has it until it returns, and longer if it
 * takes a reference. Of a lease (XC_LEASE) it gets none, and cannot pass it on:
 * when the caller has its answer, the server has unmapped the memory. Of others
 * a server may keep the mapping for the next call, as long as the connection is
 * there.
 *
 * Regions travel between processes of one machine only.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_region;

/** Most bytes of one region. */
#define XC_REGION_MAX ((size_t)64 * 1024 * 1024)

/** Most bytes of which a method gets a copy. */
#define XC_REGION_PRIVATE_MAX ((size_t)16 * 1024 * 1024)

enum xc_region_access {
    XC_REGION_ONE_WRITER, /* only its maker can write */
    XC_REGION_SHARED,     /* whoever has it can write */
    XC_REGION_FROZEN,     /* nobody can write, for ever */
    XC_REGION_PRIVATE     /* a copy that nobody else sees; does not travel */
};

/** xc_region_suits() - whether what is of one access may go for another */
static inline bool xc_region_suits(enum xc_region_access is,
                                   enum xc_region_access wanted)
{
    if (wanted == XC_REGION_PRIVATE) /* of whatever travels */
        return is != XC_REGION_PRIVATE;
    return is == wanted ||
           (is == XC_REGION_FROZEN && wanted == XC_REGION_ONE_WRITER);
}

/**
 * xc_region_new() - make a region of zeros; its maker can always write it
 * @size:    bytes, 1 to XC_REGION_MAX; whole pages are taken
 * @access:  XC_REGION_ONE_WRITER or XC_REGION_SHARED; for ever, but for
 *           xc_region_freeze()
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
 * not lost: memory that may only be read is mapped read-only. A region that it
 * was passed it can give back by this, too; without, the call is -EIO.
 * Return: @region; NULL of one that is lent (XC_LEASE), for that ends with the
 *         call
 */
struct xc_region *xc_region_ref(const struct xc_region *region);

/** xc_region_unref() - one reference less; the last unmaps. NULL is fine */
void xc_region_unref(const struct xc_region *region);

/**
 * xc_region_freeze() - let nobody write it any more, its maker neither
 *
 * For whoever made it for one writer. Views stay where they are and can only be
 * read; who writes through an older one is ended by a signal. Others who have
 * it see the last bytes, and it travels as a frozen region and as one of one
 * writer. A frozen region stays as it is: 0.
 *
 * Threads: of this process none may write it meanwhile.
 * Errors:  -XC_E_DENIED (it is shared, not made here, or whoever was shown it
 *          before has forbidden it), -XC_E_WOULD_BLOCK (somebody else has it
 *          mapped to write: a child that was forked while it was writable, or
 *          the kernel, for a transfer; here it can only be read by now, and
 *          this may be tried again), -XC_E_RESOURCES
 */
int xc_region_freeze(struct xc_region *region);

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

/**
 * xc_region_bytes() - its memory, which does not change any more
 *
 * Return: NULL where somebody might still write: what is neither frozen nor
 *         private has no plain bytes. A method that is called without a Stub
 *         between has what its caller passed.
 */
const void *xc_region_bytes(const struct xc_region *region);

/** xc_region_edit() - the same to write, or NULL if this process may not */
volatile void *xc_region_edit(struct xc_region *region);

#ifdef __cplusplus
}
#endif
