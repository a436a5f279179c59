/* SPDX-License-Identifier: MIT */
/*
 * Latency: 100,000 calls beside 100,000 round trips over a socket
 *
 * Same machine, same cores, same two numbers there and one back; in turns, so
 * that what disturbs one disturbs the other.
 */
#pragma once

#include <stdbool.h>

#include "place.h"

/**
 * latency_compare() - measure and print
 *
 * This process stays on one core afterwards.
 * Return: false if anything failed.
 */
bool latency_compare(const struct place *place);
