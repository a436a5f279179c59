/* SPDX-License-Identifier: MIT */
#include "threads.h"

#include <crosscall/status.h>

#include "dispatch.h"
#include "faults.h"

#define AT(type, member, offset)                                               \
    static_assert(offsetof(type, member) == (offset), "assembly knows it")

AT(struct xc_kernel_thread, peer, THREAD_PEER);
AT(struct xc_kernel_thread, offset, THREAD_OFFSET);
AT(struct xc_kernel_thread, number, THREAD_NUMBER);
AT(struct xc_kernel_thread, sp, THREAD_SP);
AT(struct xc_kernel_thread, pc, THREAD_PC);
AT(struct xc_kernel_thread, result, THREAD_RESULT);
AT(struct xc_kernel_thread, next, THREAD_NEXT);
AT(struct xc_kernel_thread, frame, THREAD_FRAME);
AT(struct xc_kernel_words, first, WORDS_FIRST);
AT(struct xc_kernel_words, method, WORDS_METHOD);
AT(struct xc_kernel_words, word, WORDS_WORD);
AT(struct xc_saved, rsp, SAVED_RSP);
AT(struct xc_saved, r15, SAVED_R15);
AT(struct xc_saved, rip, SAVED_RIP);
AT(struct xc_saved, cause, SAVED_CAUSE);
AT(struct xc_saved, vectors, SAVED_VECTORS);
static_assert(sizeof(struct xc_kernel_words) == WORDS_SIZE, "the same");
static_assert(sizeof(struct user_thread) == THREAD_SIZE, "an offset is a mask");
static_assert((int)XC_KERNEL_BUSY == BUSY, "the same");
static_assert((int)XC_KERNEL_STRANGER == STRANGER, "the same");
static_assert((int)XC_RAW_YIELD == RAW_YIELD, "the same");
static_assert((int)XC_RAW_MAP == RAW_MAP, "the same");
static_assert((int)XC_RAW_PROCESS_END == RAW_PROCESS_END, "the same");
static_assert((int)XC_CAUSE_CALL == CAUSE_CALL, "the same");
AT(struct xc_kernel_thread, is_saved, THREAD_IS_SAVED);
AT(struct xc_dispatcher, pending, DISPATCHER_PENDING);
AT(struct xc_dispatcher, exception, DISPATCHER_EXCEPTION);
AT(struct xc_notice, now_ns, NOTICE_NOW);
AT(struct xc_notice, tick_ns, NOTICE_TICK);
AT(struct xc_notice, known, NOTICE_KNOWN);
AT(struct xc_known, identity, KNOWN_IDENTITY);
static_assert(sizeof(struct xc_known) == KNOWN_SIZE, "the same");
static_assert((int)XC_PROCESSES_MAX == NOTICE_N_KNOWN, "the same");
static_assert(NOTICE % (UINT64_C(1) << 32) == 0, "its low half is an offset");
static_assert(XC_CALL_PORTAL(0) == CALL_ENTRY, "the same");

/* Of the section, by the linker. */
extern const char __start_xc_critical[];
extern const char __stop_xc_critical[];

static uint64_t address_of(void (*entry)(void))
{
    return (uint64_t)(uintptr_t)entry;
}

void user_threads_init(void)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++)
        user_threads[i].thread.offset = i * THREAD_SIZE + 1;
    user_threads[0].is_taken = true;
    user_dispatcher.entries = (struct xc_entries){
        .run = address_of(user_entry_run),
        .interrupt = address_of(user_entry_interrupt),
        .trap = address_of(user_entry_trap),
        .page_fault = address_of(user_entry_page_fault),
        .call = address_of(user_entry_call),
        .reply = address_of(user_entry_reply),
    };
    user_dispatcher.offers = (uintptr_t)USER_OFFERS;
    user_dispatcher.critical_begin = (uintptr_t)__start_xc_critical;
    user_dispatcher.critical_end = (uintptr_t)__stop_xc_critical;
    xc_kernel_raw(XC_RAW_REGISTER, (uintptr_t)&user_dispatcher, 0, 0, 0, 0);
}

USER_CRITICAL struct user_thread *user_thread_new(void)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++) {
        if (user_threads[i].is_taken)
            continue;
        user_threads[i].is_taken = true;
        return &user_threads[i];
    }
    return NULL;
}

USER_CRITICAL void user_yield_to(xc_identity to)
{
    user_make_ready(user_self());
    user_switch(to);
}

USER_CRITICAL int xc_kernel_sleep(const volatile uint32_t *word, uint32_t seen,
                                  uint64_t deadline_ns)
{
    struct user_thread *self = user_self();

    if (*word != seen)
        return 0;
    if (deadline_ns <= XC_NOTICE->now_ns)
        return -XC_E_DEADLINE;
    self->thread.deadline_ns = deadline_ns;
    self->sleeps_on = word;
    user_wake_by(deadline_ns);
    user_stand_no_more(&self->thread);
    user_switch(0);
    return (int)self->thread.result;
}

USER_CRITICAL void xc_kernel_wake(const volatile uint32_t *word)
{
    user_wake_all(word);
}

void xc_kernel_tell(xc_identity process)
{
    xc_kernel_raw(XC_RAW_NOTIFY, process, USER_PENDING_TOLD, 0, 0, 0);
}

/* Below a stack there are as many pages that nobody has. */
uint64_t user_stack_new(void)
{
    char *room = xc_kernel_room(2 * USER_STACK_PAGES);
    char *stack = room + USER_STACK_PAGES * XC_PAGE;

    if (!room || xc_kernel_raw(XC_RAW_MAP, (uintptr_t)stack, USER_STACK_PAGES,
                               XC_PAGES_READ | XC_PAGES_WRITE, 0, 0))
        return 0;
    return (uintptr_t)stack + USER_STACK_PAGES * XC_PAGE;
}

USER_CRITICAL static void begin(struct user_thread *thread)
{
    user_make_ready(thread);
}

/* A thread that has ended keeps its stack, and waits for nothing. */
_Noreturn void user_thread_main(struct user_thread *thread)
{
    thread->run(thread->data);
    for (;;)
        user_switch(0);
}

int xc_kernel_thread_start(void (*run)(void *data), void *data)
{
    struct user_thread *thread = user_thread_new();
    uint64_t stack = thread ? user_stack_new() : 0;

    if (!stack)
        return -XC_E_RESOURCES;
    thread->run = run;
    thread->data = data;
    thread->thread.sp = stack;
    thread->thread.pc = address_of(user_begin);
    thread->thread.result = (intptr_t)thread;
    begin(thread);
    return 0;
}

const struct xc_known *xc_kernel_known(xc_identity identity)
{
    const struct xc_known *known =
        &XC_NOTICE->known[(uint32_t)identity / 64 % XC_PROCESSES_MAX];

    /* Where nobody is, there is nobody of identity 0 either. */
    return identity && known->identity == identity ? known : NULL;
}
