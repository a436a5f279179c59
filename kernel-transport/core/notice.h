/* SPDX-License-Identifier: MIT */
/*
 * Notice: what the kernel tells everybody, in pages that all can read
 */
#pragma once

#include <stdint.h>

struct process;
struct space;

/** Map it in a new space. -XC_ENOMEM */
int notice_map(struct space *space);

void notice_born(uint32_t place, const struct process *process);
void notice_ended(uint32_t place, const struct process *process,
                  int32_t status);
