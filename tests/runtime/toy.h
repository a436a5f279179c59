/* SPDX-License-Identifier: MIT */
/* Toy: its header, for tests in C++ */
#pragma once

extern "C" {
#include <toy/toy.h>
}
