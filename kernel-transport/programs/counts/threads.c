/* SPDX-License-Identifier: MIT */
/*
 * Counts of the user library's own: threads
 *
 * From the call of one thread that lets others run to where another one goes on
 * behind its own such call.
 */
#include <crosscall/kernel_user.h>
#include <crosscall/yield_x86_64.h>

enum { SWITCHES = 50, SERIAL = 0x3f8 };

static uint64_t begun, ended;

/* The same instructions each time, so that a difference is what lies between.
 */
#define STAMP(to)                                                              \
    __asm__ volatile("rdtsc\n\tshl $32, %%rdx\n\tor %%rdx, %%rax\n\t"          \
                     "mov %%rax, %0"                                           \
                     : "=m"(to)                                                \
                     :                                                         \
                     : "rax", "rdx", "cc", "memory")

static void nothing(void)
{
    STAMP(begun);
    STAMP(ended);
}

static void from_one(void)
{
    STAMP(begun);
    xc_kernel_yield();
}

_Noreturn static void to_another(void *data)
{
    (void)data;
    for (;;) {
        xc_kernel_yield();
        STAMP(ended);
    }
}

static uint64_t least_of(void (*counted)(void))
{
    uint64_t least = UINT64_MAX;
    int i;

    /* A tick may come in between. */
    for (i = 0; i < SWITCHES; i++) {
        counted();
        if (ended - begun < least)
            least = ended - begun;
    }
    return least;
}

static void print(char c)
{
    xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_WRITE8, SERIAL, (uint8_t)c, 0, 0);
}

static void print_number(uint64_t number)
{
    if (number > 9)
        print_number(number / 10);
    print((char)('0' + number % 10));
}

int main(int argc, char **argv)
{
    const char *name = "thread-switch ";
    uint64_t n;

    (void)argc, (void)argv;
    if (xc_kernel_thread_start(to_another, NULL))
        return 1;
    from_one(); /* the other one begins */
    n = least_of(from_one) - least_of(nothing);
    while (*name)
        print(*name++);
    print_number(n);
    print('\n');
    return (int)xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_OFF, 0, 0, 0, 0);
}
