/* SPDX-License-Identifier: MIT */
/* Vectors: a secret in both halves of each; r11 has one; for inclusion */
    .macro plant_vectors
    .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    movq %r11, %xmm\n
    punpcklqdq %xmm\n, %xmm\n
    .endr
    .endm
