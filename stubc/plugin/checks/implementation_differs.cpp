// SPDX-License-Identifier: MIT
// XC0601: a function that is bound to a method has the method's type.
//
// A cast makes the compiler believe otherwise, and then arguments are read from
// where nobody put them. Without a cast Clang speaks of types; which method of
// which interface asks for them is said here.

#include "plugin/bodies.h"

#include "plugin/methods.h"

#include <string>

namespace stubc {

namespace {

std::string quoted(const clang::ASTContext &ast, clang::QualType type)
{
    return "'" + type.getAsString(ast.getPrintingPolicy()) + "'";
}

/// The prototype that would conform.
std::string prototype_of(const clang::ASTContext &ast,
                         const Implementation &bound,
                         const clang::FunctionProtoType &asked)
{
    const auto params = params_of(*bound.method);
    const clang::PrintingPolicy &policy = ast.getPrintingPolicy();
    std::string text = asked.getReturnType().getAsString(policy) + " " +
                       bound.function->getNameAsString() + "(";
    for (std::size_t i = 0; i < params.size(); ++i) {
        clang::QualType type = params[i]->getType();
        if (i == 0 && !bound.takes_object && bound.function->getNumParams() > 0)
            type = bound.function->getParamDecl(0)->getType();
        std::string declarator = params[i]->getNameAsString();
        type.getAsStringInternal(declarator, policy);
        text += (i > 0 ? ", " : "") + declarator;
    }
    return text + ")";
}

/// Whether both point to structs of one name, of which one is known in its
/// parameter list only: that is an error of its own, at its place.
bool is_hidden_twin(clang::QualType a, clang::QualType b)
{
    while (a->isPointerType() && b->isPointerType()) {
        a = a->getPointeeType();
        b = b->getPointeeType();
    }
    const auto *one = a->getAs<clang::RecordType>();
    const auto *other = b->getAs<clang::RecordType>();
    return one && other && one->getDecl()->getIdentifier() &&
           one->getDecl()->getIdentifier() == other->getDecl()->getIdentifier();
}

/// What differs, or "".
std::string difference(clang::ASTContext &ast, const Implementation &bound,
                       const clang::FunctionProtoType &has,
                       const clang::FunctionProtoType &asked)
{
    if (!ast.typesAreCompatible(has.getReturnType(), asked.getReturnType()))
        return "it returns " + quoted(ast, has.getReturnType()) +
               ", the interface says " + quoted(ast, asked.getReturnType());
    if (has.getNumParams() != asked.getNumParams() || has.isVariadic())
        return "it takes " + std::to_string(has.getNumParams()) +
               " parameters, the interface says " +
               std::to_string(asked.getNumParams());
    for (unsigned i = bound.takes_object ? 0 : 1; i < has.getNumParams(); ++i)
        if (!ast.typesAreCompatible(has.getParamType(i),
                                    asked.getParamType(i)) &&
            !is_hidden_twin(has.getParamType(i), asked.getParamType(i)))
            return "parameter " +
                   bound.function->getParamDecl(i)->getNameAsString() + " is " +
                   quoted(ast, has.getParamType(i)) + ", the interface says " +
                   quoted(ast, asked.getParamType(i));
    return "";
}

} // namespace

void body_checks::implementation_differs(const Unit &unit,
                                         std::vector<Finding> &findings)
{
    for (const Implementation &bound : unit.implementations) {
        const auto *has =
            bound.function->getType()->getAs<clang::FunctionProtoType>();
        const auto *asked = bound.method->getType()
                                ->getPointeeType()
                                ->getAs<clang::FunctionProtoType>();
        if (!has || !asked)
            continue;
        const std::string what = difference(unit.ast, bound, *has, *asked);
        if (what.empty())
            continue;
        const std::string method = name_of_method(unit.ast, *bound.method);
        findings.push_back(
            {Severity::Error,
             Code::ImplementationDiffers,
             bound.function->getLocation(),
             bound.function->getNameAsString() + " is no " + method + ": " +
                 what,
             "declare it as " + prototype_of(unit.ast, bound, *asked),
             {{bound.method->getLocation(),
               "method " + method + " is declared here"}},
             {}});
    }
}

} // namespace stubc
