// SPDX-License-Identifier: MIT
// Fast words: methods whose values all travel in registers, and in which word
//
// The register plan decides. Generated code goes by the structs of the wire, so
// that what is checked of a message is checked of registers; here is what moves
// their members from and to words.
#pragma once

#include "emit/c_names.h"
#include "model/register_plan.h"

#include <string>

namespace stubc {

/// Whether a call of the method needs nothing but registers.
bool is_fast(const Function &f, const Target &target);

/// How many words a message of a method that is fast takes.
std::size_t fast_words(const Function &f, const Message &message);

/// "    xc_call.words[0] = request.offset;\n": @words with $k for its number.
std::string to_words(const Function &f, const Message &message,
                     const std::string &words);

/// The other direction.
std::string from_words(const Function &f, const Message &message,
                       const std::string &words);

/// True where a word is more than its value; empty if none can be.
std::string excess_of(const Function &f, const Message &message,
                      const std::string &words);

/// The arguments of a call that came back unsent, for a message: what is in
/// words is taken from there, so that nothing of it has to be kept meanwhile.
std::string args_of_words(const Function &f, const std::string &self,
                          const std::string &words);

/// "offset: word 0, len: word 1", for a comment; "nothing".
std::string words_of(const Function &f, const Message &message);

} // namespace stubc
