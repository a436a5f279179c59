// SPDX-License-Identifier: MIT
// Who was a server's client before, and looks at what another one leaves
#pragma once

#include "thing_client.h"

class Watcher {
  public:
    // What there is now is what there shall be afterwards.
    explicit Watcher(const ThingServer &server);

    // Return: milliseconds until it was served.
    double is_served();

    // Soon there is what was there before, and no more: in the server's books,
    // of memory, and of files.
    bool sees_nothing_left();

    // What is there, beside what was there before.
    std::string what_is_left();

  private:
    thing_totals books();

    ThingClient client_;
    thing_totals before_ = {};
};
