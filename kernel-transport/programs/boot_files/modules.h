/* SPDX-License-Identifier: MIT */
/*
 * Modules: what the machine was booted with, as a volume that is only read
 *
 * Its files are in one directory, and are pages of the system's, which this
 * program has mapped: nothing is copied but to who reads.
 */
#pragma once

struct system;
struct volume;

/**
 * modules_volume_new() - all of them
 * @system:  with the right to its files; borrowed
 *
 * Return: 0, a negative errno value, or a negated XC_E_*.
 */
int modules_volume_new(struct system *system, struct volume **out);
