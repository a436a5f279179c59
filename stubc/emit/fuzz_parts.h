// SPDX-License-Identifier: MIT
// Fuzz parts: what the two harnesses have in common
//
// Values of C made from an input, and fixed parts of messages made likely. A
// helper is a function or a table of the generated file; those that nothing
// uses are left out, since a compiler would complain of them. What a harness
// declares begins with xc_harness_, as nothing does that an interface makes.
#pragma once

#include "emit/c_names.h"

#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// A function or table of the generated file.
struct Helper {
    std::string name;
    std::string text;
};

/// Whether @text has @name, one that begins like no other, and not only as the
/// beginning of a longer one.
bool mentions(const std::string &text, const std::string &name);

/// Those of @helpers that @text uses, by way of each other too. Each may use
/// those before it.
std::string used_helpers(const std::vector<Helper> &helpers,
                         const std::string &text);

/// Tables of enums, and functions that fill structs and mend wire structs, for
/// all that the interface's own and inherited methods use.
std::vector<Helper> type_helpers(const Header &header, std::size_t interface);

/// Lines that give @place, of a parameter's type, a value out of @input.
std::string fill_value(const Function &f, std::size_t param,
                       const std::string &place, const std::string &input);

/// Lines that do that for @count elements.
std::string fill_elements(const Function &f, std::size_t param,
                          const std::string &count, const std::string &place,
                          const std::string &input);

/// The functions xc_harness_mend_<method>, xc_harness_size_<method> and
/// xc_harness_elements_<method>, where a message needs them.
std::string mend_request_function(const Function &f,
                                  const std::vector<std::string> &objects);
std::string mend_reply_function(const Function &f);
std::string request_size_function(const Function &f);
std::string reply_size_function(const Function &f);
std::string request_elements_function(const Function &f);
std::string reply_elements_function(const Function &f);

/// The method's names, and for a message's row in a table $fixed, its size, and
/// those of $mend, $size and $elements that are among @helpers, else NULL.
Names row_names(const Function &f, const Message &message,
                const std::string &helpers);

/// The line .carried of a message's row in a table, or empty; @fds is of the
/// method's layout.
std::string carried_line(const Function &f,
                         const std::vector<std::size_t> &fds);

/// Objects that methods of the interface are passed, each once, by name.
std::vector<std::string> passed_objects(const Header &header,
                                        std::size_t interface);

/// Whether a parameter is the length of another one.
bool is_length(const Method &method, std::size_t param);

} // namespace stubc
