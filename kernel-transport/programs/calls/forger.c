/* SPDX-License-Identifier: MIT */
/*
 * calls-forger: returns to everybody, who has called somebody else
 *
 * With the very word that the reply would bring back: the first thread's, like
 * this one, and each number that its call may have. A server by name alone, so
 * that others start.
 */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <interfaces/system.h>
#include <system.stub.h>

enum { NUMBERS = 64, STATUS = 42 };

static void forge(xc_identity victim, uint32_t number)
{
    struct xc_kernel_words words = {.first = STATUS};

    xc_kernel_self->number = number - 1;
    xc_kernel_call(victim - XC_CALL_PORTAL(0), XC_NOTICE->now_ns + 1, &words);
}

static void forge_all(uint32_t number)
{
    unsigned i;

    for (i = 0; i < XC_PROCESSES_MAX; i++) {
        const xc_identity victim = XC_NOTICE->known[i].identity;

        if (victim && victim != xc_kernel_start->self)
            forge(victim, number);
    }
}

int main(int argc, char **argv)
{
    struct system *system;
    uint32_t number = 0;

    (void)argc, (void)argv;
    if (system_connect("system", NULL, &system) ||
        system_serve(system, "forger"))
        return 1;
    for (;;)
        forge_all(number++ % NUMBERS + 1);
}
