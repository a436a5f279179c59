// SPDX-License-Identifier: MIT
#include "plugin/known.h"

#include <algorithm>
#include <optional>

namespace stubc {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

const clang::VarDecl *local_of(const clang::Expr &expr)
{
    const auto *name =
        llvm::dyn_cast<clang::DeclRefExpr>(expr.IgnoreParenImpCasts());
    const auto *variable =
        name ? llvm::dyn_cast<clang::VarDecl>(name->getDecl()) : nullptr;
    return variable && variable->isLocalVarDeclOrParm() &&
                   variable->hasLocalStorage()
               ? variable
               : nullptr;
}

/// All values that the type can have; a wide unsigned one is cut.
Range range_of_type(const clang::ASTContext &ast, clang::QualType type)
{
    if (!type->isIntegerType())
        return {};
    const std::uint64_t bits = ast.getIntWidth(type);
    if (type->isUnsignedIntegerOrEnumerationType())
        return {0, bits > 62 ? highest : (std::int64_t{1} << bits) - 1, false};
    if (bits >= 64)
        return {};
    return {-(std::int64_t{1} << (bits - 1)),
            (std::int64_t{1} << (bits - 1)) - 1, false};
}

bool holds(const Range &outer, const Range &inner)
{
    return outer.low <= inner.low && inner.high <= outer.high;
}

Range both(const Range &a, const Range &b)
{
    Range range{std::max(a.low, b.low), std::min(a.high, b.high),
                a.not_zero || b.not_zero};
    if (range.not_zero && range.low == 0)
        range.low = 1;
    if (range.not_zero && range.high == 0)
        range.high = -1;
    return range;
}

/// What can be said without knowing: calls and volatile may say anything.
struct Contents {
    std::set<const clang::VarDecl *> variables;
    bool of_memory = false;
    bool changes = false;
};

void look_into(const clang::Stmt *stmt, Contents &contents)
{
    if (!stmt)
        return;
    if (llvm::isa<clang::CallExpr>(stmt) || llvm::isa<clang::StmtExpr>(stmt) ||
        llvm::isa<clang::AtomicExpr>(stmt))
        contents.changes = true;
    if (const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(stmt))
        contents.changes |= binary->isAssignmentOp();
    if (const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(stmt)) {
        contents.changes |= unary->isIncrementDecrementOp();
        contents.of_memory |= unary->getOpcode() == clang::UO_Deref;
    }
    if (llvm::isa<clang::MemberExpr>(stmt) ||
        llvm::isa<clang::ArraySubscriptExpr>(stmt))
        contents.of_memory = true;
    if (const auto *expr = llvm::dyn_cast<clang::Expr>(stmt))
        contents.changes |= expr->getType().isVolatileQualified();
    if (const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(stmt)) {
        if (const clang::VarDecl *variable = local_of(*name))
            contents.variables.insert(variable);
        else if (llvm::isa<clang::VarDecl>(name->getDecl()))
            contents.of_memory = true;
    }
    for (const clang::Stmt *child : stmt->children())
        look_into(child, contents);
}

std::string text_of(const clang::ASTContext &ast, const clang::Expr &expr)
{
    llvm::FoldingSetNodeID id;
    expr.Profile(id, ast, /*Canonical=*/true);
    return std::to_string(id.ComputeHash());
}

} // namespace

std::set<const clang::VarDecl *> variables_with_address(const clang::Stmt &body)
{
    std::set<const clang::VarDecl *> found;
    if (const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(&body))
        if (unary->getOpcode() == clang::UO_AddrOf)
            if (const clang::VarDecl *variable = local_of(*unary->getSubExpr()))
                found.insert(variable);
    for (const clang::Stmt *child : body.children())
        if (child)
            found.merge(variables_with_address(*child));
    return found;
}

const clang::VarDecl *Known::tracked(const clang::Expr &expr) const
{
    const clang::VarDecl *variable = local_of(expr);
    if (!variable || unknowable_->count(variable) ||
        variable->getType().isVolatileQualified() ||
        !variable->getType()->isScalarType())
        return nullptr;
    return variable;
}

Range Known::range_of(const clang::VarDecl &variable) const
{
    const auto known = ranges_.find(&variable);
    return known != ranges_.end() ? known->second
                                  : range_of_type(*ast_, variable.getType());
}

Range Known::range_of(const clang::Expr &expr) const
{
    clang::Expr::EvalResult result;
    if (!expr.isValueDependent() && expr.getType()->isIntegerType() &&
        expr.EvaluateAsInt(result, *ast_) &&
        result.Val.getInt().isRepresentableByInt64()) {
        const std::int64_t value = result.Val.getInt().getExtValue();
        return {value, value, value != 0};
    }
    if (expr.isNullPointerConstant(*ast_,
                                   clang::Expr::NPC_ValueDependentIsNotNull))
        return {0, 0, false};

    const clang::Expr *inner = expr.IgnoreParens();
    if (const auto *cast = llvm::dyn_cast<clang::CastExpr>(inner)) {
        const Range type = range_of_type(*ast_, cast->getType());
        const Range range = range_of(*cast->getSubExpr());
        // A 64-bit unsigned value may be above all that we can say.
        const bool fits =
            holds(type, range) &&
            (range.high < highest || cast->getType()->isUnsignedIntegerType() ||
             !cast->getSubExpr()->getType()->isUnsignedIntegerType());
        return fits ? range : type;
    }
    if (const auto *choice =
            llvm::dyn_cast<clang::ConditionalOperator>(inner)) {
        const Range yes = range_of(*choice->getTrueExpr());
        const Range no = range_of(*choice->getFalseExpr());
        return {std::min(yes.low, no.low), std::max(yes.high, no.high),
                yes.not_zero && no.not_zero};
    }
    if (const auto *assign = llvm::dyn_cast<clang::BinaryOperator>(inner)) {
        if (assign->getOpcode() == clang::BO_Assign)
            return range_of(*assign->getLHS());
        if (assign->isComparisonOp() || assign->isLogicalOp())
            return {0, 1, false};
    }
    if (const clang::VarDecl *variable = tracked(*inner))
        return range_of(*variable);
    return range_of_type(*ast_, inner->getType());
}

void Known::assign(const clang::VarDecl &variable, const Range &range)
{
    if (unknowable_->count(&variable))
        return;
    ranges_[&variable] = both(range, range_of_type(*ast_, variable.getType()));
    std::erase_if(facts_, [&variable](const auto &entry) {
        return entry.second.about.count(&variable) > 0;
    });
}

void Known::forget_memory()
{
    std::erase_if(facts_,
                  [](const auto &entry) { return entry.second.of_memory; });
}

void Known::execute(const clang::Stmt &stmt)
{
    // What is inside of these has been executed on the way that was taken.
    if (llvm::isa<clang::AbstractConditionalOperator>(&stmt) ||
        llvm::isa<clang::StmtExpr>(&stmt))
        return;
    const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(&stmt);
    if (binary && binary->isLogicalOp())
        return;
    for (const clang::Stmt *child : stmt.children())
        if (child)
            execute(*child);
    if (const auto *decls = llvm::dyn_cast<clang::DeclStmt>(&stmt)) {
        for (const clang::Decl *decl : decls->decls())
            if (const auto *variable = llvm::dyn_cast<clang::VarDecl>(decl))
                assign(*variable, variable->getInit()
                                      ? range_of(*variable->getInit())
                                      : Range{});
    } else if (binary && binary->isAssignmentOp()) {
        const clang::VarDecl *variable = local_of(*binary->getLHS());
        if (!variable)
            forget_memory();
        else
            assign(*variable, binary->getOpcode() == clang::BO_Assign
                                  ? range_of(*binary->getRHS())
                                  : Range{});
    } else if (const auto *unary =
                   llvm::dyn_cast<clang::UnaryOperator>(&stmt)) {
        if (!unary->isIncrementDecrementOp())
            return;
        if (const clang::VarDecl *variable = local_of(*unary->getSubExpr()))
            assign(*variable, {});
        else
            forget_memory();
    } else if (llvm::isa<clang::CallExpr>(&stmt)) {
        forget_memory();
    }
}

bool Known::narrow(const clang::Expr &expr, const Range &to)
{
    const Range range = both(range_of(expr), to);
    if (range.empty())
        return false;
    const clang::Expr *inner = expr.IgnoreParens();
    while (const auto *cast = llvm::dyn_cast<clang::CastExpr>(inner)) {
        // -1 as unsigned is large: that says nothing of the variable's range.
        if (!holds(range_of_type(*ast_, cast->getType()),
                   range_of(*cast->getSubExpr())))
            return true;
        inner = cast->getSubExpr()->IgnoreParens();
    }
    if (const auto *assign = llvm::dyn_cast<clang::BinaryOperator>(inner))
        if (assign->getOpcode() == clang::BO_Assign)
            inner = assign->getLHS();
    if (const clang::VarDecl *variable = tracked(*inner))
        ranges_[variable] = both(range_of(*variable), to);
    return true;
}

bool Known::suppose_value(const clang::Expr &expr, std::int64_t value)
{
    return narrow(expr, {value, value, value != 0});
}

bool Known::suppose_comparison(const clang::BinaryOperator &comparison,
                               bool truth)
{
    using clang::BinaryOperator;
    const clang::BinaryOperatorKind op =
        truth ? comparison.getOpcode()
              : BinaryOperator::negateComparisonOp(comparison.getOpcode());
    const clang::Expr &left = *comparison.getLHS();
    const clang::Expr &right = *comparison.getRHS();
    const Range a = range_of(left);
    const Range b = range_of(right);

    switch (op) {
    case clang::BO_EQ:
        return narrow(left, b) && narrow(right, a);
    case clang::BO_NE:
        if (b.low == 0 && b.high == 0)
            return narrow(left, {lowest, highest, true});
        if (a.low == 0 && a.high == 0)
            return narrow(right, {lowest, highest, true});
        return a.low != a.high || b.low != b.high || a.low != b.low;
    case clang::BO_LT:
        return a.low < highest && b.high > lowest &&
               narrow(left, {lowest, b.high - 1, false}) &&
               narrow(right, {a.low + 1, highest, false});
    case clang::BO_LE:
        return narrow(left, {lowest, b.high, false}) &&
               narrow(right, {a.low, highest, false});
    case clang::BO_GT:
        return b.low < highest && a.high > lowest &&
               narrow(left, {b.low + 1, highest, false}) &&
               narrow(right, {lowest, a.high - 1, false});
    case clang::BO_GE:
        return narrow(left, {b.low, highest, false}) &&
               narrow(right, {lowest, a.high, false});
    default:
        return true;
    }
}

bool Known::suppose_fact(const clang::Expr &condition, bool truth)
{
    Contents contents;
    look_into(&condition, contents);
    if (contents.changes)
        return true;
    for (const clang::VarDecl *variable : contents.variables)
        contents.of_memory |= unknowable_->count(variable) > 0;
    const auto [fact, is_new] =
        facts_.try_emplace(text_of(*ast_, condition),
                           Fact{truth, contents.variables, contents.of_memory});
    return is_new || fact->second.truth == truth;
}

bool Known::suppose(const clang::Expr &condition, bool truth)
{
    const clang::Expr *inner = condition.IgnoreParenImpCasts();
    if (const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(inner))
        if (unary->getOpcode() == clang::UO_LNot)
            return suppose(*unary->getSubExpr(), !truth);
    const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(inner);
    if (binary && binary->isComparisonOp())
        return suppose_comparison(*binary, truth) &&
               suppose_fact(*inner, truth);
    if (binary && binary->isLogicalOp())
        return true; // its operands have conditions of their own
    if (!inner->getType()->isScalarType())
        return true;
    return narrow(*inner,
                  truth ? Range{lowest, highest, true} : Range{0, 0, false}) &&
           suppose_fact(*inner, truth);
}

} // namespace stubc
