/* SPDX-License-Identifier: MIT */
/* Without XC_TARGET the template has nothing to bind. */
#include "file.x.h"
