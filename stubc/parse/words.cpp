// SPDX-License-Identifier: MIT
#include "parse/words.h"

#include "parse/place.h"

#include <clang/AST/Expr.h>

namespace stubc {

std::vector<Word> words_of(const clang::ASTContext &ast,
                           const clang::Decl &decl)
{
    std::vector<Word> words;
    for (const auto *attr : decl.specific_attrs<clang::AnnotateAttr>()) {
        if (!attr->getAnnotation().starts_with("xc.") || attr->isInherited())
            continue;
        Word word;
        word.name = attr->getAnnotation().str();
        for (const clang::Expr *arg : attr->args())
            word.args.push_back(arg);
        word.where = place(ast.getSourceManager(), attr->getLocation());
        words.push_back(std::move(word));
    }
    return words;
}

std::optional<std::string> text_argument(const Word &word, std::size_t i)
{
    if (i >= word.args.size())
        return std::nullopt;
    const clang::Expr *expr = word.args[i]->IgnoreParenImpCasts();
    if (const auto *constant = llvm::dyn_cast<clang::ConstantExpr>(expr))
        expr = constant->getSubExpr()->IgnoreParenImpCasts();
    const auto *literal = llvm::dyn_cast<clang::StringLiteral>(expr);
    if (!literal || literal->getCharByteWidth() != 1)
        return std::nullopt;
    return literal->getString().str();
}

std::optional<std::int64_t> number_argument(const clang::ASTContext &ast,
                                            const Word &word, std::size_t i)
{
    clang::Expr::EvalResult result;
    if (i >= word.args.size() || !word.args[i]->EvaluateAsInt(result, ast))
        return std::nullopt;
    const llvm::APSInt value = result.Val.getInt();
    if (!value.isRepresentableByInt64())
        return std::nullopt;
    return value.getExtValue();
}

} // namespace stubc
