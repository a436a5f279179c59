/* SPDX-License-Identifier: MIT */
/* Start: from the first instruction to main(), and to the end */
#pragma once

#include <crosscall/kernel_user.h>
#include <stddef.h>

enum { USER_ARGUMENTS_MAX = 16 };

/** user_start() - where a program begins in C. @start: NULL for the first */
_Noreturn void user_start(const struct xc_kernel_start *start);

/** user_run_main() - main() as its C library, or the lack of one, wants it */
int user_run_main(int argc, char **argv);

/** user_exit() - the end of this program */
_Noreturn void user_exit(int status);

/** user_print() - to the console, by way of who has it */
void user_print(const char *text, size_t len);
