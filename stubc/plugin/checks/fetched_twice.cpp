// SPDX-License-Identifier: MIT
// XC0604: what a peer can write is fetched once.
//
// Memory behind a pointer to volatile may change between any two reads. A value
// that is checked there and then read again is not the one that was checked:
//
//     if (ring->len > sizeof(buf))         the peer says 4
//         return -EINVAL;
//     memcpy(buf, ring->data, ring->len);  and now 4000
//
// Said only of a read outside of conditions that follows one inside of a
// condition, of the same place by the same variables, unchanged in between. To
// poll a flag, or to compare a sequence number again, is no error.

#include "plugin/bodies.h"

#include <clang/Analysis/CFG.h>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

namespace {

/// One read of memory that anybody may write.
struct Read {
    const clang::Expr *place; // the lvalue
    std::string key;          // the same for the same lvalue
    bool in_condition;
};

bool is_peer_writable(const clang::Expr &place)
{
    if (!place.getType().isVolatileQualified())
        return false;
    for (const clang::Expr *expr = place.IgnoreParens();;) {
        if (const auto *member = llvm::dyn_cast<clang::MemberExpr>(expr)) {
            if (member->isArrow())
                return true;
            expr = member->getBase()->IgnoreParenImpCasts();
        } else if (const auto *element =
                       llvm::dyn_cast<clang::ArraySubscriptExpr>(expr)) {
            const clang::Expr *base = element->getBase()->IgnoreParenImpCasts();
            if (base->getType()->isPointerType())
                return true;
            expr = base;
        } else {
            const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(expr);
            return unary && unary->getOpcode() == clang::UO_Deref;
        }
    }
}

bool has_call(const clang::Stmt &stmt)
{
    if (llvm::isa<clang::CallExpr>(&stmt))
        return true;
    for (const clang::Stmt *child : stmt.children())
        if (child && has_call(*child))
            return true;
    return false;
}

/// Reads in @stmt, each with whether it is part of a comparison or condition.
void find_reads(const clang::ASTContext &ast, const clang::Stmt &stmt,
                bool in_condition, std::vector<Read> &reads)
{
    if (const auto *cast = llvm::dyn_cast<clang::CastExpr>(&stmt)) {
        const clang::Expr &place = *cast->getSubExpr();
        if (cast->getCastKind() == clang::CK_LValueToRValue &&
            is_peer_writable(place) && !has_call(place)) {
            llvm::FoldingSetNodeID id;
            place.IgnoreParens()->Profile(id, ast, /*Canonical=*/true);
            reads.push_back(
                {&place, std::to_string(id.ComputeHash()), in_condition});
        }
    }
    const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(&stmt);
    const auto *unary = llvm::dyn_cast<clang::UnaryOperator>(&stmt);
    // What a call is given, it uses, whatever becomes of its result.
    const bool uses = llvm::isa<clang::CallExpr>(&stmt) ||
                      (binary && binary->isAssignmentOp());
    const bool compares = (binary && binary->isComparisonOp()) ||
                          (unary && unary->getOpcode() == clang::UO_LNot);
    for (const clang::Stmt *child : stmt.children())
        if (child)
            find_reads(ast, *child, !uses && (in_condition || compares), reads);
}

void find_variables(const clang::Stmt &stmt,
                    std::set<const clang::Decl *> &variables)
{
    if (const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(&stmt))
        variables.insert(name->getDecl());
    for (const clang::Stmt *child : stmt.children())
        if (child)
            find_variables(*child, variables);
}

/// Whether @stmt makes the lvalue another one, or might.
bool changes(const clang::Stmt &stmt,
             const std::set<const clang::Decl *> &variables)
{
    const clang::Expr *changed = nullptr;
    if (const auto *binary = llvm::dyn_cast<clang::BinaryOperator>(&stmt)) {
        if (binary->isAssignmentOp())
            changed = binary->getLHS();
    } else if (const auto *unary =
                   llvm::dyn_cast<clang::UnaryOperator>(&stmt)) {
        if (unary->isIncrementDecrementOp() ||
            unary->getOpcode() == clang::UO_AddrOf)
            changed = unary->getSubExpr();
    } else if (const auto *decls = llvm::dyn_cast<clang::DeclStmt>(&stmt)) {
        for (const clang::Decl *decl : decls->decls())
            if (variables.count(decl))
                return true;
    }
    const auto *name =
        changed
            ? llvm::dyn_cast<clang::DeclRefExpr>(changed->IgnoreParenCasts())
            : nullptr;
    if (name && variables.count(name->getDecl()))
        return true;
    for (const clang::Stmt *child : stmt.children())
        if (child && changes(*child, variables))
            return true;
    return false;
}

/// Reads in the conditions of loops: who polls does not check.
void find_polls(const clang::ASTContext &ast, const clang::Stmt &stmt,
                std::set<const clang::Expr *> &polls)
{
    const clang::Expr *condition = nullptr;
    if (const auto *counted = llvm::dyn_cast<clang::ForStmt>(&stmt))
        condition = counted->getCond();
    if (const auto *before = llvm::dyn_cast<clang::WhileStmt>(&stmt))
        condition = before->getCond();
    if (const auto *behind = llvm::dyn_cast<clang::DoStmt>(&stmt))
        condition = behind->getCond();
    std::vector<Read> reads;
    if (condition)
        find_reads(ast, *condition, true, reads);
    for (const Read &read : reads)
        polls.insert(read.place);
    for (const clang::Stmt *child : stmt.children())
        if (child)
            find_polls(ast, *child, polls);
}

/// A statement of the graph with its reads.
struct Step {
    const clang::Stmt *stmt;
    std::vector<Read> reads;
};

class Function {
  public:
    Function(const clang::ASTContext &ast, const clang::Stmt &body,
             const clang::CFG &graph)
        : graph_(graph)
    {
        find_polls(ast, body, polls_);
        std::set<const clang::Expr *> conditional;
        for (const clang::CFGBlock *block : graph_)
            for (const Step &step : steps_[block] = steps_of(ast, *block))
                for (const Read &read : step.reads)
                    if (read.in_condition)
                        conditional.insert(read.place);
        // A part of a condition may also be a statement of its own.
        for (auto &[block, steps] : steps_)
            for (Step &step : steps)
                for (Read &read : step.reads)
                    read.in_condition = conditional.count(read.place) > 0;
    }

    /// The read that repeats what a condition has checked, with that one.
    std::vector<std::pair<const Read *, const Read *>> repeated() const
    {
        std::vector<std::pair<const Read *, const Read *>> found;
        for (const auto &[block, steps] : steps_)
            for (std::size_t i = 0; i < steps.size(); ++i)
                for (const Read &read : steps[i].reads)
                    if (read.in_condition && !polls_.count(read.place))
                        if (const Read *again = next(*block, i + 1, read))
                            found.emplace_back(&read, again);
        return found;
    }

  private:
    static std::vector<Step> steps_of(const clang::ASTContext &ast,
                                      const clang::CFGBlock &block)
    {
        std::vector<Step> steps;
        for (const clang::CFGElement &element : block)
            if (const auto statement = element.getAs<clang::CFGStmt>())
                steps.push_back({statement->getStmt(), {}});
        const clang::Stmt *condition = block.getTerminatorCondition();
        for (Step &step : steps)
            find_reads(ast, *step.stmt, step.stmt == condition, step.reads);
        return steps;
    }

    /// The first use behind step @i of @block, on a way without a change.
    const Read *next(const clang::CFGBlock &block, std::size_t i,
                     const Read &read) const
    {
        std::set<const clang::Decl *> variables;
        find_variables(*read.place, variables);
        std::set<const clang::CFGBlock *> seen;
        std::deque<std::pair<const clang::CFGBlock *, std::size_t>> open = {
            {&block, i}};
        while (!open.empty()) {
            const auto [here, first] = open.front();
            open.pop_front();
            const std::vector<Step> &steps = steps_.at(here);
            bool goes_on = true;
            for (std::size_t k = first; k < steps.size() && goes_on; ++k) {
                for (const Read &other : steps[k].reads)
                    if (other.key == read.key && !other.in_condition &&
                        other.place != read.place)
                        return &other;
                goes_on = !changes(*steps[k].stmt, variables);
            }
            for (const clang::CFGBlock *after : here->succs())
                if (goes_on && after && seen.insert(after).second)
                    open.emplace_back(after, 0);
        }
        return nullptr;
    }

    const clang::CFG &graph_;
    std::set<const clang::Expr *> polls_;
    std::map<const clang::CFGBlock *, std::vector<Step>> steps_;
};

} // namespace

void body_checks::fetched_twice(const Unit &unit,
                                std::vector<Finding> &findings)
{
    for (const clang::FunctionDecl *function : functions_of(unit.ast)) {
        const std::unique_ptr<clang::CFG> graph =
            clang::CFG::buildCFG(function, function->getBody(), &unit.ast,
                                 clang::CFG::BuildOptions());
        if (!graph)
            continue;
        std::set<const clang::Expr *> reported;
        const Function reads(unit.ast, *function->getBody(),
                             *graph); // findings point into it
        for (const auto &[checked, again] : reads.repeated()) {
            if (!reported.insert(again->place).second)
                continue;
            findings.push_back(
                {Severity::Warning,
                 Code::FetchedTwice,
                 again->place->getExprLoc(),
                 "it is fetched again from memory that others write, and may "
                 "not be what was checked",
                 "copy it into a variable once, and check and use that",
                 {{checked->place->getExprLoc(), "it is checked here"}},
                 {}});
        }
    }
}

} // namespace stubc
