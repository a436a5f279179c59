/* SPDX-License-Identifier: MIT */
/* limits.h behind the compiler's own: gcc's includes that of a C library */
