// SPDX-License-Identifier: MIT
// Reader: what the parts of parse share while they read one syntax tree
#pragma once

#include "model/interface.h"
#include "parse/words.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace stubc {

struct Reader {
    clang::ASTContext &ast;
    Header &header;
    clang::FileID file; // the one that is read

    /// Every interface in sight by its name: "file" to struct file_ops.
    std::map<std::string, const clang::RecordDecl *> interfaces;

    /// What of Header::structs and Header::enums has been read.
    std::map<const clang::RecordDecl *, std::size_t> structs;
    std::map<const clang::EnumDecl *, std::size_t> enums;

    /// Declarations whose words have found their place in the model.
    std::set<const clang::Decl *> read;

    const clang::SourceManager &sources() const
    {
        return ast.getSourceManager();
    }

    /// Whether @loc is in the file that is read.
    bool owns(clang::SourceLocation loc) const;
};

/// The words on @decl, which then is no stray; repeated ones are set aside.
std::vector<Word> take_words(Reader &reader, const clang::Decl &decl);

/// What @decl is, for messages: "member x of struct y".
std::string describe(const clang::Decl &decl);

} // namespace stubc
