// SPDX-License-Identifier: MIT
#include "parse/reader.h"

#include <clang/Basic/SourceManager.h>

#include <algorithm>

namespace stubc {

bool Reader::owns(clang::SourceLocation loc) const
{
    return sources().getFileID(sources().getExpansionLoc(loc)) == file;
}

std::vector<Word> take_words(Reader &reader, const clang::Decl &decl)
{
    std::vector<Word> words;
    for (Word &word : words_of(reader.ast, decl)) {
        const bool repeated =
            std::any_of(words.begin(), words.end(),
                        [&word](const Word &w) { return w.name == word.name; });
        // XC_METHOD counts for itself: two of them have a rule of their own.
        if (repeated && word.name != "xc.method")
            reader.header.repeated.push_back(
                {word.name, describe(decl), word.where});
        else
            words.push_back(std::move(word));
    }
    reader.read.insert(&decl);
    return words;
}

static std::string kind_of(const clang::Decl &decl)
{
    if (const auto *tag = llvm::dyn_cast<clang::TagDecl>(&decl))
        return tag->getKindName().str();
    if (llvm::isa<clang::ParmVarDecl>(decl))
        return "parameter";
    if (llvm::isa<clang::FieldDecl>(decl))
        return "member";
    if (llvm::isa<clang::FunctionDecl>(decl))
        return "function";
    if (llvm::isa<clang::TypedefNameDecl>(decl))
        return "typedef";
    if (llvm::isa<clang::EnumConstantDecl>(decl))
        return "enumerator";
    return "variable";
}

std::string describe(const clang::Decl &decl)
{
    const auto *named = llvm::dyn_cast<clang::NamedDecl>(&decl);
    std::string name = named ? named->getNameAsString() : "";
    std::string text = kind_of(decl) + (name.empty() ? "" : " " + name);
    if (name.empty())
        text = "a " + text + " without a name";
    if (const auto *field = llvm::dyn_cast<clang::FieldDecl>(&decl))
        text += " of " + describe(*field->getParent());
    return text;
}

} // namespace stubc
