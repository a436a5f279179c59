/* SPDX-License-Identifier: MIT */
/* Offsets: what fast.S knows of C's structs; fast_offsets.c compares */
#pragma once

#define THREAD_PEER 0
#define THREAD_OFFSET 8
#define THREAD_NUMBER 12
#define THREAD_SP 16
#define THREAD_PC 24
#define THREAD_NEXT 48
#define THREAD_SERVING 56
#define THREAD_DENIED 72

#define FAST_ROWS 256
#define ROW_HANDLE 0
#define ROW_HOLDER 8
#define ROW_FAST 16
#define ROW_RUNNING 36

#define FAST_METHODS 64
#define FAST_METHOD 0
#define FAST_ENTRY 512
#define FAST_RUN 1024

#define CALL_ENTRY 32    /* XC_CALL_PORTAL(identity) - identity */
#define BUSY (-0x100000) /* XC_KERNEL_BUSY */
#define E_DENIED 4096    /* XC_E_DENIED */
