/* SPDX-License-Identifier: MIT */
#include "cores.h"

#include <sched.h>
#include <stdio.h>

bool cores_choose(int cores[2])
{
    cpu_set_t allowed;
    int n = 0;
    int i;

    cores[0] = -1;
    cores[1] = -1;
    if (sched_getaffinity(0, sizeof(allowed), &allowed) ||
        CPU_COUNT(&allowed) < 2)
        return false;
    for (i = 0; i < CPU_SETSIZE && n < 2; i++)
        if (CPU_ISSET((size_t)i, &allowed))
            cores[n++] = i;
    return true;
}

void cores_pin(int core)
{
    cpu_set_t set;

    if (core < 0)
        return;
    CPU_ZERO(&set);
    CPU_SET((size_t)core, &set);
    if (sched_setaffinity(0, sizeof(set), &set))
        perror("crosscall-demo: cannot stay on one core");
}
