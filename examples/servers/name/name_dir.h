/* SPDX-License-Identifier: MIT */
/* Name dir: the contexts of a tree, as objects */
#pragma once

#include <interfaces/name.h>

/** Methods of a struct context. */
extern const struct name_dir_ops context_ops;
