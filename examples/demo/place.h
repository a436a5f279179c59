/* SPDX-License-Identifier: MIT */
/*
 * Place: a directory of the demo's own, which nobody else may enter
 *
 *     root/   what the file server serves
 *     out     a copy of a served file
 *     log     what the file server has to say
 *     file    the file server's socket
 *     adder   the adder's socket
 */
#pragma once

/** Paths below the place, and addresses. */
struct place {
    char directory[64];
    char root[80];
    char out[80];
    char log[80];
    char file_address[80];
    char adder_address[80];
};

/** place_init() - make it. Return: 0, or -1; errno says why */
int place_init(struct place *place);

/** place_fini() - remove it, with all that is in it. 0, or -1 */
int place_fini(struct place *place);
