/* SPDX-License-Identifier: MIT */
/*
 * calls-deaf: calls odd, and cannot be entered when it returns
 *
 * Its second thread never leaves the critical range. A server by name alone, so
 * that others start when it is in its call.
 */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <interfaces/system.h>
#include <system.stub.h>

#include "odd.stub.h"

#define CALL_NS UINT64_C(5000000)

__attribute__((section("xc_critical"), noinline)) static void
hear_nothing(void *data)
{
    (void)data;
    for (;;)
        __asm__ volatile("");
}

int main(int argc, char **argv)
{
    struct system *system;
    struct odd *odd;

    (void)argc, (void)argv;
    return odd_connect("odd", NULL, &odd) ||
           system_connect("system", NULL, &system) ||
           system_serve(system, "deaf") ||
           xc_kernel_thread_start(hear_nothing, NULL) ||
           odd_spin(odd, CALL_NS) == 0;
}
