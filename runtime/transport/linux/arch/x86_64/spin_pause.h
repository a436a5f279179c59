/* SPDX-License-Identifier: MIT */
/* Spin pause: leave the core to its other thread for a moment */
#pragma once

static inline void spin_pause(void) { __builtin_ia32_pause(); }
