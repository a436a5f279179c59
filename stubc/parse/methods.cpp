// SPDX-License-Identifier: MIT
#include "parse/methods.h"

#include "parse/lengths.h"
#include "parse/place.h"
#include "parse/rights.h"
#include "parse/types.h"

#include <clang/AST/RawCommentList.h>
#include <clang/AST/TypeLoc.h>

#include <string>
#include <utility>

namespace stubc {

namespace {

void read_param_words(Reader &reader, const clang::ParmVarDecl &decl,
                      Decorations &words)
{
    for (const Word &word : take_words(reader, decl)) {
        const bool has_length = word.name == "xc.sized_by" ||
                                word.name == "xc.counted_by" ||
                                word.name == "xc.string";
        if (word.name == "xc.out") {
            words.out = word.where;
        } else if (word.name == "xc.inout") {
            words.inout = word.where;
        } else if (word.name == "xc.fd") {
            words.fd = word.where;
        } else if (word.name == "xc.region") {
            words.region = word.where;
        } else if (word.name == "xc.frozen") {
            words.frozen = word.where;
        } else if (word.name == "xc.lease") {
            words.lease = word.where;
        } else if (word.name == "xc.private") {
            words.private_ = word.where;
        } else if (word.name == "xc.within") {
            words.within = word.where;
            words.within_text = text_argument(word, 0).value_or("");
        } else if (word.name == "xc.optional") {
            words.optional = word.where;
        } else if (word.name == "xc.up_to") {
            const auto most = number_argument(reader.ast, word, 0);
            words.up_to = word.where;
            if (most) // a negative one becomes far too large
                words.up_to_value = static_cast<std::uint64_t>(*most);
            if (!word.args.empty())
                words.up_to_text = text_of(reader.ast, *word.args[0]);
        } else if (word.name == "xc.grant") {
            const RightsWord rights = read_rights_word(reader, word, 0);
            words.grant = word.where;
            words.grant_rights = rights.value;
            words.grant_text = rights.text;
        } else if (has_length) {
            if (words.length_text.empty())
                words.length_text = text_argument(word, 0).value_or("");
            (word.name == "xc.sized_by"     ? words.sized_by
             : word.name == "xc.counted_by" ? words.counted_by
                                            : words.string) = word.where;
        } else {
            words.foreign.emplace_back(word.name, word.where);
        }
    }
}

Param read_param(Reader &reader, const clang::ParmVarDecl &decl)
{
    Param param;
    param.name = decl.getNameAsString();
    param.where = place(reader.sources(), decl.getLocation());
    param.function = decl.getOriginalType()->isFunctionType();
    read_param_type(reader, decl.getOriginalType(), param);
    read_param_words(reader, decl, param.words);
    if (decl.getLocation().isFileID())
        param.begin = place(reader.sources(), decl.getBeginLoc());
    return param;
}

void read_method_words(Reader &reader, const clang::FieldDecl &field,
                       Method &method)
{
    for (const Word &word : take_words(reader, field)) {
        if (word.name == "xc.oneway") {
            method.oneway = true;
        } else if (word.name == "xc.idempotent") {
            method.idempotent = word.where;
        } else if (word.name == "xc.addref") {
            method.addref = word.where;
        } else if (word.name == "xc.release") {
            method.release = word.where;
        } else if (word.name == "xc.fast") {
            method.fast = word.where;
        } else if (word.name == "xc.deprecated") {
            method.deprecated = word.where;
            method.deprecated_text = text_argument(word, 0);
        } else if (word.name == "xc.nonblocking") {
            method.nonblocking = word.where;
        } else if (word.name != "xc.method") {
            method.foreign.emplace_back(word.name, word.where);
        } else if (++method.n_method_words == 1) {
            const auto number = number_argument(reader.ast, word, 0);
            if (number) // a negative one becomes far too large
                method.number = static_cast<std::uint64_t>(*number);
            const RightsWord rights = read_rights_word(reader, word, 1);
            method.rights = rights.value;
            method.rights_text = rights.text;
            method.rights_stated = rights.stated;
            method.anyone = rights.anyone;
            method.word_where = word.where;
            if (word.args.size() == 2) {
                method.number_text = text_of(reader.ast, *word.args[0]);
                method.number_span = span_of(reader.ast, *word.args[0]);
                method.rights_span = span_of(reader.ast, *word.args[1]);
            }
        }
    }
}

void read_result(Reader &reader, clang::QualType type, Method &method)
{
    const Type result = read_type(reader, type);
    method.result = result.spelling;
    if (result.kind == TypeKind::Scalar)
        method.result_kind = result.scalar;
}

} // namespace

// A typedef has no place for words, so it is not followed.
clang::FunctionTypeLoc function_of(const clang::FieldDecl &field)
{
    if (!field.getTypeSourceInfo())
        return {};
    clang::TypeLoc loc =
        field.getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
    bool is_pointer = false;

    while (true) {
        if (auto pointer = loc.getAs<clang::PointerTypeLoc>()) {
            if (is_pointer)
                return {}; // a pointer to a function pointer
            is_pointer = true;
            loc = pointer.getPointeeLoc();
        } else if (auto paren = loc.getAs<clang::ParenTypeLoc>()) {
            loc = paren.getInnerLoc();
        } else if (auto attributed = loc.getAs<clang::AttributedTypeLoc>()) {
            loc = attributed.getModifiedLoc();
        } else {
            break;
        }
    }
    return is_pointer ? loc.getAs<clang::FunctionTypeLoc>()
                      : clang::FunctionTypeLoc();
}

std::string doc_of(const Reader &reader, const clang::Decl &decl)
{
    const clang::RawComment *comment =
        reader.ast.getRawCommentForDeclNoCache(&decl);
    if (!comment)
        return "";
    return llvm::StringRef(comment->getFormattedText(
                               reader.sources(), reader.ast.getDiagnostics()))
        .trim()
        .str();
}

std::optional<Method> read_method(Reader &reader, const clang::FieldDecl &field)
{
    const clang::FunctionTypeLoc function = function_of(field);
    if (function.isNull())
        return std::nullopt;

    Method method;
    method.name = field.getNameAsString();
    method.where = place(reader.sources(), field.getLocation());
    method.doc = doc_of(reader, field);
    method.end = place_in_file(reader.sources(), function.getRParenLoc());
    if (method.end.line != 0)
        ++method.end.column; // behind it
    read_method_words(reader, field, method);
    read_result(reader, function.getReturnLoc().getType(), method);
    if (const auto *prototype =
            llvm::dyn_cast<clang::FunctionProtoType>(function.getTypePtr()))
        method.variadic = prototype->isVariadic();
    for (const clang::ParmVarDecl *param : function.getParams())
        if (param)
            method.params.push_back(read_param(reader, *param));
    read_lengths(reader, method);
    return method;
}

} // namespace stubc
