/* SPDX-License-Identifier: MIT */
/* Errors: what services say beyond what raw calls say; Linux's numbers */
#pragma once

enum {
    XC_E2BIG = 7,
    XC_ENOEXEC = 8,
    XC_EACCES = 13,
    XC_EBUSY = 16,
    XC_EEXIST = 17,
    XC_ENOSPC = 28,
    XC_EDQUOT = 122
};
