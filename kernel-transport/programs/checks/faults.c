/* SPDX-License-Identifier: MIT */
/*
 * Faults: what a process must not do, and what becomes of it
 *
 * Each line is done by a process of its own, which ends of it. What stands
 * there is the vector, plus 1000 where the process itself was asked.
 */
#include "bare/bare.h"

static const uint64_t kernel_text = UINT64_C(0xffffffff80101000);
static const uint64_t kernel_memory = UINT64_C(0xffff800000100000);
static const uint64_t not_canonical = UINT64_C(0x0001000000000000);

static volatile uint64_t at_its_own;
static uint8_t data[] = {0xc3};

static uint64_t read_word(uint64_t at)
{
    return *(const volatile uint64_t *)at;
}

static void write_word(uint64_t at) { *(volatile uint64_t *)at = 1; }

static void jump(uint64_t at) { ((void (*)(void))at)(); }

static void reads_the_kernel(void) { read_word(kernel_text); }

static void writes_the_kernel(void) { write_word(kernel_memory); }

static void reads_all_memory(void) { read_word(kernel_memory); }

static void runs_the_kernel(void) { jump(kernel_text); }

static void runs_nowhere(void) { jump(not_canonical); }

static void reads_nowhere(void) { read_word(not_canonical); }

static void reads_null(void) { __asm__ volatile("mov 0, %%rax" : : : "rax"); }

static void writes_its_code(void) { write_word((uint64_t)writes_its_code); }

static void runs_its_data(void) { jump((uint64_t)data); }

static void writes_the_notice(void) { write_word((uint64_t)XC_NOTICE); }

static void reads_the_modules(void) { read_word((uint64_t)XC_MODULES); }

static void pushes_to_the_kernel(void)
{
    __asm__ volatile("mov %0, %%rsp; push %%rax" : : "r"(kernel_memory));
}

static void stops_the_machine(void) { __asm__ volatile("hlt"); }

static void stops_interrupts(void) { __asm__ volatile("cli"); }

static void reads_a_port(void)
{
    __asm__ volatile("in $0x60, %%al" : : : "rax");
}

static void changes_its_space(void)
{
    __asm__ volatile("mov %0, %%cr3" : : "r"(kernel_memory));
}

static void writes_a_register_of_the_model(void)
{
    __asm__ volatile("wrmsr" : : "a"(0), "d"(0), "c"(0xc0000082));
}

static void asks_for_a_table(void)
{
    struct {
        uint8_t bytes[10];
    } table;

    __asm__ volatile("sgdt %0" : "=m"(table));
}

static void interrupts(void) { __asm__ volatile("int $0x80"); }

static void interrupts_as_the_timer(void) { __asm__ volatile("int $32"); }

static void steps(void)
{
    __asm__ volatile("pushf; orl $0x100, (%rsp); popf; nop");
}

static void steps_into_the_kernel(void)
{
    __asm__ volatile(
        "pushf; orl $0x100, (%%rsp); mov $4098, %%eax; popf; syscall"
        :
        : "D"(-1)
        : "rax", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "memory");
    bare_end(4);
}

static void divides_by_zero(void)
{
    __asm__ volatile("div %0" : : "r"(0), "a"(1), "d"(0));
}

static void is_undefined(void) { __asm__ volatile("ud2"); }

static void stops_for_a_debugger(void) { __asm__ volatile("int3"); }

static void makes_a_system_call(void) { raw(39, 0, 0, 0, 0, 0); }

static const struct {
    const char *name;
    void (*body)(void);
} bad[] = {{"reads the kernel: ", reads_the_kernel},
           {"writes the kernel: ", writes_the_kernel},
           {"reads all memory: ", reads_all_memory},
           {"runs the kernel: ", runs_the_kernel},
           {"runs nowhere: ", runs_nowhere},
           {"reads nowhere: ", reads_nowhere},
           {"reads null: ", reads_null},
           {"writes its code: ", writes_its_code},
           {"runs its data: ", runs_its_data},
           {"writes the notice: ", writes_the_notice},
           {"reads the modules: ", reads_the_modules},
           {"pushes to the kernel: ", pushes_to_the_kernel},
           {"stops the machine: ", stops_the_machine},
           {"stops interrupts: ", stops_interrupts},
           {"reads a port: ", reads_a_port},
           {"changes its space: ", changes_its_space},
           {"writes an MSR: ", writes_a_register_of_the_model},
           {"asks for a table: ", asks_for_a_table},
           {"interrupts: ", interrupts},
           {"interrupts as the timer: ", interrupts_as_the_timer},
           {"steps: ", steps},
           {"steps into the kernel: ", steps_into_the_kernel},
           {"divides by zero: ", divides_by_zero},
           {"is undefined: ", is_undefined},
           {"stops for a debugger: ", stops_for_a_debugger},
           {"makes a system call: ", makes_a_system_call}};

enum { NO_FLAGS = 0x202 };

enum { N_BAD = sizeof(bad) / sizeof(bad[0]) };

static uint64_t chosen;

void bare_fault(void)
{
    bare_end(1000 + (int32_t)bare_dispatcher.exception.cause);
}

/* Copied with the image: each child finds in chosen what it shall do. */
static void without_entries(void)
{
    bare_register();
    bad[chosen].body();
    bare_end(-2);
}

static void with_entries(void)
{
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_trap;
    bare_dispatcher.entries.page_fault = (uint64_t)bare_entry_fault;
    without_entries();
}

/* Its own entry, again and again, is where it faults; and that for who was
 * preempted there, which else would want a stack. */
static void faults_in_its_entry(void)
{
    bare_dispatcher.entries.page_fault = 8;
    bare_dispatcher.entries.interrupt = 8;
    bare_register();
    read_word(0x10000);
    bare_end(-2);
}

static void faults_in_its_critical_range(void)
{
    bare_dispatcher.entries.page_fault = (uint64_t)bare_entry_fault;
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_trap;
    bare_register_critical(0, UINT64_MAX);
    read_word(0x10000);
    bare_end(-2);
}

static void calls_in_its_critical_range(void)
{
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_trap;
    bare_register_critical(0, UINT64_MAX);
    raw(39, 0, 0, 0, 0, 0);
    bare_end(-2);
}

static void never_registers(void)
{
    read_word(0x10000);
    bare_end(-2);
}

/* A system call is its program's: result and all other registers. */
static int32_t make_a_call(void)
{
    uint64_t result, rbx = 1, rdi = 2, rsi = 3, rdx = 4;
    register uint64_t r8 __asm__("r8") = 5;
    register uint64_t r15 __asm__("r15") = 6;

    __asm__ volatile("syscall"
                     : "=a"(result), "+b"(rbx), "+D"(rdi), "+S"(rsi), "+d"(rdx),
                       "+r"(r8), "+r"(r15)
                     : "a"(39)
                     : "rcx", "r11", "memory");
    if (bare_dispatcher.exception.rflags != NO_FLAGS)
        return -4;
    if (rbx != 1 || rdi != 2 || rsi != 3 || rdx != 4 || r8 != 5 || r15 != 6)
        return -3;
    return (int32_t)result;
}

static void is_asked(void)
{
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_trap;
    bare_register();
    bare_end(make_a_call());
}

/* The same address is other memory in each. */
static void writes_its_own(void)
{
    at_its_own = 7;
    bare_end((int32_t)at_its_own);
}

int main(void)
{
    bare_register();
    for (chosen = 0; chosen < N_BAD; chosen++) {
        bare_try(bad[chosen].name, without_entries);
        bare_try("  asked: ", with_entries);
    }
    bare_try("a system call answered: ", is_asked);
    bare_try("faults in its critical range: ", faults_in_its_critical_range);
    bare_try("calls in its critical range: ", calls_in_its_critical_range);
    bare_try("faults before it registers: ", never_registers);
    bare_try("writes its own: ", writes_its_own);
    bare_print_number("and it is still ", (int64_t)at_its_own);

    chosen = (uint64_t)bare_spawn(faults_in_its_entry, 1000, XC_MARK_NONE);
    bare_pause(chosen);
    bare_print_number("faults in its entry, until it is ended: ",
                      raw(XC_RAW_PROCESS_END, chosen, 9, 0, 0, 0));
    bare_print_number("  as ", bare_ended(chosen));
    return 0;
}
