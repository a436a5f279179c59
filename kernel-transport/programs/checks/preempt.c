/* SPDX-License-Identifier: MIT */
/*
 * Preemption: who runs on, unharmed, while others want the processor, too
 */
#include "bare/bare.h"

enum { LOOPS = 3000000, TICKS = 20, SERVER_USER = 77 };

static volatile uint64_t forever = 1;

/* Every register that a program has keeps its value while others run. */
static void keeps_registers(void)
{
    uint64_t bad;

    bare_register();
    __asm__ volatile("mov $1, %%rbx; mov $2, %%rcx; mov $3, %%rdx\n"
                     "mov $4, %%rsi; mov $5, %%rdi; mov $6, %%r8\n"
                     "mov $7, %%r9; mov $8, %%r10; mov $9, %%r11\n"
                     "mov $10, %%r12; mov $11, %%r13; mov $12, %%r14\n"
                     "mov $13, %%r15; movq %%r15, %%xmm15; movq %%rbx, %%xmm0\n"
                     "wrfsbase %%r14\n"
                     "mov %1, %%eax\n"
                     "1: dec %%eax; jnz 1b\n"
                     "shl $4, %%rbx; add %%rcx, %%rbx; shl $4, %%rbx\n"
                     "add %%rdx, %%rbx; shl $4, %%rbx; add %%rsi, %%rbx\n"
                     "shl $4, %%rbx; add %%rdi, %%rbx; shl $4, %%rbx\n"
                     "add %%r8, %%rbx; shl $4, %%rbx; add %%r9, %%rbx\n"
                     "shl $4, %%rbx; add %%r10, %%rbx; shl $4, %%rbx\n"
                     "add %%r11, %%rbx; shl $4, %%rbx; add %%r12, %%rbx\n"
                     "shl $4, %%rbx; add %%r13, %%rbx; shl $4, %%rbx\n"
                     "add %%r14, %%rbx; shl $4, %%rbx; add %%r15, %%rbx\n"
                     "mov $0x123456789abcd, %%rax; xor %%rax, %%rbx\n"
                     "movq %%xmm15, %%rax; sub $13, %%rax; or %%rax, %%rbx\n"
                     "movq %%xmm0, %%rax; sub $1, %%rax; or %%rax, %%rbx\n"
                     "rdfsbase %%rax; sub $12, %%rax; or %%rax, %%rbx\n"
                     "mov %%rbx, %0"
                     : "=m"(bad)
                     : "i"(LOOPS)
                     : "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9",
                       "r10", "r11", "r12", "r13", "r14", "r15", "xmm0",
                       "xmm15", "memory");
    bare_end(bad ? -3 : 1);
}

/* The same where all of it is critical: it goes on verbatim. */
static void keeps_them_in_its_critical_range(void)
{
    bare_register_critical(0, UINT64_MAX);
    keeps_registers();
}

static void keeps_them_unregistered(void)
{
    for (volatile int i = 0; i < LOOPS / 4; i++)
        ;
    keeps_registers();
}

static void spins(void)
{
    __asm__ volatile("mov $99, %%rbx; movq %%rbx, %%xmm0; movq %%rbx, %%xmm15"
                     "; wrfsbase %%rbx; wrgsbase %%rbx"
                     :
                     :
                     : "rbx", "xmm0", "xmm15");
    bare_register();
    while (forever)
        ;
}

static uint64_t serve(uint64_t word, xc_identity caller)
{
    (void)caller;
    for (volatile uint64_t i = 0; i < word; i++)
        ;
    return word;
}

static void serves_slowly(void)
{
    bare_serve = serve;
    bare_register();
    bare_wait();
}

/* Longer than a tick: it is preempted while it serves, and the caller gets its
 * answer all the same. */
static void calls(xc_identity server)
{
    int64_t r = bare_call(XC_CALL_PORTAL(server), LOOPS);

    bare_print(r == LOOPS ? "a long call comes back\n"
                          : "a long call is lost\n");
}

/* Another one that calls the same server, which is in the middle of a call. */
static void calls_too(void)
{
    xc_identity server = 0;

    bare_register();
    for (int place = 1; place < XC_PROCESSES_MAX; place++)
        if (XC_NOTICE->known[place].user == SERVER_USER)
            server = XC_NOTICE->known[place].identity;
    for (int i = 0; i < 3; i++)
        if (bare_call(XC_CALL_PORTAL(server), LOOPS / 2) != LOOPS / 2)
            bare_end(-2);
    bare_end(1);
}

static void two_call(xc_identity server)
{
    xc_identity other = bare_spawn(calls_too, 1000, XC_MARK_NONE);

    for (int i = 0; i < 3; i++)
        calls(server);
    bare_print_number("and so do another one's: ", bare_ended(other));
}

static void sleeps(void)
{
    const volatile struct xc_notice *notice = XC_NOTICE;
    uint64_t wake = notice->now_ns + TICKS * notice->tick_ns;

    bare_dispatcher.wake_ns = wake;
    while (!(bare_sleep() & XC_PENDING_TIMER))
        ;
    bare_print(notice->now_ns >= wake &&
                       notice->now_ns < wake + 4 * notice->tick_ns
                   ? "it wakes in time\n"
                   : "it wakes at another time\n");
}

static void run(const char *name, void (*body)(void))
{
    bare_print_number(name, bare_ended(bare_spawn(body, 1000, XC_MARK_NONE)));
}

int main(void)
{
    xc_identity spinner, server;

    bare_register();
    spinner = bare_spawn(spins, 1000, XC_MARK_NONE);
    run("registers: ", keeps_registers);
    run("registers, critical: ", keeps_them_in_its_critical_range);
    run("registers, unregistered: ", keeps_them_unregistered);
    server = bare_spawn(serves_slowly, SERVER_USER, XC_MARK_NONE);
    calls(server);
    two_call(server);
    sleeps();
    bare_print_number("who spins is ended: ",
                      raw(XC_RAW_PROCESS_END, spinner, 5, 0, 0, 0));
    sleeps();
    calls(server);
    return 0;
}
