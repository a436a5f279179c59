/* Made by stubc from interfaces/carrier.h. Do not edit. */
/*
 * crosscall.test.carrier 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined carrier.fuzz_x.c \
 *         carrier.stub.c carrier.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "carrier.stub.h"
#include "carrier.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct carrier_ops xc_harness_ops_of_carrier;
static union {
    const void *ops;
    struct carrier object;
} xc_harness_a_carrier = {&xc_harness_ops_of_carrier};

static void xc_harness_fill_carrier_file(struct xc_fuzz_input *input,
                                         struct carrier_file *to)
{
    xc_fuzz_fill(input, &to->device, sizeof(to->device));
    xc_fuzz_fill(input, &to->inode, sizeof(to->inode));
}

static int64_t xc_harness_object_write_to(struct xc_fuzz_target *self, int file,
                                          const char *text)
{
    xc_fuzz_use_file(file);
    xc_fuzz_use(text, xc_string_length(text, CARRIER_WRITE_TO_TEXT_MAX) + 1);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_same(struct xc_fuzz_target *self, int first,
                                  int second, struct carrier_file *which)
{
    xc_fuzz_use_file(first);
    xc_fuzz_use_file(second);
    xc_harness_fill_carrier_file(self->input, &(*which));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_make_pipe(struct xc_fuzz_target *self,
                                       uint32_t how, int *to_read,
                                       int *to_write)
{
    int r;

    (void)how;
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *to_read = xc_fuzz_file(self->input);
        *to_write = xc_fuzz_file(self->input);
    }
    return r;
}

static int xc_harness_object_swap(struct xc_fuzz_target *self, int file,
                                  int *before)
{
    int r;

    xc_fuzz_use_file(file);
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *before = xc_fuzz_file(self->input);
    }
    return r;
}

static int64_t xc_harness_object_sum(struct xc_fuzz_target *self,
                                     const struct xc_region *region,
                                     uint64_t offset, uint64_t len)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    xc_fuzz_check(xc_is_inside(offset, len, xc_region_size(region)),
                  "offset is outside");
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_fill(struct xc_fuzz_target *self,
                                      struct xc_region *region, uint8_t byte)
{
    xc_fuzz_use_region(region, XC_REGION_SHARED);
    (void)byte;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_publish(struct xc_fuzz_target *self, uint64_t size,
                                     uint8_t byte,
                                     const struct xc_region **region)
{
    int r;

    (void)size;
    (void)byte;
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *region = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
    }
    return r;
}

static int xc_harness_object_share(struct xc_fuzz_target *self, uint64_t size,
                                   struct xc_region **region)
{
    int r;

    (void)size;
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *region = xc_fuzz_region(self->input, XC_REGION_SHARED);
    }
    return r;
}

static int xc_harness_object_publish_more(struct xc_fuzz_target *self,
                                          uint8_t byte)
{
    (void)byte;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_mixed(struct xc_fuzz_target *self, int file,
                                       const struct xc_region *from,
                                       struct xc_region *into, int *copy,
                                       const struct xc_region **again,
                                       struct carrier **next)
{
    int64_t r;

    xc_fuzz_use_file(file);
    xc_fuzz_use_region(from, XC_REGION_ONE_WRITER);
    xc_fuzz_use_region(into, XC_REGION_SHARED);
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *next = &xc_harness_a_carrier.object;
    self->n_calls++;
    r = xc_fuzz_result(self->input);
    if (r >= 0) {
        *copy = xc_fuzz_file(self->input);
        *again = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
    }
    return r;
}

static int xc_harness_object_all(struct xc_fuzz_target *self, int a, int b,
                                 int c, int d, int e, int f, int g, int h,
                                 int *out_a, int *out_b, int *out_c, int *out_d,
                                 int *out_e, int *out_f, int *out_g, int *out_h)
{
    int r;

    xc_fuzz_use_file(a);
    xc_fuzz_use_file(b);
    xc_fuzz_use_file(c);
    xc_fuzz_use_file(d);
    xc_fuzz_use_file(e);
    xc_fuzz_use_file(f);
    xc_fuzz_use_file(g);
    xc_fuzz_use_file(h);
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *out_a = xc_fuzz_file(self->input);
        *out_b = xc_fuzz_file(self->input);
        *out_c = xc_fuzz_file(self->input);
        *out_d = xc_fuzz_file(self->input);
        *out_e = xc_fuzz_file(self->input);
        *out_f = xc_fuzz_file(self->input);
        *out_g = xc_fuzz_file(self->input);
        *out_h = xc_fuzz_file(self->input);
    }
    return r;
}

static int xc_harness_object_nothing(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_sum_frozen(struct xc_fuzz_target *self,
                                            const struct xc_region *region)
{
    xc_fuzz_use_region(region, XC_REGION_FROZEN);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_sum_private(struct xc_fuzz_target *self,
                                             const struct xc_region *region,
                                             uint8_t byte)
{
    xc_fuzz_use_region(region, XC_REGION_PRIVATE);
    (void)byte;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_publish_frozen(struct xc_fuzz_target *self,
                                            uint64_t size, uint8_t byte,
                                            const struct xc_region **region)
{
    int r;

    (void)size;
    (void)byte;
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *region = xc_fuzz_region(self->input, XC_REGION_FROZEN);
    }
    return r;
}

static int64_t xc_harness_object_hold_private(struct xc_fuzz_target *self,
                                              const struct xc_region *region)
{
    xc_fuzz_use_region(region, XC_REGION_PRIVATE);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_hold(struct xc_fuzz_target *self,
                                      const struct xc_region *region)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_hold_lent(struct xc_fuzz_target *self,
                                           const struct xc_region *region)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_give_back(struct xc_fuzz_target *self,
                                       const struct xc_region *region,
                                       uint32_t how,
                                       const struct xc_region **again)
{
    int r;

    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    (void)how;
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *again = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
    }
    return r;
}

static int xc_harness_object_give_back_lent(struct xc_fuzz_target *self,
                                            const struct xc_region *region,
                                            const struct xc_region **again)
{
    int r;

    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *again = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
    }
    return r;
}

static int64_t xc_harness_object_pass_on(struct xc_fuzz_target *self,
                                         const struct xc_region *region,
                                         struct carrier *other, char *said)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    xc_fuzz_use(other, sizeof(*other));
    xc_fuzz_text(self->input, said, CARRIER_PASS_ON_SAID_MAX);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_pass_on_lent(struct xc_fuzz_target *self,
                                              const struct xc_region *region,
                                              struct carrier *other, char *said)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    xc_fuzz_use(other, sizeof(*other));
    xc_fuzz_text(self->input, said, CARRIER_PASS_ON_LENT_SAID_MAX);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_give_twice(struct xc_fuzz_target *self,
                                        const struct xc_region **first,
                                        const struct xc_region **second)
{
    int r;

    self->n_calls++;
    r = (int)xc_fuzz_result(self->input);
    if (r >= 0) {
        *first = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
        *second = xc_fuzz_region(self->input, XC_REGION_ONE_WRITER);
    }
    return r;
}

static int xc_harness_object_move(struct xc_fuzz_target *self, uint32_t from,
                                  struct xc_region *region, uint16_t len,
                                  size_t to)
{
    xc_fuzz_check(xc_is_inside(from, len, xc_region_size(region)),
                  "from is outside");
    xc_fuzz_use_region(region, XC_REGION_SHARED);
    (void)len;
    xc_fuzz_check(xc_is_inside(to, len, xc_region_size(region)),
                  "to is outside");
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_peek(struct xc_fuzz_target *self,
                                  const struct xc_region *region, uint64_t at)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    xc_fuzz_check(xc_is_inside(at, CARRIER_PEEK, xc_region_size(region)),
                  "at is outside");
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "carrier.x.h"

static void xc_harness_mend_write_to(void *fixed, const xc_handle *objects)
{
    struct carrier_write_to_request *message = fixed;

    (void)objects;
    message->text_len = xc_fuzz_short(message->text_len);
}

static size_t xc_harness_size_write_to(const void *in)
{
    const struct carrier_write_to_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->text_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_make_pipe(void *fixed, const xc_handle *objects)
{
    struct carrier_make_pipe_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_sum(void *fixed, const xc_handle *objects)
{
    struct carrier_sum_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->offset = xc_fuzz_short(message->offset);
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_fill(void *fixed, const xc_handle *objects)
{
    struct carrier_fill_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_publish(void *fixed, const xc_handle *objects)
{
    struct carrier_publish_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_publish_more(void *fixed, const xc_handle *objects)
{
    struct carrier_publish_more_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_mixed(void *fixed, const xc_handle *objects)
{
    struct carrier_mixed_request *message = fixed;

    (void)objects;
    message->from = xc_fuzz_region_size(message->from);
    message->into = xc_fuzz_region_size(message->into);
}

static void xc_harness_mend_sum_frozen(void *fixed, const xc_handle *objects)
{
    struct carrier_sum_frozen_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_sum_private(void *fixed, const xc_handle *objects)
{
    struct carrier_sum_private_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_publish_frozen(void *fixed,
                                           const xc_handle *objects)
{
    struct carrier_publish_frozen_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_hold_private(void *fixed, const xc_handle *objects)
{
    struct carrier_hold_private_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_hold(void *fixed, const xc_handle *objects)
{
    struct carrier_hold_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_hold_lent(void *fixed, const xc_handle *objects)
{
    struct carrier_hold_lent_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_give_back(void *fixed, const xc_handle *objects)
{
    struct carrier_give_back_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->pad1 = 0;
}

static void xc_harness_mend_give_back_lent(void *fixed,
                                           const xc_handle *objects)
{
    struct carrier_give_back_lent_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
}

static void xc_harness_mend_pass_on(void *fixed, const xc_handle *objects)
{
    struct carrier_pass_on_request *message = fixed;

    message->region = xc_fuzz_region_size(message->region);
    message->other = objects[0];
}

static void xc_harness_mend_pass_on_lent(void *fixed, const xc_handle *objects)
{
    struct carrier_pass_on_lent_request *message = fixed;

    message->region = xc_fuzz_region_size(message->region);
    message->other = objects[0];
}

static void xc_harness_mend_move(void *fixed, const xc_handle *objects)
{
    struct carrier_move_request *message = fixed;

    (void)objects;
    message->from = (uint32_t)xc_fuzz_short(message->from);
    message->pad1 = 0;
    message->region = xc_fuzz_region_size(message->region);
    message->len = (uint16_t)xc_fuzz_short(message->len);
    for (size_t i = 0; i < 6; i++)
        message->pad2[i] = 0;
    message->to = xc_fuzz_short(message->to);
}

static void xc_harness_mend_peek(void *fixed, const xc_handle *objects)
{
    struct carrier_peek_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->at = xc_fuzz_short(message->at);
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = CARRIER_METHOD_WRITE_TO,
        .key = CARRIER_KEY_WRITE_TO,
        .fixed = sizeof(struct carrier_write_to_request),
        .mend = xc_harness_mend_write_to,
        .size = xc_harness_size_write_to,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE},
    },
    {
        .method = CARRIER_METHOD_SAME,
        .key = CARRIER_KEY_SAME,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_FILE},
    },
    {
        .method = CARRIER_METHOD_MAKE_PIPE,
        .key = CARRIER_KEY_MAKE_PIPE,
        .fixed = sizeof(struct carrier_make_pipe_request),
        .mend = xc_harness_mend_make_pipe,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_SWAP,
        .key = CARRIER_KEY_SWAP,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE},
    },
    {
        .method = CARRIER_METHOD_SUM,
        .key = CARRIER_KEY_SUM,
        .fixed = sizeof(struct carrier_sum_request),
        .mend = xc_harness_mend_sum,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_FILL,
        .key = CARRIER_KEY_FILL,
        .fixed = sizeof(struct carrier_fill_request),
        .mend = xc_harness_mend_fill,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_SHARED},
    },
    {
        .method = CARRIER_METHOD_PUBLISH,
        .key = CARRIER_KEY_PUBLISH,
        .fixed = sizeof(struct carrier_publish_request),
        .mend = xc_harness_mend_publish,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_SHARE,
        .key = CARRIER_KEY_SHARE,
        .fixed = sizeof(struct carrier_share_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_PUBLISH_MORE,
        .key = CARRIER_KEY_PUBLISH_MORE,
        .fixed = sizeof(struct carrier_publish_more_request),
        .mend = xc_harness_mend_publish_more,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_MIXED,
        .key = CARRIER_KEY_MIXED,
        .fixed = sizeof(struct carrier_mixed_request),
        .mend = xc_harness_mend_mixed,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_ONE_WRITER, XC_FUZZ_SHARED},
    },
    {
        .method = CARRIER_METHOD_ALL,
        .key = CARRIER_KEY_ALL,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE,
                    XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE, XC_FUZZ_FILE},
    },
    {
        .method = CARRIER_METHOD_NOTHING,
        .key = CARRIER_KEY_NOTHING,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_SUM_FROZEN,
        .key = CARRIER_KEY_SUM_FROZEN,
        .fixed = sizeof(struct carrier_sum_frozen_request),
        .mend = xc_harness_mend_sum_frozen,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_FROZEN},
    },
    {
        .method = CARRIER_METHOD_SUM_PRIVATE,
        .key = CARRIER_KEY_SUM_PRIVATE,
        .fixed = sizeof(struct carrier_sum_private_request),
        .mend = xc_harness_mend_sum_private,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_PUBLISH_FROZEN,
        .key = CARRIER_KEY_PUBLISH_FROZEN,
        .fixed = sizeof(struct carrier_publish_frozen_request),
        .mend = xc_harness_mend_publish_frozen,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_HOLD_PRIVATE,
        .key = CARRIER_KEY_HOLD_PRIVATE,
        .fixed = sizeof(struct carrier_hold_private_request),
        .mend = xc_harness_mend_hold_private,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_HOLD,
        .key = CARRIER_KEY_HOLD,
        .fixed = sizeof(struct carrier_hold_request),
        .mend = xc_harness_mend_hold,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_HOLD_LENT,
        .key = CARRIER_KEY_HOLD_LENT,
        .fixed = sizeof(struct carrier_hold_lent_request),
        .mend = xc_harness_mend_hold_lent,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_GIVE_BACK,
        .key = CARRIER_KEY_GIVE_BACK,
        .fixed = sizeof(struct carrier_give_back_request),
        .mend = xc_harness_mend_give_back,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_GIVE_BACK_LENT,
        .key = CARRIER_KEY_GIVE_BACK_LENT,
        .fixed = sizeof(struct carrier_give_back_lent_request),
        .mend = xc_harness_mend_give_back_lent,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_PASS_ON,
        .key = CARRIER_KEY_PASS_ON,
        .fixed = sizeof(struct carrier_pass_on_request),
        .mend = xc_harness_mend_pass_on,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_PASS_ON_LENT,
        .key = CARRIER_KEY_PASS_ON_LENT,
        .fixed = sizeof(struct carrier_pass_on_lent_request),
        .mend = xc_harness_mend_pass_on_lent,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = CARRIER_METHOD_GIVE_TWICE,
        .key = CARRIER_KEY_GIVE_TWICE,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = CARRIER_METHOD_MOVE,
        .key = CARRIER_KEY_MOVE,
        .fixed = sizeof(struct carrier_move_request),
        .mend = xc_harness_mend_move,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_SHARED},
    },
    {
        .method = CARRIER_METHOD_PEEK,
        .key = CARRIER_KEY_PEEK,
        .fixed = sizeof(struct carrier_peek_request),
        .mend = xc_harness_mend_peek,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
};

static const struct xc_fuzz_object xc_harness_passed[] = {
    {&carrier_objects, &xc_harness_a_carrier.object},
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 25,
        .objects = xc_harness_passed,
        .n_objects = 1,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
