/* SPDX-License-Identifier: MIT */
/* values: everything that travels by value, and results */
#pragma once

#include <crosscall/interface.h>

struct values;

/* Sets of rights and unused ones are fine. */
enum values_rights {
    VALUES_GET = XC_RIGHT(0),
    VALUES_SET = XC_RIGHT(1),
    VALUES_HIGH = XC_RIGHT(30),
    VALUES_ALL = VALUES_GET | VALUES_SET
};

enum values_colour { VALUES_RED = -1, VALUES_GREEN, VALUES_BLUE = 7 };

/* Of no use here, and no mistake. */
enum XC_FLAGS values_unused { VALUES_UNUSED = 1 };

enum XC_FLAGS values_mode {
    VALUES_NONE = 0,
    VALUES_FAST = 1 << 0,
    VALUES_LOUD = 1 << 30,
    VALUES_BOTH = VALUES_FAST | VALUES_LOUD
};

struct values_point {
    int16_t x;
    int64_t y; /* behind padding */
};

struct values_shape {
    bool filled;
    enum values_colour colour;
    struct values_point corners[4];
    uint8_t name[13];
    float weight;
    enum values_mode modes[2];
};

/* Called like the padding that stubc adds. */
struct values_padded {
    uint8_t a;
    uint32_t pad1;
    uint8_t pad1_;
    uint64_t b;
};

typedef struct values_point values_place;
typedef uint16_t values_port;

struct XC_INTERFACE("test.values", 4294967295) values_ops {
    /** scalars() - all of them */
    int (*scalars)(struct values *self, bool flag, char letter, int8_t i8,
                   uint8_t u8, int16_t i16, values_port u16, int32_t i32,
                   unsigned u32, int64_t i64, uint64_t u64, long word,
                   size_t size, float f, double d) XC_METHOD(65279, VALUES_ALL);

    int (*pads)(struct values *self, struct values_padded padded)
        XC_METHOD(77, VALUES_GET);

    /* Not a doc comment. */
    int64_t (*results)(struct values *self, XC_OUT bool *flag,
                       XC_OUT enum values_colour *colour, XC_INOUT double *d,
                       XC_OUT struct values_shape *shape,
                       XC_INOUT values_place *place)
        XC_METHOD(1, VALUES_GET | VALUES_SET);

    int (*structs)(struct values *self, struct values_point by_value,
                   const struct values_shape *by_pointer,
                   const values_place *by_typedef, enum values_colour colour)
        XC_METHOD(2, XC_ANYONE);

    int (*const nothing)(struct values *self) XC_METHOD(3, VALUES_HIGH);

    /* Names that generated code uses as well. */
    int (*names)(struct values *self, int call, int request, int reply, int r,
                 int stub, int in, int pad1, XC_STRING(9) const char *text,
                 uint64_t text_len, XC_OUT int *out) XC_METHOD(4, XC_ANYONE);
};

struct values {
    const struct values_ops *ops;
};
