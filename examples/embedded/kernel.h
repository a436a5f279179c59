/* SPDX-License-Identifier: MIT */
/* Kernel: how each side of a toy transport waits for the other */
#pragma once

#include <toy/toy.h>

struct kernel {
    struct toy_kernel toy;
    int peer;    /* process on the other side */
    int is_over; /* it is a child, and has ended */
    int status;  /* what with */
};

/** kernel_init_to_child() - the other side is our child */
void kernel_init_to_child(struct kernel *kernel, int child);

/** kernel_init_to_parent() - the other side made us */
void kernel_init_to_parent(struct kernel *kernel);

/** kernel_join() - wait until the child has ended. Return: its status */
int kernel_join(struct kernel *kernel);
