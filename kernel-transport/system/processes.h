/* SPDX-License-Identifier: MIT */
/* Processes: the service by which programs start, look at and end others */
#pragma once

#include <interfaces/process.h>

/** The one object that there is. */
extern struct processes process_service;

/** processes_init() - before anything is started */
void processes_init(void);
