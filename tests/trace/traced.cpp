// SPDX-License-Identifier: MIT
// A client, and a server that it starts: add(), nap(), which it may not,
// note(), which is one-way, and notes() until that is done
#include <array>
#include <cstdio>
#include <unistd.h>

#include "server.h"

static bool has_noted(probe *object)
{
    std::array<uint64_t, 2> values;

    return probe_notes(object, values.data(), values.size()) == 1;
}

int main()
{
    Server server({"admit=" + std::to_string(getuid()) + ":" +
                   std::to_string(PROBE_USE)});
    Probe object = connect_to(server);
    uint64_t sum = 0;

    const bool is_right = object && probe_add(object.get(), 1, 2, &sum) == 0 &&
                          probe_nap(object.get(), 1) == -XC_E_DENIED &&
                          probe_note(object.get(), 7) == 0 &&
                          eventually([&] { return has_noted(object.get()); });
    if (!is_right)
        fprintf(stderr, "traced: %s\n", xc_error_text());
    object.reset();
    return server.stop() || !is_right;
}
