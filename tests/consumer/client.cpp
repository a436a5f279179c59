// SPDX-License-Identifier: MIT
// A client in C++20: all generated and public headers are C++ as well.
#include <iostream>
#include <memory>
#include <string_view>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "greeting.stub.h"

#include "consumer.h"

int ask_in_cpp(const char *address)
{
    struct greeting *raw;
    if (greeting_connect(address, nullptr, &raw)) {
        std::cerr << "connect: " << xc_error_text() << '\n';
        return 1;
    }

    const std::unique_ptr<greeting, void (*)(greeting *)> greeting(
        raw, greeting_release);
    char text[64];
    const int64_t len =
        greeting_greet(greeting.get(), "C++", text, sizeof(text));
    if (len < 0) {
        std::cerr << "greet: " << xc_error_text() << '\n';
        return 1;
    }
    return std::string_view(text, static_cast<std::size_t>(len)) !=
           "hello, C++";
}
