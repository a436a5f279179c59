/* SPDX-License-Identifier: MIT */
#pragma once

enum seed {
    SEED_NONE,
    SEED_NO_LAST_LOOK,  /* a worker sleeps without one more look: "calls" */
    SEED_FREED_AT_ONCE, /* a cut X object does not wait: "revoke" */
    SEEDS
};

extern enum seed seed;
