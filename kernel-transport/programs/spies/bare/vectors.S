/* SPDX-License-Identifier: MIT */
/* Vectors: a program without a C library never writes any; for inclusion */
    .macro plant_vectors
    .endm
