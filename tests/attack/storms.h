// SPDX-License-Identifier: MIT
// Storms: attacks that go on and on, by their names, as in storms.cpp
#pragma once

const char *const kStorms[] = {
    "wakes_without_end",         "rings_without_end",
    "writes_anything",           "calls_with_all_it_has",
    "connects_without_end",      "sends_descriptors_without_end",
    "makes_objects_without_end", "passes_regions_without_end",
    "is_killed_without_end",     "is_denied_without_end",
};
