/* SPDX-License-Identifier: MIT */
/* Boot: files that the machine was booted with, and a program from there */
#pragma once

#include <stdbool.h>

/** boot_show() - say what there is. Return: whether all was as expected */
bool boot_show(void);
