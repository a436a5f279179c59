// SPDX-License-Identifier: MIT
// XC0602: a method that returns success has written its results.
//
// The caller reads them then. Through an X object it gets zeros, which look
// like an answer; from an object of its own process, whatever was there.
//
// Only what is certain is said: a return of a value known to be 0 or more, on a
// way that can be gone, where nothing touched the pointer. To pass it on, to
// copy it or to take part of it counts as written; so does a loop that may
// write. Buffers are not looked at: their length may be 0.

#include "plugin/bodies.h"

#include "plugin/methods.h"
#include "plugin/paths.h"

#include <string>

namespace stubc {

namespace {

bool is_just(const clang::Stmt *stmt, const clang::VarDecl &variable)
{
    const auto *expr = llvm::dyn_cast_or_null<clang::Expr>(stmt);
    const auto *name =
        expr ? llvm::dyn_cast<clang::DeclRefExpr>(expr->IgnoreParenCasts())
             : nullptr;
    return name && name->getDecl() == &variable;
}

/// The pointer through which @expr reaches memory: p of p->x.y and (*p).z.
const clang::Expr *base_of(const clang::Expr *expr)
{
    expr = expr->IgnoreParens();
    if (const auto *member = llvm::dyn_cast<clang::MemberExpr>(expr))
        return member->isArrow() ? member->getBase()
                                 : base_of(member->getBase());
    if (const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(expr))
        return unary->getOpcode() == clang::UO_Deref ? unary->getSubExpr()
                                                     : nullptr;
    return nullptr;
}

/// Whether @stmt reads through the pointer, or asks whether it is NULL.
bool only_looks(const clang::Stmt &stmt, const clang::VarDecl &pointer)
{
    if (llvm::isa<clang::UnaryExprOrTypeTraitExpr>(&stmt))
        return true;
    if (const auto *cast = llvm::dyn_cast<clang::CastExpr>(&stmt)) {
        if (cast->getType()->isVoidType() ||
            cast->getCastKind() == clang::CK_PointerToBoolean)
            return is_just(cast->getSubExpr(), pointer);
        const clang::Expr *base =
            cast->getCastKind() == clang::CK_LValueToRValue
                ? base_of(cast->getSubExpr())
                : nullptr;
        return base && is_just(base, pointer);
    }
    if (const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(&stmt))
        return unary->getOpcode() == clang::UO_LNot &&
               is_just(unary->getSubExpr(), pointer);
    if (const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(&stmt))
        return binary->isComparisonOp() &&
               (is_just(binary->getLHS(), pointer) ||
                is_just(binary->getRHS(), pointer));
    return false;
}

bool mentions(const clang::Stmt &stmt, const clang::VarDecl &pointer)
{
    if (only_looks(stmt, pointer))
        return false;
    if (const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(&stmt))
        return name->getDecl() == &pointer;
    for (const clang::Stmt *child : stmt.children())
        if (child && mentions(*child, pointer))
            return true;
    return false;
}

/// Whether @stmt may write through the pointer, or let somebody else do it.
bool may_write(const clang::Stmt &stmt, const clang::VarDecl &pointer)
{
    return !is_just(&stmt, pointer) && mentions(stmt, pointer);
}

bool is_single_result(const clang::ASTContext &ast,
                      const clang::ParmVarDecl &param)
{
    return has_word(ast, param, "xc.out") &&
           !has_word(ast, param, "xc.sized_by") &&
           !has_word(ast, param, "xc.counted_by");
}

} // namespace

void body_checks::out_unwritten(const Unit &unit,
                                std::vector<Finding> &findings)
{
    for (const Implementation &bound : unit.implementations) {
        const auto asked = params_of(*bound.method);
        if (!bound.function->hasBody() ||
            bound.function->getNumParams() != asked.size())
            continue;
        for (unsigned i = 1; i < asked.size(); ++i) {
            const clang::ParmVarDecl &param = *bound.function->getParamDecl(i);
            if (!is_single_result(unit.ast, *asked[i]))
                continue;
            const clang::ReturnStmt *found =
                find_success_without(*bound.function, unit.ast,
                                     {[&param](const clang::Stmt &stmt) {
                                          return may_write(stmt, param);
                                      },
                                      &param});
            if (!found)
                continue;
            const std::string name = asked[i]->getNameAsString();
            findings.push_back(
                {Severity::Warning,
                 Code::OutUnwritten,
                 found->getBeginLoc(),
                 bound.function->getNameAsString() +
                     " returns success on a way on which " + name +
                     " is not written",
                 "write *" + name + " before, or return a negative status",
                 {{asked[i]->getLocation(),
                   name + " is a result of method " +
                       name_of_method(unit.ast, *bound.method)}},
                 {}});
        }
    }
}

} // namespace stubc
