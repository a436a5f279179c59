/* SPDX-License-Identifier: MIT */
/* Enter: of a program that computes with vector registers */
#pragma once

#define CLEARS_VECTORS 1

/* clang-format off */
#define ENTER
#define WIPE                                                                   \
    pxor %xmm0, %xmm0;     pxor %xmm1, %xmm1;     pxor %xmm2, %xmm2;           \
    pxor %xmm3, %xmm3;     pxor %xmm4, %xmm4;     pxor %xmm5, %xmm5;           \
    pxor %xmm6, %xmm6;     pxor %xmm7, %xmm7;     pxor %xmm8, %xmm8;           \
    pxor %xmm9, %xmm9;     pxor %xmm10, %xmm10;   pxor %xmm11, %xmm11;         \
    pxor %xmm12, %xmm12;   pxor %xmm13, %xmm13;   pxor %xmm14, %xmm14;         \
    pxor %xmm15, %xmm15
/* clang-format on */
