/* SPDX-License-Identifier: MIT */
/*
 * Seam, atomics: what a compiler calls with -fsanitize=thread
 *
 * The runtime's sources are compiled so, as they are, and linked with this in
 * the place of ThreadSanitizer: each atomic operation is a step. The order that
 * was asked for does not matter here, where one comes after the other.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "explorer.h"
#include "memory.h"

static void step(const char *what, const volatile void *word, bool writes)
{
    const void *at = (const void *)(uintptr_t)word;

    memory_touch(at, 1);
    explorer_step(&(struct operation){
        .what = what, .words = {at}, .n = 1, .writes = writes});
    memory_touch(at, 1); /* it may have been freed before it was our turn */
}

#define NAME(bits, what) __tsan_atomic##bits##_##what

#define CHANGE(bits, name, type, expression)                                   \
    type NAME(bits, name)(volatile type * word, type value, int order);        \
    type NAME(bits, name)(volatile type * word, type value, int order)         \
    {                                                                          \
        type before;                                                           \
                                                                               \
        (void)order;                                                           \
        step(#name, word, true);                                               \
        before = *word;                                                        \
        *word = (type)(expression);                                            \
        return before;                                                         \
    }

#define EXCHANGE_IF(bits, name, type)                                          \
    int NAME(bits, name)(volatile type * word, type * expected, type value,    \
                         int order, int order_else);                           \
    int NAME(bits, name)(volatile type * word, type * expected, type value,    \
                         int order, int order_else)                            \
    {                                                                          \
        type now;                                                              \
                                                                               \
        (void)order;                                                           \
        (void)order_else;                                                      \
        step(#name, word, true);                                               \
        now = *word;                                                           \
        if (now == *expected) {                                                \
            *word = value;                                                     \
            return 1;                                                          \
        }                                                                      \
        *expected = now;                                                       \
        return 0;                                                              \
    }

/* As clang has it. */
#define EXCHANGE_VALUE(bits, type)                                             \
    type NAME(bits, compare_exchange_val)(volatile type * word, type expected, \
                                          type value, int order,               \
                                          int order_else);                     \
    type NAME(bits, compare_exchange_val)(volatile type * word, type expected, \
                                          type value, int order,               \
                                          int order_else)                      \
    {                                                                          \
        NAME(bits, compare_exchange_strong)                                    \
        (word, &expected, value, order, order_else);                           \
        return expected;                                                       \
    }

#define ATOMICS(bits, type)                                                    \
    type NAME(bits, load)(const volatile type *word, int order);               \
    type NAME(bits, load)(const volatile type *word, int order)                \
    {                                                                          \
        (void)order;                                                           \
        step("load", word, false);                                             \
        return *word;                                                          \
    }                                                                          \
    void NAME(bits, store)(volatile type * word, type value, int order);       \
    void NAME(bits, store)(volatile type * word, type value, int order)        \
    {                                                                          \
        (void)order;                                                           \
        step("store", word, true);                                             \
        *word = value;                                                         \
    }                                                                          \
    CHANGE(bits, exchange, type, value)                                        \
    CHANGE(bits, fetch_add, type, before + value)                              \
    CHANGE(bits, fetch_sub, type, before - value)                              \
    CHANGE(bits, fetch_and, type, before &value)                               \
    CHANGE(bits, fetch_or, type, before | value)                               \
    CHANGE(bits, fetch_xor, type, before ^ value)                              \
    EXCHANGE_IF(bits, compare_exchange_strong, type)                           \
    EXCHANGE_IF(bits, compare_exchange_weak, type)                             \
    EXCHANGE_VALUE(bits, type)

/* What is added to a bool is added to a byte. */
ATOMICS(8, uint8_t)
ATOMICS(16, uint16_t)
ATOMICS(32, uint32_t)
ATOMICS(64, uint64_t)

void __tsan_atomic_thread_fence(int order);
void __tsan_atomic_thread_fence(int order) { (void)order; }
void __tsan_atomic_signal_fence(int order);
void __tsan_atomic_signal_fence(int order) { (void)order; }

/* Plain accesses are no steps: they are of words that one thread has. */
#define ACCESS(name, size)                                                     \
    void __tsan_##name(const void *at);                                        \
    void __tsan_##name(const void *at) { memory_touch(at, size); }

#define ACCESSES(size)                                                         \
    ACCESS(read##size, size)                                                   \
    ACCESS(write##size, size)                                                  \
    ACCESS(unaligned_read##size, size)                                         \
    ACCESS(unaligned_write##size, size)

ACCESSES(1)
ACCESSES(2)
ACCESSES(4)
ACCESSES(8)
ACCESSES(16)

#define RANGE(name)                                                            \
    void __tsan_##name(const void *at, size_t size);                           \
    void __tsan_##name(const void *at, size_t size) { memory_touch(at, size); }

RANGE(read_range)
RANGE(write_range)

void *__tsan_memcpy(void *to, const void *from, size_t size);
void *__tsan_memcpy(void *to, const void *from, size_t size)
{
    memory_touch(to, size);
    memory_touch(from, size);
    return memcpy(to, from, size);
}

void *__tsan_memmove(void *to, const void *from, size_t size);
void *__tsan_memmove(void *to, const void *from, size_t size)
{
    memory_touch(to, size);
    memory_touch(from, size);
    return memmove(to, from, size);
}

void *__tsan_memset(void *to, int byte, size_t size);
void *__tsan_memset(void *to, int byte, size_t size)
{
    memory_touch(to, size);
    return memset(to, byte, size);
}

void __tsan_init(void);
void __tsan_init(void) {}
void __tsan_func_entry(void *caller);
void __tsan_func_entry(void *caller) { (void)caller; }
void __tsan_func_exit(void);
void __tsan_func_exit(void) {}
