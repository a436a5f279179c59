/* SPDX-License-Identifier: MIT */
/*
 * crosscall-counts: calls for an instruction counter to look at
 *
 *     crosscall-counts generated|hand null|words|record|put|get NUMBER
 *     crosscall-counts linux null|words|record|put|get NUMBER
 *     crosscall-counts limit null NUMBER
 *
 * Stub and X object meet in one thread, by the loop-back binding: what is left
 * is marshaling, dispatch and checks. *linux* is a server and its client as
 * they are, of generated code, *limit* shared memory by hand. Prints what was
 * copied and set by functions of the C library: calls and bytes. counts.sh runs
 * this and does the sums.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/domain.h>
#include <crosscall/loopback.h>

#include <counted.stub.h>

#include "counts/hand.h"
#include "counts/live.h"
#include "counts/memory.h"

enum { BUFFER = 4096 };

static int target_null(struct counted *self)
{
    (void)self;
    return 0;
}

static int target_words(struct counted *self, uint64_t a, uint64_t b,
                        uint64_t c, uint64_t d, uint64_t *a1, uint64_t *b1,
                        uint64_t *c1, uint64_t *d1)
{
    (void)self;
    *a1 = a + 1;
    *b1 = b + 1;
    *c1 = c + 1;
    *d1 = d + 1;
    return 0;
}

static int target_record(struct counted *self, const struct counted_entry *in,
                         struct counted_entry *out)
{
    (void)self;
    *out = *in;
    out->id++;
    return 0;
}

static int target_put(struct counted *self, const void *bytes, size_t len,
                      uint64_t *last)
{
    (void)self;
    *last = ((const uint8_t *)bytes)[len - 1];
    return 0;
}

static int64_t target_get(struct counted *self, uint64_t last, void *bytes,
                          size_t len)
{
    (void)self;
    ((uint8_t *)bytes)[len - 1] = (uint8_t)last;
    return (int64_t)len;
}

static const struct counted_ops target_ops = {
    .null = target_null,
    .words = target_words,
    .record = target_record,
    .put = target_put,
    .get = target_get,
};

/* The calls: the same for both, so that nothing but the object can make a
 * difference. Each looks at the answer. */

static int call_null(struct counted *object, uint64_t i)
{
    (void)i;
    return counted_null(object);
}

static int call_words(struct counted *object, uint64_t i)
{
    uint64_t a, b, c, d;

    if (counted_words(object, i, i + 1, i + 2, i + 3, &a, &b, &c, &d))
        return -1;
    return a == i + 1 && b == i + 2 && c == i + 3 && d == i + 4 ? 0 : -1;
}

static int call_record(struct counted *object, uint64_t i)
{
    const struct counted_entry in = {
        .id = i,
        .kind = COUNTED_LINK,
        .locked = true,
        .blocks = {i, i, i},
    };
    struct counted_entry out;

    if (counted_record(object, &in, &out))
        return -1;
    return out.id == i + 1 && out.locked && out.blocks[2] == i ? 0 : -1;
}

static int call_put(struct counted *object, uint64_t i)
{
    static uint8_t bytes[BUFFER];
    uint64_t last;

    bytes[BUFFER - 1] = (uint8_t)i;
    if (counted_put(object, bytes, sizeof(bytes), &last))
        return -1;
    return last == (uint8_t)i ? 0 : -1;
}

static int call_get(struct counted *object, uint64_t i)
{
    static uint8_t bytes[BUFFER];

    if (counted_get(object, i, bytes, sizeof(bytes)) != BUFFER)
        return -1;
    return bytes[BUFFER - 1] == (uint8_t)i ? 0 : -1;
}

static const struct method {
    const char *name;
    int (*call)(struct counted *object, uint64_t i);
} methods[] = {
    {"null", call_null}, {"words", call_words}, {"record", call_record},
    {"put", call_put},   {"get", call_get},
};

static const struct method *find_method(const char *name)
{
    size_t i;

    for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
        if (strcmp(methods[i].name, name) == 0)
            return &methods[i];
    return NULL;
}

/* counts.sh looks for this name. */
__attribute__((noinline)) static int
call_many(struct counted *object, const struct method *method, uint64_t n)
{
    uint64_t i;

    for (i = 0; i < n; i++)
        if (method->call(object, i))
            return -1;
    return 0;
}

/* A Stub in this process that leads to a target in this process. */
static int call_by_loopback(struct xc_domain *domain, bool by_hand,
                            const struct method *method, uint64_t n)
{
    const struct xc_x *x = by_hand ? &hand_objects : counted_objects;
    struct counted target = {&target_ops};
    struct xc_caller caller = {.known = true};
    struct xc_binding *binding;
    struct counted *object;
    xc_handle handle;
    int r = -1;

    if (xc_loopback_new(domain, &caller, &binding))
        return -1;
    if (xc_domain_export(xc_loopback_holder(binding), x, &target, XC_RIGHTS_ALL,
                         &handle))
        goto out;
    object = by_hand ? hand_stub_new(binding, handle)
                     : counted_stub_new(binding, handle);
    r = object ? call_many(object, method, n) : -1;
    if (by_hand)
        hand_stub_free(object);
    else
        counted_release(object);
out:
    xc_binding_unref(binding);
    return r;
}

static int call_in_domain(bool by_hand, const struct method *method, uint64_t n)
{
    struct xc_domain *domain;
    int r;

    if (xc_domain_new(NULL, &domain))
        return -1;
    r = call_by_loopback(domain, by_hand, method, n);
    xc_domain_free(domain);
    return r;
}

static int call_by_linux(const struct method *method, uint64_t n)
{
    struct counted target = {&target_ops};
    struct counted *object = live_connect(counted_objects, &target);
    int r;

    if (!object)
        return -1;
    r = call_many(object, method, n);
    live_close(object);
    return r;
}

static int call_by_limit(const struct method *method, uint64_t n)
{
    struct counted target = {&target_ops};
    struct counted *object;
    int r;

    if (method->call != call_null)
        return -1;
    object = limit_connect(&target);
    if (!object)
        return -1;
    r = call_many(object, method, n);
    limit_close(object);
    return r;
}

static int run(const char *side, const char *name, uint64_t n)
{
    const struct method *method = find_method(name);
    struct memory_calls calls;
    int r = -1;

    if (!method)
        return -1;
    if (strcmp(side, "linux") == 0)
        r = call_by_linux(method, n);
    else if (strcmp(side, "limit") == 0)
        r = call_by_limit(method, n);
    else if (strcmp(side, "hand") == 0 || strcmp(side, "generated") == 0)
        r = call_in_domain(side[0] == 'h', method, n);
    calls = memory_calls();
    printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", calls.n_copies,
           calls.copied, calls.n_sets, calls.set);
    return r;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--toolchain") == 0) {
        puts(COUNTS_TOOLCHAIN);
        return 0;
    }
    if (argc != 4 || run(argv[1], argv[2], strtoull(argv[3], NULL, 10))) {
        fprintf(stderr, "usage: crosscall-counts SIDE METHOD NUMBER\n");
        return 1;
    }
    return 0;
}
