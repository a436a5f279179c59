/* SPDX-License-Identifier: MIT */
/* The unit of the interface: with the plugin, to compile it is to run stubc. */
#include "greeting.h"
