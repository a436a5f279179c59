/* SPDX-License-Identifier: MIT */
/*
 * Messages: the bytes of one call
 *
 *     request:  fixed part | variable part | variable part ...
 *     reply:    fixed part | variable part ...
 *
 * The fixed part is the generated struct of the method: natural alignment,
 * little-endian, explicit padding that must be zero. Each variable part is a
 * buffer or a string and follows without a gap; its length is a field of the
 * fixed part, the method's result, or a constant of the method. The length of
 * the message is the exact sum, so nothing can hide behind the end.
 *
 * A message lies in memory that the peer may be writing to at this very
 * moment. It has the opaque type struct xc_shared: plain access does not
 * compile, and the functions below fetch each byte once.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if !defined(__BYTE_ORDER__) || __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "crosscall: messages are little-endian; this machine is not"
#endif

/**
 * In line in any case: of a length that is a constant, nothing is left but the
 * loads and stores. gcc makes a function with a variable length of it where one
 * file has many calls.
 */
#define XC_INLINE static inline __attribute__((always_inline))

enum {
    /** Most bytes in one buffer or string that travels inside a message. */
    XC_INLINE_MAX = 64 * 1024,
    /** Most bytes in one message: one full buffer and a fixed part. */
    XC_MESSAGE_MAX = XC_INLINE_MAX + 4032,
    /** Memory for one message. The rest is a guard: the proof that nothing
     * leaves the area looks at lengths in classes, and may be off by one. */
    XC_MESSAGE_AREA = XC_MESSAGE_MAX + 4096,
    /** Most bytes in one buffer that its method declares with XC_UP_TO. */
    XC_BULK_MAX = 16 * 1024 * 1024,
    /** Most bytes in one message that does not lie in a slot: see bulk.h. */
    XC_BULK_MESSAGE_MAX = XC_BULK_MAX + XC_MESSAGE_MAX,
    /** Private memory for the buffers of such a call, in and out. */
    XC_BULK_ROOM_MAX = 2 * XC_BULK_MESSAGE_MAX + 1024,
    /** The same of any other call. */
    XC_SCRATCH_USED_MAX = 2 * XC_MESSAGE_MAX + 1024,
    /** The memory: behind the last byte there is room for one more buffer. */
    XC_SCRATCH_MAX = XC_SCRATCH_USED_MAX + XC_INLINE_MAX + 16
};

/** Method numbers that belong to the runtime. */
enum {
    XC_METHOD_RUNTIME = 0xff00,   /* this one and upwards */
    XC_METHOD_RELEASE = 0xff00,   /* drop one reference of the caller's */
    XC_METHOD_PING = 0xff01,      /* is anybody there? needs no right */
    XC_METHOD_REVOKE = 0xff02,    /* end what was derived from the handle */
    XC_METHOD_TAKE_BACK = 0xff03, /* end the gift whose number follows */
    XC_METHOD_OBSERVE = 0xff04,   /* show the states of the objects that follow
                                   * (struct xc_observe), whatever the handle */
    XC_METHOD_DESCRIBE = 0xff05,  /* what is the object? needs no right */
    XC_METHOD_CLAIM = 0xff06      /* make a gift an object of the caller's,
                                   * whatever the handle */
};

/** Memory that a peer may be writing to. Never dereferenced. */
struct xc_shared;

/**
 * xc_shared_words() - fetch a fixed part, each 64-bit word exactly once
 * @to:    private memory, 8-byte aligned
 * @from:  shared memory, 8-byte aligned
 * @len:   bytes, a multiple of 8, and a constant so that the loop unrolls
 *
 * Volatile, so that no compiler fetches a word a second time after the copy
 * was checked.
 */
XC_INLINE void xc_shared_words(void *to, const struct xc_shared *from,
                               size_t len)
{
    const volatile uint64_t *words =
        (const volatile uint64_t *)(const void *)from;
    size_t i;

    for (i = 0; i < len / 8; i++) {
        uint64_t word = words[i];

        __builtin_memcpy((char *)to + 8 * i, &word, 8);
    }
}

/**
 * xc_put_words() - write a fixed part into a message, word by word
 * @to:    8-byte aligned
 * @from:  private memory
 * @len:   bytes, a multiple of 8
 *
 * Volatile, so that no compiler makes a call of it: it is a few words mostly.
 */
XC_INLINE void xc_put_words(void *to, const void *from, size_t len)
{
    volatile uint64_t *words = (volatile uint64_t *)to;
    size_t i;

    for (i = 0; i < len / 8; i++) {
        uint64_t word;

        __builtin_memcpy(&word, (const char *)from + 8 * i, 8);
        words[i] = word;
    }
}

/**
 * xc_shared_bytes() - fetch bytes
 * @to:      private memory
 * @from:    shared memory
 * @offset:  where in @from
 * @len:     bytes
 *
 * The barrier makes the copy the only thing the compiler can look at later.
 */
static inline void xc_shared_bytes(void *to, const struct xc_shared *from,
                                   size_t offset, size_t len)
{
    if (len) /* an empty buffer may have no address */
        __builtin_memcpy(to, (const char *)(const void *)from + offset, len);
    __asm__ volatile("" ::: "memory");
}

/** xc_is_zero() - whether padding is what it has to be */
static inline bool xc_is_zero(const void *bytes, size_t len)
{
    const unsigned char *p = (const unsigned char *)bytes;
    unsigned char any = 0;
    size_t i;

    for (i = 0; i < len; i++)
        any = (unsigned char)(any | p[i]);
    return any == 0;
}

/** xc_bool_byte() - a bool as it lies in memory, whatever that is */
static inline uint8_t xc_bool_byte(const bool *value)
{
    return *(const unsigned char *)value;
}

/** xc_is_bool() - whether somebody wrote it: to read any other is undefined */
static inline bool xc_is_bool(const bool *value)
{
    return xc_bool_byte(value) <= 1;
}

/** xc_is_inside() - whether @len bytes from @at on are all among @size */
static inline bool xc_is_inside(uint64_t at, uint64_t len, uint64_t size)
{
    return len <= size && at <= size - len;
}

/**
 * xc_string_length() - length of a string in memory of a known size
 * @text:  private memory
 * @max:   the longest string that is allowed; @text has max + 1 bytes
 *
 * Return: bytes before the NUL, or max + 1 where there is none.
 */
static inline size_t xc_string_length(const char *text, size_t max)
{
    size_t i;

    for (i = 0; i <= max; i++)
        if (text[i] == '\0')
            break;
    return i;
}
