// SPDX-License-Identifier: MIT
// Words: the decorations on one declaration
#pragma once

#include "model/interface.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Attr.h>
#include <clang/AST/Decl.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stubc {

/// One word with what stands in its parentheses.
struct Word {
    std::string name; // "xc.method"
    std::vector<const clang::Expr *> args;
    Location where;
};

/// The words on @decl, in the order of the source.
std::vector<Word> words_of(const clang::ASTContext &ast,
                           const clang::Decl &decl);

/// Argument @i as text, if it is a string.
std::optional<std::string> text_argument(const Word &word, std::size_t i);

/// Argument @i as a number, if it is one.
std::optional<std::int64_t> number_argument(const clang::ASTContext &ast,
                                            const Word &word, std::size_t i);

} // namespace stubc
