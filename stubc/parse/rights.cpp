// SPDX-License-Identifier: MIT
#include "parse/rights.h"

#include "parse/place.h"

#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>

#include <algorithm>
#include <bit>
#include <functional>

namespace stubc {

namespace {

/// Visit every enumerator that @stmt mentions, in the order of the source.
void each_enumerator(
    const clang::Stmt *stmt,
    const std::function<void(const clang::EnumConstantDecl *)> &visit)
{
    if (!stmt)
        return;
    if (const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(stmt))
        if (const auto *value =
                llvm::dyn_cast<clang::EnumConstantDecl>(name->getDecl()))
            visit(value);
    for (const clang::Stmt *child : stmt->children())
        each_enumerator(child, visit);
}

bool is_inherited(const Reader &reader, const Interface &interface,
                  const std::string &name)
{
    const std::vector<Interface> &all = reader.header.interfaces;
    for (auto base = interface.base; base; base = all[*base].base)
        for (const Right &right : all[*base].rights)
            if (right.name == name)
                return true;
    return false;
}

void add_enum(const Reader &reader, const clang::EnumDecl &decl,
              Interface &interface)
{
    for (const clang::EnumConstantDecl *value : decl.enumerators()) {
        const std::string name = value->getNameAsString();
        const auto bit =
            static_cast<std::uint32_t>(value->getInitVal().getExtValue());
        const bool known = std::any_of(
            interface.rights.begin(), interface.rights.end(),
            [&name](const Right &right) { return right.name == name; });
        // FILE_ALL = FILE_READ | FILE_WRITE is a set of rights, not a right.
        if (known || name == "XC_ANYONE" || !std::has_single_bit(bit) ||
            is_inherited(reader, interface, name))
            continue;
        interface.rights.push_back(
            {name, bit, place(reader.sources(), value->getLocation())});
    }
}

} // namespace

RightsWord read_rights_word(const Reader &reader, const Word &word,
                            std::size_t argument)
{
    RightsWord rights;
    const auto value = number_argument(reader.ast, word, argument);

    if (!value)
        return rights;
    rights.stated = true;
    rights.value = static_cast<std::uint32_t>(*value);
    rights.text = text_of(reader.ast, *word.args[argument]);
    each_enumerator(word.args[argument],
                    [&rights](const clang::EnumConstantDecl *decl) {
                        if (decl->getName() == "XC_ANYONE")
                            rights.anyone = true;
                    });
    return rights;
}

void read_rights(const Reader &reader, const clang::RecordDecl &record,
                 Interface &interface)
{
    for (const clang::FieldDecl *field : record.fields())
        for (const Word &word : words_of(reader.ast, *field))
            if (word.name == "xc.method" && word.args.size() > 1)
                each_enumerator(word.args[1],
                                [&](const clang::EnumConstantDecl *decl) {
                                    add_enum(reader,
                                             *llvm::cast<clang::EnumDecl>(
                                                 decl->getDeclContext()),
                                             interface);
                                });
}

} // namespace stubc
