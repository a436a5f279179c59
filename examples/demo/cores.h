/* SPDX-License-Identifier: MIT */
/* Cores: where the two sides of a round trip run */
#pragma once

#include <stdbool.h>

/**
 * cores_choose() - two cores of those this process may use
 * @cores:  both -1, that is any, if there is one only
 *
 * Return: whether there are two.
 */
bool cores_choose(int cores[2]);

/** cores_pin() - run this process on one core; nothing if @core is -1 */
void cores_pin(int core);
