/* SPDX-License-Identifier: MIT */
/* Latency: of a call, in instructions */
#pragma once

#include <stdbool.h>

/** latency_count() - say what calls cost. Return: whether they added up */
bool latency_count(void);
