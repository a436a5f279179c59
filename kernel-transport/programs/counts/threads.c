/* SPDX-License-Identifier: MIT */
/*
 * Counts of the user library's own: threads
 *
 * From the call of one thread that lets others run to where another one goes on
 * behind its own such call.
 */
#include <crosscall/kernel_user.h>

enum { SWITCHES = 50, SERIAL = 0x3f8 };

/* In assembly. */
extern volatile uint64_t switched_begin, switched_end;
void switched_nothing(void);
void switched_from(void);
void switched_to(void *data);

static uint64_t least_of(void (*counted)(void))
{
    uint64_t least = UINT64_MAX;
    int i;

    /* A tick may come in between. */
    for (i = 0; i < SWITCHES; i++) {
        counted();
        if (switched_end - switched_begin < least)
            least = switched_end - switched_begin;
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
    if (xc_kernel_thread_start(switched_to, NULL))
        return 1;
    switched_from(); /* the other one begins */
    n = least_of(switched_from) - least_of(switched_nothing);
    while (*name)
        print(*name++);
    print_number(n);
    print('\n');
    return (int)xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_OFF, 0, 0, 0, 0);
}
