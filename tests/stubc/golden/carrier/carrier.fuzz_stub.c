/* Made by stubc from interfaces/carrier.h. Do not edit. */
/*
 * crosscall.test.carrier 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined carrier.fuzz_stub.c \
 *         carrier.stub.c carrier.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "carrier.stub.h"
#include "carrier.wire.h"

static int64_t xc_harness_call_write_to(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    int file;
    char text[101];
    int64_t xc_r;

    (void)xc_binding;
    file = xc_fuzz_file(xc_input);
    xc_fuzz_text(xc_input, text, sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    xc_r = carrier_write_to(self, file, text);
    xc_fuzz_close(file);
    return xc_r;
}

static int64_t xc_harness_call_same(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        struct carrier_file which;
    } xc_now, xc_was;
    int first;
    int second;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    first = xc_fuzz_file(xc_input);
    second = xc_fuzz_file(xc_input);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_same(self, first, second, &xc_now.which);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.same, which failed");
    xc_fuzz_close(first);
    xc_fuzz_close(second);
    return xc_r;
}

static int64_t xc_harness_call_make_pipe(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        int to_read;
        int to_write;
    } xc_now, xc_was;
    uint32_t how;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &how, sizeof(how));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_make_pipe(self, how, &xc_now.to_read, &xc_now.to_write);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.make_pipe, which failed");
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.to_read);
        xc_fuzz_close(xc_now.to_read);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.to_write);
        xc_fuzz_close(xc_now.to_write);
    }
    return xc_r;
}

static int64_t xc_harness_call_swap(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        int before;
    } xc_now, xc_was;
    int file;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    file = xc_fuzz_file(xc_input);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_swap(self, file, &xc_now.before);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.swap, which failed");
    xc_fuzz_close(file);
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.before);
        xc_fuzz_close(xc_now.before);
    }
    return xc_r;
}

static int64_t xc_harness_call_sum(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    uint64_t offset;
    uint64_t len;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    offset = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    len = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = carrier_sum(self, region, offset, len);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_fill(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct xc_region *region;
    uint8_t byte;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_SHARED);
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    xc_r = carrier_fill(self, region, byte);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_publish(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        const struct xc_region *region;
    } xc_now, xc_was;
    uint64_t size;
    uint8_t byte;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &size, sizeof(size));
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_publish(self, size, byte, &xc_now.region);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.publish, which failed");
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.region, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.region);
    }
    return xc_r;
}

static int64_t xc_harness_call_share(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        struct xc_region *region;
    } xc_now, xc_was;
    uint64_t size;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &size, sizeof(size));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_share(self, size, &xc_now.region);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.share, which failed");
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.region, XC_REGION_SHARED);
        xc_region_unref(xc_now.region);
    }
    return xc_r;
}

static int64_t xc_harness_call_publish_more(void *xc_object,
                                            struct xc_binding *xc_binding,
                                            struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    uint8_t byte;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    xc_r = carrier_publish_more(self, byte);
    return xc_r;
}

static int64_t xc_harness_call_mixed(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        int copy;
        const struct xc_region *again;
        struct carrier *next;
    } xc_now, xc_was;
    int file;
    const struct xc_region *from;
    struct xc_region *into;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    file = xc_fuzz_file(xc_input);
    from = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    into = xc_fuzz_region(xc_input, XC_REGION_SHARED);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_mixed(self, file, from, into, &xc_now.copy, &xc_now.again,
                         &xc_now.next);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.mixed, which failed");
    xc_fuzz_close(file);
    xc_region_unref(from);
    xc_region_unref(into);
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.copy);
        xc_fuzz_close(xc_now.copy);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.again, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.again);
    }
    if (xc_r >= 0)
        carrier_release(xc_now.next);
    return xc_r;
}

static int64_t xc_harness_call_all(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        int out_a;
        int out_b;
        int out_c;
        int out_d;
        int out_e;
        int out_f;
        int out_g;
        int out_h;
    } xc_now, xc_was;
    int a;
    int b;
    int c;
    int d;
    int e;
    int f;
    int g;
    int h;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    a = xc_fuzz_file(xc_input);
    b = xc_fuzz_file(xc_input);
    c = xc_fuzz_file(xc_input);
    d = xc_fuzz_file(xc_input);
    e = xc_fuzz_file(xc_input);
    f = xc_fuzz_file(xc_input);
    g = xc_fuzz_file(xc_input);
    h = xc_fuzz_file(xc_input);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r =
        carrier_all(self, a, b, c, d, e, f, g, h, &xc_now.out_a, &xc_now.out_b,
                    &xc_now.out_c, &xc_now.out_d, &xc_now.out_e, &xc_now.out_f,
                    &xc_now.out_g, &xc_now.out_h);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.all, which failed");
    xc_fuzz_close(a);
    xc_fuzz_close(b);
    xc_fuzz_close(c);
    xc_fuzz_close(d);
    xc_fuzz_close(e);
    xc_fuzz_close(f);
    xc_fuzz_close(g);
    xc_fuzz_close(h);
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_a);
        xc_fuzz_close(xc_now.out_a);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_b);
        xc_fuzz_close(xc_now.out_b);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_c);
        xc_fuzz_close(xc_now.out_c);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_d);
        xc_fuzz_close(xc_now.out_d);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_e);
        xc_fuzz_close(xc_now.out_e);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_f);
        xc_fuzz_close(xc_now.out_f);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_g);
        xc_fuzz_close(xc_now.out_g);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_file(xc_now.out_h);
        xc_fuzz_close(xc_now.out_h);
    }
    return xc_r;
}

static int64_t xc_harness_call_nothing(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = carrier_nothing(self);
    return xc_r;
}

static int64_t xc_harness_call_sum_frozen(void *xc_object,
                                          struct xc_binding *xc_binding,
                                          struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_FROZEN);
    xc_r = carrier_sum_frozen(self, region);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_sum_private(void *xc_object,
                                           struct xc_binding *xc_binding,
                                           struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    uint8_t byte;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_PRIVATE);
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    xc_r = carrier_sum_private(self, region, byte);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_publish_frozen(void *xc_object,
                                              struct xc_binding *xc_binding,
                                              struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        const struct xc_region *region;
    } xc_now, xc_was;
    uint64_t size;
    uint8_t byte;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &size, sizeof(size));
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_publish_frozen(self, size, byte, &xc_now.region);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.publish_frozen, which failed");
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.region, XC_REGION_FROZEN);
        xc_region_unref(xc_now.region);
    }
    return xc_r;
}

static int64_t xc_harness_call_hold_private(void *xc_object,
                                            struct xc_binding *xc_binding,
                                            struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_PRIVATE);
    xc_r = carrier_hold_private(self, region);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_hold(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    xc_r = carrier_hold(self, region);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_hold_lent(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    xc_r = carrier_hold_lent(self, region);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_give_back(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        const struct xc_region *again;
    } xc_now, xc_was;
    const struct xc_region *region;
    uint32_t how;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    xc_fuzz_fill(xc_input, &how, sizeof(how));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_give_back(self, region, how, &xc_now.again);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.give_back, which failed");
    xc_region_unref(region);
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.again, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.again);
    }
    return xc_r;
}

static int64_t xc_harness_call_give_back_lent(void *xc_object,
                                              struct xc_binding *xc_binding,
                                              struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        const struct xc_region *again;
    } xc_now, xc_was;
    const struct xc_region *region;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_give_back_lent(self, region, &xc_now.again);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.give_back_lent, which failed");
    xc_region_unref(region);
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.again, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.again);
    }
    return xc_r;
}

static int64_t xc_harness_call_pass_on(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        char said[201];
    } xc_now, xc_was;
    const struct xc_region *region;
    struct carrier *other;
    int64_t xc_r;

    memset(&xc_now, 0x5a, sizeof(xc_now));
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    other = carrier_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_pass_on(self, region, other, xc_now.said);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.pass_on, which failed");
    xc_region_unref(region);
    carrier_release(other);
    return xc_r;
}

static int64_t xc_harness_call_pass_on_lent(void *xc_object,
                                            struct xc_binding *xc_binding,
                                            struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        char said[201];
    } xc_now, xc_was;
    const struct xc_region *region;
    struct carrier *other;
    int64_t xc_r;

    memset(&xc_now, 0x5a, sizeof(xc_now));
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    other = carrier_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_pass_on_lent(self, region, other, xc_now.said);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.pass_on_lent, which failed");
    xc_region_unref(region);
    carrier_release(other);
    return xc_r;
}

static int64_t xc_harness_call_give_twice(void *xc_object,
                                          struct xc_binding *xc_binding,
                                          struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    struct {
        const struct xc_region *first;
        const struct xc_region *second;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = carrier_give_twice(self, &xc_now.first, &xc_now.second);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "carrier.give_twice, which failed");
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.first, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.first);
    }
    if (xc_r >= 0) {
        xc_fuzz_use_region(xc_now.second, XC_REGION_ONE_WRITER);
        xc_region_unref(xc_now.second);
    }
    return xc_r;
}

static int64_t xc_harness_call_move(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    uint32_t from;
    struct xc_region *region;
    uint16_t len;
    size_t to;
    int64_t xc_r;

    (void)xc_binding;
    from = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    region = xc_fuzz_region(xc_input, XC_REGION_SHARED);
    len = (uint16_t)(xc_fuzz_number(xc_input, 1) % 65);
    to = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = carrier_move(self, from, region, len, to);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_peek(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct carrier *self = xc_object;
    const struct xc_region *region;
    uint64_t at;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    at = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = carrier_peek(self, region, at);
    xc_region_unref(region);
    return xc_r;
}

static void xc_harness_mend_publish(const void *in, void *fixed)
{
    struct carrier_publish_reply *message = fixed;

    (void)in;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_share(const void *in, void *fixed)
{
    struct carrier_share_reply *message = fixed;

    (void)in;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_mixed(const void *in, void *fixed)
{
    struct carrier_mixed_reply *message = fixed;

    (void)in;
    message->again = xc_fuzz_region_size(message->again);
}

static void xc_harness_mend_publish_frozen(const void *in, void *fixed)
{
    struct carrier_publish_frozen_reply *message = fixed;

    (void)in;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_give_back(const void *in, void *fixed)
{
    struct carrier_give_back_reply *message = fixed;

    (void)in;
    message->again = xc_fuzz_region_size(message->again);
}

static void xc_harness_mend_give_back_lent(const void *in, void *fixed)
{
    struct carrier_give_back_lent_reply *message = fixed;

    (void)in;
    message->again = xc_fuzz_region_size(message->again);
}

static void xc_harness_mend_pass_on(const void *in, void *fixed)
{
    struct carrier_pass_on_reply *message = fixed;

    (void)in;
    message->said_len = xc_fuzz_short(message->said_len);
}

static size_t xc_harness_size_pass_on(const void *in, const void *out,
                                      int64_t result)
{
    const struct carrier_pass_on_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, reply->said_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_pass_on_lent(const void *in, void *fixed)
{
    struct carrier_pass_on_lent_reply *message = fixed;

    (void)in;
    message->said_len = xc_fuzz_short(message->said_len);
}

static size_t xc_harness_size_pass_on_lent(const void *in, const void *out,
                                           int64_t result)
{
    const struct carrier_pass_on_lent_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, reply->said_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_give_twice(const void *in, void *fixed)
{
    struct carrier_give_twice_reply *message = fixed;

    (void)in;
    message->first = xc_fuzz_region_size(message->first);
    message->second = xc_fuzz_region_size(message->second);
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_write_to,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_same,
        .fixed = sizeof(struct carrier_same_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_make_pipe,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_FILE},
    },
    {
        .call = xc_harness_call_swap,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE},
    },
    {
        .call = xc_harness_call_sum,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_fill,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_publish,
        .fixed = sizeof(struct carrier_publish_reply),
        .mend = xc_harness_mend_publish,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .call = xc_harness_call_share,
        .fixed = sizeof(struct carrier_share_reply),
        .mend = xc_harness_mend_share,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_SHARED},
    },
    {
        .call = xc_harness_call_publish_more,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_mixed,
        .fixed = sizeof(struct carrier_mixed_reply),
        .mend = xc_harness_mend_mixed,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_ONE_WRITER},
    },
    {
        .call = xc_harness_call_all,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE,
                    XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE},
    },
    {
        .call = xc_harness_call_nothing,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_sum_frozen,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_sum_private,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_publish_frozen,
        .fixed = sizeof(struct carrier_publish_frozen_reply),
        .mend = xc_harness_mend_publish_frozen,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FROZEN},
    },
    {
        .call = xc_harness_call_hold_private,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_hold,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_hold_lent,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_give_back,
        .fixed = sizeof(struct carrier_give_back_reply),
        .mend = xc_harness_mend_give_back,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .call = xc_harness_call_give_back_lent,
        .fixed = sizeof(struct carrier_give_back_lent_reply),
        .mend = xc_harness_mend_give_back_lent,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .call = xc_harness_call_pass_on,
        .fixed = sizeof(struct carrier_pass_on_reply),
        .mend = xc_harness_mend_pass_on,
        .size = xc_harness_size_pass_on,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_pass_on_lent,
        .fixed = sizeof(struct carrier_pass_on_lent_reply),
        .mend = xc_harness_mend_pass_on_lent,
        .size = xc_harness_size_pass_on_lent,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_give_twice,
        .fixed = sizeof(struct carrier_give_twice_reply),
        .mend = xc_harness_mend_give_twice,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER, XC_FUZZ_ONE_WRITER},
    },
    {
        .call = xc_harness_call_move,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_peek,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { carrier_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.carrier",
        .make = carrier_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 25,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
