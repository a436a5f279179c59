// SPDX-License-Identifier: MIT
#include "plugin/paths.h"

#include "plugin/known.h"

#include <clang/Analysis/CFG.h>

#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace stubc {

namespace {

/// Blocks that are looked at in one function before it is given up.
constexpr unsigned steps_max = 20000;

using Settled = std::set<const clang::Stmt *>;

void add_all(const clang::Stmt *stmt, Settled &settled)
{
    if (!stmt)
        return;
    settled.insert(stmt);
    for (const clang::Stmt *child : stmt->children())
        add_all(child, settled);
}

bool any_settles(const clang::Stmt *stmt, const PathQuestion &question)
{
    if (!stmt)
        return false;
    if (question.settles(*stmt))
        return true;
    for (const clang::Stmt *child : stmt->children())
        if (any_settles(child, question))
            return true;
    return false;
}

/// Conditions of loops whose bodies settle the question: that a loop runs not
/// even once is something that we could only guess.
void find_loops(const clang::Stmt *stmt, const PathQuestion &question,
                Settled &settled)
{
    if (!stmt)
        return;
    const auto *counted = llvm::dyn_cast<clang::ForStmt>(stmt);
    if (counted && any_settles(counted->getBody(), question))
        add_all(counted->getCond(), settled);
    const auto *loop = llvm::dyn_cast<clang::WhileStmt>(stmt);
    if (loop && any_settles(loop->getBody(), question))
        add_all(loop->getCond(), settled);
    for (const clang::Stmt *child : stmt->children())
        find_loops(child, question, settled);
}

class Walk {
  public:
    Walk(const clang::CFG &graph, clang::ASTContext &ast,
         const PathQuestion &question, Settled settled, const Known &start)
        : ast_(ast), question_(question), settled_(std::move(settled))
    {
        go_on(&graph.getEntry(), start);
    }

    const clang::ReturnStmt *find()
    {
        for (unsigned steps = 0; !open_.empty(); ++steps) {
            if (steps == steps_max)
                return nullptr;
            auto [block, known] = open_.back();
            open_.pop_back();
            if (const clang::ReturnStmt *found = walk(*block, known))
                return found;
        }
        return nullptr;
    }

  private:
    using Point = std::pair<const clang::CFGBlock *, Known>;

    void go_on(const clang::CFGBlock *block, const Known &known)
    {
        if (block && seen_.emplace(block, known).second)
            open_.emplace_back(block, known);
    }

    const clang::ReturnStmt *walk(const clang::CFGBlock &block, Known &known)
    {
        for (const clang::CFGElement &element : block) {
            const auto statement = element.getAs<clang::CFGStmt>();
            if (!statement)
                continue;
            const clang::Stmt &stmt = *statement->getStmt();
            if (settled_.count(&stmt) || question_.settles(stmt))
                return nullptr;
            known.execute(stmt);
            if (const auto *result = llvm::dyn_cast<clang::ReturnStmt>(&stmt))
                return is_success(*result, known) ? result : nullptr;
        }
        leave(block, known);
        return nullptr;
    }

    bool is_success(const clang::ReturnStmt &result, const Known &known) const
    {
        if (question_.unless_null) {
            const Range pointer = known.range_of(*question_.unless_null);
            if (pointer.low == 0 && pointer.high == 0)
                return false;
        }
        return result.getRetValue() &&
               known.range_of(*result.getRetValue()).low >= 0;
    }

    void leave(const clang::CFGBlock &block, const Known &known)
    {
        const clang::Stmt *end = block.getTerminatorStmt();
        if (const auto *choice = llvm::dyn_cast_or_null<clang::SwitchStmt>(end))
            return leave_switch(block, *choice, known);

        const clang::Expr *condition =
            block.succ_size() == 2 ? block.getLastCondition() : nullptr;
        bool truth = true; // the first successor is that of true
        for (const clang::CFGBlock *next : block.succs()) {
            Known then = known;
            if (!condition || then.suppose(*condition, truth))
                go_on(next, then);
            truth = false;
        }
    }

    void leave_switch(const clang::CFGBlock &block,
                      const clang::SwitchStmt &choice, const Known &known)
    {
        const clang::Expr &condition = *choice.getCond();
        for (const clang::CFGBlock *next : block.succs()) {
            const auto *label =
                next ? llvm::dyn_cast_or_null<clang::CaseStmt>(next->getLabel())
                     : nullptr;
            Known then = known;
            const bool possible =
                label ? label->getRHS() ||
                            then.suppose_value(condition, value_of(*label))
                      : !is_a_case(choice, known.range_of(condition));
            if (possible)
                go_on(next, then);
        }
    }

    std::int64_t value_of(const clang::CaseStmt &label) const
    {
        return label.getLHS()->EvaluateKnownConstInt(ast_).getExtValue();
    }

    bool is_a_case(const clang::SwitchStmt &choice, const Range &range) const
    {
        if (range.low != range.high)
            return false;
        for (const clang::SwitchCase *label = choice.getSwitchCaseList(); label;
             label = label->getNextSwitchCase())
            if (const auto *value = llvm::dyn_cast<clang::CaseStmt>(label))
                if (value_of(*value) == range.low)
                    return true;
        return false;
    }

    clang::ASTContext &ast_;
    const PathQuestion &question_;
    const Settled settled_;
    std::vector<Point> open_;
    std::set<Point> seen_;
};

} // namespace

const clang::ReturnStmt *
find_success_without(const clang::FunctionDecl &function,
                     clang::ASTContext &ast, const PathQuestion &question)
{
    clang::Stmt *body = function.getBody();
    const std::unique_ptr<clang::CFG> graph =
        clang::CFG::buildCFG(&function, body, &ast, clang::CFG::BuildOptions());
    if (!graph)
        return nullptr;

    Settled settled;
    find_loops(body, question, settled);
    const std::set<const clang::VarDecl *> unknowable =
        variables_with_address(*body);
    return Walk(*graph, ast, question, std::move(settled),
                Known(ast, unknowable))
        .find();
}

} // namespace stubc
