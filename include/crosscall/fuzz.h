/* SPDX-License-Identifier: MIT */
/*
 * Fuzz: what the generated libFuzzer harnesses share
 *
 * `stubc --emit fuzz-x,fuzz-stub` writes two harnesses for each interface. One
 * plays a hostile client of an X object, the other a hostile server of a Stub.
 * An input is a series of calls, read from its front:
 *
 *     X:     where (1), then method (2), how (1), request, what the method
 *            gives
 *     Stub:  method (2), arguments, how (1), status, reply
 *
 * Bytes of the input are shaped into messages that are mostly of the right
 * length, with values that are mostly declared ones, so that most of them get
 * past the first check; "how" leaves some as they are, and makes others shorter
 * or longer, or gives them a wrong method, key or handle, or other descriptors
 * than they should have. Behind the end of an input there are zeros.
 *
 * Threads: one.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/descriptors.h>
#include <crosscall/handle.h>
#include <crosscall/object.h>
#include <crosscall/region.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_binding;

/** What is left of an input. */
struct xc_fuzz_input {
    const uint8_t *at;
    size_t left;
};

/** xc_fuzz_number() - the next @n_bytes, at most 8, as a number */
uint64_t xc_fuzz_number(struct xc_fuzz_input *input, size_t n_bytes);

/** xc_fuzz_fill() - the next @len bytes, as they are */
void xc_fuzz_fill(struct xc_fuzz_input *input, void *to, size_t len);

/** xc_fuzz_length() - mostly up to @max, seldom anything */
uint64_t xc_fuzz_length(struct xc_fuzz_input *input, uint64_t max);

/** xc_fuzz_short() - mostly below 64, seldom below 131072: a length */
uint64_t xc_fuzz_short(uint64_t value);

/** xc_fuzz_enum() - mostly one of @values, seldom anything */
int64_t xc_fuzz_enum(struct xc_fuzz_input *input, const int64_t *values,
                     size_t n_values);

/** xc_fuzz_one_of() - which of @values @number leads to */
int64_t xc_fuzz_one_of(uint64_t number, const int64_t *values, size_t n_values);

/** xc_fuzz_text() - a string; without its NUL, but seldom, where @max ends */
void xc_fuzz_text(struct xc_fuzz_input *input, char *to, size_t max);

/** xc_fuzz_result() - mostly a small result, seldom an error or anything */
int64_t xc_fuzz_result(struct xc_fuzz_input *input);

/** xc_fuzz_use() - read @len bytes, so that a sanitizer sees it */
void xc_fuzz_use(const void *from, size_t len);

/** xc_fuzz_check() - abort with @claim if it does not hold */
void xc_fuzz_check(bool holds, const char *claim);

/** xc_fuzz_same() - abort if bytes from @begin to @end differ; @where says it
 */
void xc_fuzz_same(const void *now, const void *was, size_t begin, size_t end,
                  const char *where);

/** xc_fuzz_peek() - bytes of a message from @at. Return: false where it ends */
bool xc_fuzz_peek(const void *message, size_t len, size_t at, void *to,
                  size_t size);

/** xc_fuzz_part() - @size and @count units more; SIZE_MAX for what cannot fit
 */
size_t xc_fuzz_part(size_t size, uint64_t count, size_t unit);

/** What a descriptor beside a message should be. */
enum xc_fuzz_carried {
    XC_FUZZ_NOTHING,
    XC_FUZZ_FILE,
    XC_FUZZ_ONE_WRITER, /* a region of each access */
    XC_FUZZ_SHARED,
    XC_FUZZ_FROZEN
};

/** xc_fuzz_file() - an open file, seldom -1. The caller closes it */
int xc_fuzz_file(struct xc_fuzz_input *input);

/** xc_fuzz_use_file() - abort if it is not open */
void xc_fuzz_use_file(int file);

/** xc_fuzz_close() - abort if somebody else has closed it; -1 is fine */
void xc_fuzz_close(int file);

/** xc_fuzz_region() - mostly one of @access, seldom another one or NULL.
 * The caller gets a reference */
struct xc_region *xc_fuzz_region(struct xc_fuzz_input *input,
                                 enum xc_region_access access);

/** xc_fuzz_use_region() - touch it; abort if it is not as @access says */
void xc_fuzz_use_region(const struct xc_region *region,
                        enum xc_region_access access);

/** xc_fuzz_region_size() - mostly one that a region has, seldom anything */
uint64_t xc_fuzz_region_size(uint64_t value);

/* --- X ------------------------------------------------------------------ */

/** The object behind a fuzzed X object: its methods give what the input says */
struct xc_fuzz_target {
    struct xc_fuzz_input *input;
    uint64_t n_calls;
};

/** An object that requests pass. */
struct xc_fuzz_object {
    const struct xc_x *const *x;
    void *object;
};

/** How requests of a method are made. */
struct xc_fuzz_request {
    uint32_t method;
    uint32_t key;
    size_t fixed; /* bytes of the fixed part */

    /** Make what lies there likely; or NULL. @objects: to be passed */
    void (*mend)(void *fixed, const xc_handle *objects);

    /** Bytes of the whole message; or NULL */
    size_t (*size)(const void *fixed);

    /** Make likely what lies behind the fixed part; or NULL */
    void (*elements)(void *message, size_t len);

    enum xc_fuzz_carried carried[XC_DESCRIPTORS_MAX]; /* beside it, in order */
};

struct xc_fuzz_x {
    const struct xc_x *x; /* of struct xc_fuzz_target */
    const struct xc_fuzz_request *requests;
    size_t n_requests;
    const struct xc_fuzz_object *objects;
    size_t n_objects;
};

/**
 * xc_fuzz_x_run() - one input, to an X object that did not exist before
 *
 * Counts, and says at the end of the process, how many requests there were,
 * how many had the right handle, method and key, and how often the method ran.
 * Return: 0, for libFuzzer.
 */
int xc_fuzz_x_run(const struct xc_fuzz_x *fuzz, const uint8_t *data,
                  size_t size);

/* --- Stub --------------------------------------------------------------- */

/** How a method is called, and its replies are made, as requests are. */
struct xc_fuzz_reply {
    int64_t (*call)(void *self, struct xc_binding *binding,
                    struct xc_fuzz_input *input);
    size_t fixed;
    void (*mend)(const void *request, void *fixed);
    size_t (*size)(const void *request, const void *fixed, int64_t result);
    void (*elements)(const void *request, void *message, size_t len,
                     int64_t result);
    enum xc_fuzz_carried carried[XC_DESCRIPTORS_MAX];
};

struct xc_fuzz_stub {
    const char *name;
    void *(*make)(struct xc_binding *binding, xc_handle handle);
    void (*release)(void *object);
    const struct xc_fuzz_reply *replies;
    size_t n_replies;
};

/** xc_fuzz_stub_run() - one input, to a new Stub. Return: 0, for libFuzzer. */
int xc_fuzz_stub_run(const struct xc_fuzz_stub *fuzz, const uint8_t *data,
                     size_t size);

#ifdef __cplusplus
}
#endif
