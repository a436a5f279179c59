/* SPDX-License-Identifier: MIT */
/*
 * Cells: how an object's state is shown to a client; for back-ends
 *
 *     client                                server
 *     takes a cell for a handle             an observer for each cell in use:
 *     OBSERVE {handle, cell, number} --->   whose state it shows
 *     reads the cell           <----------  writes the cell at each change
 *
 * The client says which cell, so that it never waits for the answer: what has
 * another number than it said is not there yet. One X object is shown in one
 * cell, the last one that was named for it.
 */
#pragma once

#include <assert.h>
#include <stdint.h>

#include <crosscall/handle.h>
#include <crosscall/status.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_holder;

enum {
    /** Objects of one connection that can be observed at a time. */
    XC_CELLS = 240
};

/** One cell, in memory that the server writes and the client reads. */
struct xc_cell {
    uint64_t word;   /* xc_cell_word(), or xc_cell_none() */
    uint32_t number; /* whom it is for: of the request that named it; not 0 */
    uint32_t pad;
};
static_assert(sizeof(struct xc_cell) == 16, "wire format");

/** What XC_METHOD_OBSERVE has for each object. */
struct xc_observe {
    uint64_t handle;
    uint32_t cell;
    uint32_t number;
};
static_assert(sizeof(struct xc_observe) == 16, "wire format");

static inline uint64_t xc_cell_word(uint32_t generation, uint32_t state)
{
    return (uint64_t)generation << 32 | state;
}

/** xc_cell_none() - the word of an object that has no state: @status says why
 */
static inline uint64_t xc_cell_none(enum xc_status status)
{
    return (uint64_t)status;
}

/** xc_cell_write() - the number comes last: it makes the word valid */
static inline void xc_cell_write(struct xc_cell *cell, uint32_t number,
                                 uint64_t word)
{
    __atomic_store_n(&cell->word, word, __ATOMIC_RELEASE);
    __atomic_store_n(&cell->number, number, __ATOMIC_RELEASE);
}

/** xc_cell_read() - the word for @number, fetched once; 0: not there yet */
static inline uint64_t xc_cell_read(const struct xc_cell *cell, uint32_t number)
{
    if (__atomic_load_n(&cell->number, __ATOMIC_ACQUIRE) != number)
        return 0;
    return __atomic_load_n(&cell->word, __ATOMIC_ACQUIRE);
}

/**
 * How a server shows a holder the states of what it observes
 *
 * Threads: one at a time, but any: who swaps an object for one of another state
 *          shows that.
 */
struct xc_view {
    /** Write a cell; below XC_CELLS. Must not wait. */
    void (*show)(struct xc_view *view, uint32_t cell, uint32_t number,
                 uint64_t word);

    /** Wake who sleeps until a cell changes. Must not wait. */
    void (*tell)(struct xc_view *view);
};

/**
 * xc_holder_view() - where a holder sees states
 * @view:  borrowed until the holder is freed; without one it can observe
 *         nothing
 */
void xc_holder_view(struct xc_holder *holder, struct xc_view *view);

/** xc_holder_peek_view() - what was set so, or NULL */
struct xc_view *xc_holder_peek_view(const struct xc_holder *holder);

/** Which cell a client has taken for what. Zeroed memory is none. */
struct xc_cells {
    struct {
        xc_handle handle;
        uint32_t number;
        uint32_t references; /* Stubs of this handle; 0: it is free */
    } entries[XC_CELLS];
};

/**
 * xc_cells_take() - a cell for a handle: the one that it has, or a free one
 *
 * Errors: -XC_E_QUOTA
 */
int xc_cells_take(struct xc_cells *cells, xc_handle handle,
                  struct xc_observe *out);

/** xc_cells_give() - one reference less */
void xc_cells_give(struct xc_cells *cells, uint32_t cell);

#ifdef __cplusplus
}
#endif
