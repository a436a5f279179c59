/* SPDX-License-Identifier: MIT */
/* Offsets: what assembly knows of C's structs; threads.c compares them */
#pragma once

#define THREAD_PEER 0
#define THREAD_OFFSET 8
#define THREAD_NUMBER 12
#define THREAD_SP 16
#define THREAD_PC 24
#define THREAD_RESULT 40
#define THREAD_NEXT 48
#define THREAD_FRAME 56
#define THREAD_STACK 64
#define THREAD_SERVING 72
#define THREAD_METHOD 80
#define THREAD_IS_SAVED 216

/* All threads of a program lie behind each other, a power of two of them. */
#define THREADS_MAX 32
#define THREAD_SIZE 2048
#define THREAD_MASK ((THREADS_MAX - 1) * THREAD_SIZE)

/* struct xc_kernel_words */
#define WORDS_FIRST 0
#define WORDS_METHOD 8
#define WORDS_WORD 16
#define WORDS_SIZE 88

/* struct user_visit: what a call that came leaves on its thread's stack */
#define VISIT_CALLER 88
#define VISIT_THREAD 96
#define VISIT_SIZE 112

/* Words of a call by registers that C wants on the stack: above its return
 * address, so above what is called a thread's stack. */
#define STACK_ROOM 48

/* struct xc_saved */
#define SAVED_RAX 0
#define SAVED_RBX 8
#define SAVED_RCX 16
#define SAVED_RDX 24
#define SAVED_RSI 32
#define SAVED_RDI 40
#define SAVED_RBP 48
#define SAVED_RSP 56
#define SAVED_R8 64
#define SAVED_R9 72
#define SAVED_R10 80
#define SAVED_R11 88
#define SAVED_R12 96
#define SAVED_R13 104
#define SAVED_R14 112
#define SAVED_R15 120
#define SAVED_RIP 128
#define SAVED_RFLAGS 136
#define SAVED_CAUSE 160
#define SAVED_VECTORS 192

/* struct xc_notice, and struct xc_known in it */
#define NOTICE 0x7fff00000000
#define NOTICE_NOW 0
#define NOTICE_TICK 8
#define NOTICE_KNOWN 64
#define NOTICE_N_KNOWN 128
#define KNOWN_IDENTITY 0
#define KNOWN_SIZE 32

#define CALL_ENTRY 32    /* XC_CALL_PORTAL(identity) - identity */
#define RED_ZONE 128     /* below rsp there may be something so far */
#define BUSY (-0x100000) /* XC_KERNEL_BUSY */
#define STRANGER (-0x100001)
#define MESSAGE_BIT 63 /* of XC_KERNEL_MESSAGE */
#define RAW_YIELD 4097 /* XC_RAW_YIELD */
#define RAW_MAP 4100
#define RAW_PROCESS_END 4105

#define DISPATCHER_PENDING 64
#define DISPATCHER_EXCEPTION 832
#define CAUSE_CALL 256
