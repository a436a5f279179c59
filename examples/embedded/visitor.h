/* SPDX-License-Identifier: MIT */
/* Visitor: a client without a C library */
#pragma once

#include <toy/toy.h>

/** visitor_run() - call the greeter. Return: 0, or 1 and it says why */
int visitor_run(struct toy_memory *memory, struct toy_kernel *kernel);
