/* SPDX-License-Identifier: MIT */
/*
 * Probe: a place where who traces may look, and a nop while nobody does
 *
 * In code it is one nop, in the file of the program a note in .note.stapsdt, as
 * SystemTap has laid it down and perf, bpftrace and gdb read it: where the nop
 * is, a name, and for each argument its size and where it lies at that moment,
 * "8@24(%rbx)". Who traces puts a breakpoint there. The arguments are read by
 * that one alone: nothing is loaded, moved or counted for it.
 *
 *     PROBE(answer, 3, PROBE_AT(peer->channel.id), PROBE_IN(slot), ...);
 *
 * It is <sys/sdt.h> in so far as it is needed here, and not that one: clang has
 * each argument of that copied to the stack, and counts of instructions would
 * depend on a package.
 *
 * docs/tracing.md lists the probes.
 */
#pragma once

#include <stdint.h>

/** PROBE_IN() - an argument that is in a register here, or a constant */
#define PROBE_IN(value) "n"(PROBE_SIZE(value)), "nr"(value)

/** PROBE_AT() - one that lies in private memory, and stays there */
#define PROBE_AT(value) "n"(PROBE_SIZE(value)), "m"(value)

/* The template prints it negated; a negative size is a signed argument's. */
#define PROBE_SIZE(value)                                                      \
    _Generic((value), int32_t: 4, int64_t: 8, default: -(int)sizeof(value))

#define PROBE_TEXT_3 "%n0@%1 %n2@%3 %n4@%5"
#define PROBE_TEXT_4 PROBE_TEXT_3 " %n6@%7"
#define PROBE_TEXT_5 PROBE_TEXT_4 " %n8@%9"
#define PROBE_TEXT_6 PROBE_TEXT_5 " %n10@%11"
#define PROBE_TEXT_7 PROBE_TEXT_6 " %n12@%13"

/** PROBE() - what follows is @n arguments, as PROBE_IN() and PROBE_AT() say */
#define PROBE(name, n, ...)                                                    \
    __asm__ volatile inline("990: nop\n"                                       \
                            ".pushsection .note.stapsdt,\"?\",\"note\"\n"      \
                            ".balign 4\n"                                      \
                            ".4byte 992f-991f, 994f-993f, 3\n"                 \
                            "991: .asciz \"stapsdt\"\n"                        \
                            "992: .balign 4\n"                                 \
                            "993: .8byte 990b, _.stapsdt.base, 0\n"            \
                            ".asciz \"crosscall\", \"" #name "\"\n"            \
                            ".asciz \"" PROBE_TEXT_##n                         \
                            "\"\n"                                             \
                            "994: .balign 4\n"                                 \
                            ".popsection\n" PROBE_BASE ::__VA_ARGS__)

/* One for each program: by it tools see that the file was moved since. */
#define PROBE_BASE                                                             \
    ".ifndef _.stapsdt.base\n"                                                 \
    ".pushsection .stapsdt.base,\"aG\",\"progbits\",.stapsdt.base,comdat\n"    \
    ".weak _.stapsdt.base\n"                                                   \
    ".hidden _.stapsdt.base\n"                                                 \
    "_.stapsdt.base: .space 1\n"                                               \
    ".size _.stapsdt.base, 1\n"                                                \
    ".popsection\n"                                                            \
    ".endif\n"
