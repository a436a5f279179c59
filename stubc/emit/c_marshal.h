// SPDX-License-Identifier: MIT
// C marshal: what each kind of parameter contributes to a generated function
//
// A generated function is the same phases for every method, and each parameter
// adds its lines to each phase. Here stand the switches over kinds of the Stub
// and the X object; their emitters see lines with placeholders.
#pragma once

#include "emit/c_names.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// Lines of one parameter in one phase; empty where it has no part in it.
using Phase = std::string_view (*)(const Function &f, std::size_t param);

/// The same where the lines are put together.
using LongPhase = std::string (*)(const Function &f, std::size_t param);

/// The lines of all parameters in one phase.
void each(Writer &w, const Function &f, Phase phase);
void each(Writer &w, const Function &f, LongPhase phase);

/// Whether there are any.
bool has(const Function &f, Phase phase);
bool has(const Function &f, LongPhase phase);

/// The struct that is all of a message and laid out alike: it is sent from
/// where it lies, and the message has no struct of its own in the function.
std::optional<std::size_t> lone_struct(const Function &f,
                                       const Message &message);

// The Stub, in the order of the generated function.
std::string_view stub_local(const Function &f, std::size_t param);
std::string_view stub_bound(const Function &f, std::size_t param);
std::string_view stub_in_length(const Function &f, std::size_t param);
std::string_view stub_check(const Function &f, std::size_t param);
std::string_view stub_carry(const Function &f, std::size_t param);
std::string stub_within(const Function &f, std::size_t param);
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
std::string x_within(const Function &f, std::size_t param);
std::string_view x_room(const Function &f, std::size_t param);
std::string_view x_argument(const Function &f, std::size_t param);
std::string x_given(const Function &f, std::size_t param);
std::string_view x_measure(const Function &f, std::size_t param);
std::string_view x_store(const Function &f, std::size_t param);
std::string_view x_grant(const Function &f, std::size_t param);
std::string_view x_put(const Function &f, std::size_t param);
std::string_view x_drop(const Function &f, std::size_t param);

// Buffers whose elements are converted one by one.
bool is_converted_in(const Function &f, std::size_t param);
bool is_converted_out(const Function &f, std::size_t param);
bool has_elements(const Function &f);
std::string stub_check_elements(const Function &f, std::size_t param);
std::string stub_put_elements(const Function &f, std::size_t param);
std::string stub_look_at_elements(const Function &f, std::size_t param);
std::string stub_take_elements(const Function &f, std::size_t param);
std::string x_take_elements(const Function &f, std::size_t param);
std::string x_check_elements(const Function &f, std::size_t param);
std::string x_put_elements(const Function &f, std::size_t param);

// Parameters that may be absent: lines that are for those that are there.
bool is_optional(const Function &f, std::size_t param);
std::string only_if(std::string_view condition, std::string_view lines);
std::string stub_guarded(const Function &f, std::size_t param,
                         std::string_view lines);
std::string x_guarded(const Function &f, std::size_t param,
                      std::string_view lines);
std::string x_null_local(const Function &f, std::size_t param);
std::string x_optional_argument(const Function &f, std::size_t param);

/// That a member is not zero, as what is absent has to be.
std::string not_zero(const Member &member, const std::string &place);

// Conditions, placeholders replaced; each is true where something is wrong.
using Conditions = std::vector<std::string>;

/// Descriptors of a request: as many as the method takes; empty without any.
std::string carried_fault(const Function &f);

/// Whether the padding of a message's struct travels.
enum class Padding { Travels, Absent };

/// Padding, bools, enums, structs of a request.
Conditions request_faults(const Function &f,
                          Padding padding = Padding::Travels);

/// The same of a reply, and its lengths.
Conditions reply_faults(const Function &f);

/// Of its values alone.
Conditions reply_value_faults(const Function &f, Padding padding);

/// What an object must not return: lengths, enums, structs, capabilities.
Conditions object_faults(const Function &f);

/// One condition out of several.
std::string any_of(const Conditions &conditions);

/// One member of a wire struct that is invalid; empty if none can be.
std::string member_fault(const Header &header, const Interface &interface,
                         const Member &member, const std::string &wire);

/// "offset, len, buf[len]": what travels, for a comment.
std::string content_of(const Function &f, const Message &message);

} // namespace stubc
