// SPDX-License-Identifier: MIT
// Report: the changes as text, a line each
#include "diff/changes.h"

#include <algorithm>

namespace stubc {

static std::string word_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return "none      ";
    case Verdict::Compatible:
        return "compatible";
    case Verdict::Breaking:
        return "breaking  ";
    }
    return "";
}

static std::string count(const std::vector<Change> &changes, Verdict verdict)
{
    return std::to_string(
        std::ranges::count(changes, verdict, &Change::verdict));
}

static std::string summary(const std::vector<Change> &changes)
{
    Verdict worst = Verdict::None;

    for (const Change &change : changes)
        worst = std::max(worst, change.verdict);
    const std::string word = word_of(worst);
    return word.substr(0, word.find(' '));
}

std::string report_of(const std::vector<Change> &changes)
{
    std::string text;
    std::string interface;

    for (const Change &change : changes) {
        if (change.interface != interface)
            text += change.interface + ", id " + change.id + "\n";
        interface = change.interface;
        text += "  " + word_of(change.verdict) + "  " + change.text + "\n";
    }
    return text + count(changes, Verdict::Breaking) + " breaking, " +
           count(changes, Verdict::Compatible) + " compatible, " +
           count(changes, Verdict::None) +
           " without effect: " + summary(changes) + "\n";
}

} // namespace stubc
