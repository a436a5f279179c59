// SPDX-License-Identifier: MIT
// Suite: which of the tests that a program has it runs
#pragma once

struct Suite {
    const char *name;
    const char *filter; // of GoogleTest
    int at_least;       // tests, or nothing was shown
};

extern const Suite suite;
