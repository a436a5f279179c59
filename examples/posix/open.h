/* SPDX-License-Identifier: MIT */
/*
 * Open: what descriptors name, an "open file description" of POSIX
 *
 * Of which kind it is, is a struct of functions: file.c and pipe.c. They say
 * results as Stubs do, and never wait.
 */
#pragma once

#include <pthread.h>
#include <stdint.h>

#include <crosscall/client.h>
#include <crosscall/stub.h>

struct xcp_open;

enum {
    /** Room for a server's address, with its NUL. */
    XCP_ADDRESS_MAX = 128
};

/** Names the kinds, for who hands descriptors over. */
enum xcp_kind_number { XCP_KIND_FILE, XCP_KIND_PIPE, XCP_N_KINDS };

/** One kind of object that can be open. */
struct xcp_kind {
    enum xcp_kind_number number;

    /** As read() and write(), of at most @len bytes; -EAGAIN for "not now".
     * write() is told at least one, and says that of at least one. */
    int64_t (*read)(struct xcp_open *open, void *buf, size_t len);
    int64_t (*write)(struct xcp_open *open, const void *buf, size_t len);

    /** Return: the new offset. */
    int64_t (*seek)(struct xcp_open *open, int64_t offset, int whence);

    /** What to poll, or NULL if it is always ready. */
    const struct xc_stub *(*stub)(const struct xcp_open *open);

    int (*give)(const struct xcp_open *open, int receiver_fd, uint64_t *gift);
    int (*claim)(const char *address, const struct xc_connect_options *options,
                 void **object);
    void (*release)(void *object);
};

extern const struct xcp_kind xcp_kind_file;
extern const struct xcp_kind xcp_kind_pipe;

/** An open object. Who uses it holds a reference. */
struct xcp_open {
    const struct xcp_kind *kind;
    void *object; /* a Stub, of the kind's type */
    int flags;    /* O_ACCMODE and O_NONBLOCK */
    char address[XCP_ADDRESS_MAX];
    pthread_mutex_t lock; /* of the offset, for as long as a file is read */
    uint64_t offset;
    unsigned n_users; /* under the table's lock */
};

/**
 * xcp_open_new() - with one reference, for its descriptor
 * @object:   consumed, also on failure
 * @address:  of its server, shorter than XCP_ADDRESS_MAX
 *
 * Return: it, or NULL for want of memory.
 */
struct xcp_open *xcp_open_new(const struct xcp_kind *kind, void *object,
                              int flags, const char *address);

/** xcp_open_free() - nobody uses it any more */
void xcp_open_free(struct xcp_open *open);
