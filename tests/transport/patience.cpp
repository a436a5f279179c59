// SPDX-License-Identifier: MIT
// Patience: time, and how tests wait
#include "process.h"

#include <algorithm>
#include <ctime>
#include <unistd.h>

uint64_t now_ns()
{
    timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return uint64_t(now.tv_sec) * 1'000'000'000 + uint64_t(now.tv_nsec);
}

uint64_t in_ms(uint64_t milliseconds)
{
    return now_ns() + milliseconds * 1'000'000;
}

double ms_since(uint64_t start_ns) { return double(now_ns() - start_ns) / 1e6; }

bool eventually(const std::function<bool()> &fact)
{
    uint64_t end = in_ms(20'000);

    while (!fact()) {
        if (now_ns() > end)
            return false;
        usleep(1000);
    }
    return true;
}

double best_of_three(const std::function<double()> &attempt)
{
    double first = attempt();
    double second = attempt();

    return std::min({first, second, attempt()});
}
