/* SPDX-License-Identifier: MIT */
/*
 * Secrets: words that are recognised by their upper half
 *
 * For C and assembly.
 */
#pragma once

#define SECRET 0x5ec2e700
#define SHOWN 0x54041000

#ifndef __ASSEMBLER__
#include <stdint.h>

/** secrets_planted() - call @run with secrets in all registers that it need not
 * look at, vector ones too where this program has them */
int64_t secrets_planted(int64_t (*run)(uint64_t), uint64_t word);

/** secrets_left() - Return: @word, with secrets in all registers that a
 * function may leave anything in */
int64_t secrets_left(int64_t word);
#endif
