/* SPDX-License-Identifier: MIT */
/* System call: how a program enters Linux, and where Linux enters a program */
#pragma once

enum system_call {
    SYSTEM_WRITE = 1,
    SYSTEM_MMAP = 9,
    SYSTEM_MPROTECT = 10,
    SYSTEM_FORK = 57,
    SYSTEM_WAIT4 = 61,
    SYSTEM_GETUID = 102,
    SYSTEM_GETPPID = 110,
    SYSTEM_FUTEX = 202,
    SYSTEM_CLOCK_GETTIME = 228,
    SYSTEM_EXIT_GROUP = 231
};

static inline long system_call(enum system_call number, const long a[6])
{
    register long r10 __asm__("r10") = a[3];
    register long r8 __asm__("r8") = a[4];
    register long r9 __asm__("r9") = a[5];
    long result;

    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"((long)number), "D"(a[0]), "S"(a[1]), "d"(a[2]),
                       "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

/** The program begins with @main, on an empty stack. */
#define SYSTEM_START(main)                                                     \
    __asm__(".globl _start\n"                                                  \
            ".type _start, @function\n"                                        \
            "_start:\n"                                                        \
            "    xorl %ebp, %ebp\n"                                            \
            "    call " #main "\n"                                             \
            "    ud2\n")
