// SPDX-License-Identifier: MIT
// C marshal: what each kind of parameter contributes to a generated function
//
// A generated function is the same phases for every method, and each parameter
// adds its lines to each phase. Here, and nowhere else in emit, stand the
// switches over kinds; the emitters see lines with placeholders.
#pragma once

#include "emit/c_names.h"

#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// Lines of one parameter in one phase; empty where it has no part in it.
using Phase = std::string_view (*)(const Function &f, std::size_t param);

/// The lines of all parameters in one phase.
void each(Writer &w, const Function &f, Phase phase);

/// Whether there are any.
bool has(const Function &f, Phase phase);

// The Stub, in the order of the generated function.
std::string_view stub_local(const Function &f, std::size_t param);
std::string_view stub_bound(const Function &f, std::size_t param);
std::string_view stub_in_length(const Function &f, std::size_t param);
std::string_view stub_check(const Function &f, std::size_t param);
std::string_view stub_carry(const Function &f, std::size_t param);
std::string_view stub_fill(const Function &f, std::size_t param);
std::string_view stub_pass(const Function &f, std::size_t param);
std::string_view stub_put(const Function &f, std::size_t param);
std::string_view stub_make(const Function &f, std::size_t param);
std::string_view stub_drop(const Function &f, std::size_t param);
std::string_view stub_adopt(const Function &f, std::size_t param);
std::string_view stub_write(const Function &f, std::size_t param);
std::string_view stub_disown(const Function &f, std::size_t param);

// The X function, in the order of the generated function.
std::string_view x_local(const Function &f, std::size_t param);
std::string_view x_bound(const Function &f, std::size_t param);
std::string_view x_in_length(const Function &f, std::size_t param);
std::string_view x_take(const Function &f, std::size_t param);
std::string_view x_load(const Function &f, std::size_t param);
std::string_view x_accept(const Function &f, std::size_t param);
std::string_view x_room(const Function &f, std::size_t param);
std::string_view x_argument(const Function &f, std::size_t param);
std::string_view x_measure(const Function &f, std::size_t param);
std::string_view x_store(const Function &f, std::size_t param);
std::string_view x_grant(const Function &f, std::size_t param);
std::string_view x_put(const Function &f, std::size_t param);
std::string_view x_drop(const Function &f, std::size_t param);

// Conditions, placeholders replaced; each is true where something is wrong.
using Conditions = std::vector<std::string>;

/// Descriptors of a request: as many as the method takes; empty without any.
std::string carried_fault(const Function &f);

/// Padding, bools, enums, structs of a request.
Conditions request_faults(const Function &f);

/// The same of a reply, and its lengths.
Conditions reply_faults(const Function &f);

/// What an object must not return: lengths, enums and capabilities.
Conditions object_faults(const Function &f);

/// The same inside of structs, looked at in their wire form.
Conditions object_struct_faults(const Function &f);

/// One condition out of several.
std::string any_of(const Conditions &conditions);

/// One member of a wire struct that is invalid; empty if none can be.
std::string member_fault(const Header &header, const Interface &interface,
                         const Member &member, const std::string &wire);

/// "offset, len, buf[len]": what travels, for a comment.
std::string content_of(const Function &f, const Message &message);

} // namespace stubc
