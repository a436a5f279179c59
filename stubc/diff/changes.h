// SPDX-License-Identifier: MIT
// Changes: what is different in a new version of a header
//
// The question is whether programs of both versions can talk to each other:
// what travels, what is refused, and who may call. It is not whether sources
// that use the header still compile.
#pragma once

#include "model/interface.h"

#include <string>
#include <vector>

namespace stubc {

enum class Verdict {
    None,       // nobody at the other end can tell
    Compatible, // what worked before works as before
    Breaking,   // something that worked before is refused, or means another
};

struct Change {
    Verdict verdict = Verdict::None;
    std::string interface; // "crosscall.file/1"
    std::string id;        // "0x891f408abd5b8b96"
    std::string text;      // "read#1: parameter 2 (len) is u32, was u64"
};

/// All changes, in the order of the old header, then what is new.
std::vector<Change> changes_of(const Header &before, const Header &now);

/// What stubc diff prints; ends with a line that counts the changes.
std::string report_of(const std::vector<Change> &changes);

bool is_breaking(const std::vector<Change> &changes);

} // namespace stubc
