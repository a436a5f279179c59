/* SPDX-License-Identifier: MIT */
/* Loader: a static 64-bit program, into a process that was not started yet */
#pragma once

#include <crosscall/kernel_abi.h>

/** loader_start() - load a module, and let it begin; it may have @pages. 0 or
 * -XC_E... of errno */
int loader_start(xc_identity process, const struct xc_module *module,
                 uint32_t pages, const char *command_line);
