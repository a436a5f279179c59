/* SPDX-License-Identifier: MIT */
#include "beginning.h"

const bool begins_connected = true;
