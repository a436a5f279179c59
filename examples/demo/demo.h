/* SPDX-License-Identifier: MIT */
/* Demo: the product's main job, step by step */
#pragma once

#include <stdbool.h>

#include "place.h"

/** demo_run() - do it and print it. Return: whether all was as expected */
bool demo_run(const struct place *place);
