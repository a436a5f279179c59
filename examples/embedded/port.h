/* SPDX-License-Identifier: MIT */
/* Port: what this example has to know of its own */
#pragma once

/** port_n_blocks() - allocated, and not given back */
unsigned port_n_blocks(void);
