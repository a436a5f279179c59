// SPDX-License-Identifier: MIT
// XC0603: what is declared XC_NONBLOCKING does not block.
//
// A server has one worker for all clients: whoever makes it wait makes all of
// them wait. A two-way call to an object that a client passed is the worst of
// these, since the client decides when it ends.
//
// Looked at are the implementations of methods with the word, functions with
// the word, and what they call in the same unit.

#include "plugin/bodies.h"

#include "plugin/blocking_calls.h"
#include "plugin/methods.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

namespace {

/// The calls of a function, in the order of the source.
class Calls : public clang::RecursiveASTVisitor<Calls> {
  public:
    bool VisitCallExpr(clang::CallExpr *call)
    {
        list.push_back(call);
        return true;
    }
    std::vector<const clang::CallExpr *> list;
};

/// Functions whose word was seen, and where.
struct Promise {
    const clang::FunctionDecl *function;
    clang::SourceLocation where;
    const clang::FieldDecl *method; // nullptr: the function's own word
};

/// Why a call may block, and where that is.
struct Cause {
    std::string text;
    clang::SourceLocation where;
};

class Search {
  public:
    explicit Search(const clang::ASTContext &ast) : ast_(ast) {}

    /// What blocks in @function or below it; the call in @function itself.
    std::optional<std::pair<const clang::CallExpr *, Cause>>
    first_in(const clang::FunctionDecl &function,
             const std::set<const clang::VarDecl *> &received)
    {
        Calls calls;
        seen_.insert(&function);
        calls.TraverseStmt(function.getBody());
        for (const clang::CallExpr *call : calls.list)
            if (auto cause = cause_of(*call, received))
                return std::pair(call, *cause);
        return std::nullopt;
    }

  private:
    std::optional<Cause>
    cause_of(const clang::CallExpr &call,
             const std::set<const clang::VarDecl *> &received)
    {
        if (const auto method = method_call(ast_, call)) {
            const clang::VarDecl *object = variable_of(*call.getArg(0));
            if (!received.count(object) ||
                has_word(ast_, *method->method, "xc.oneway"))
                return std::nullopt;
            return Cause{"waits for the client, by a call of " +
                             name_of_method(ast_, *method->method),
                         call.getExprLoc()};
        }
        const clang::FunctionDecl *callee = call.getDirectCallee();
        if (!callee)
            return std::nullopt;
        const clang::FunctionDecl *body = callee->getDefinition();
        // The system's own headers define some of its functions, to check them.
        const bool is_own = body && !ast_.getSourceManager().isInSystemHeader(
                                        body->getLocation());
        if (is_own)
            return seen_.count(body) ? std::nullopt
                                     : cause_below(*body, call, received);
        if (!may_block(ast_, call))
            return std::nullopt;
        return Cause{"may block in " + callee->getNameAsString() + "()",
                     call.getExprLoc()};
    }

    std::optional<Cause>
    cause_below(const clang::FunctionDecl &function,
                const clang::CallExpr &call,
                const std::set<const clang::VarDecl *> &received)
    {
        std::set<const clang::VarDecl *> passed;
        for (unsigned i = 0;
             i < call.getNumArgs() && i < function.getNumParams(); ++i)
            if (received.count(variable_of(*call.getArg(i))))
                passed.insert(function.getParamDecl(i));
        const auto found = first_in(function, passed);
        return found ? std::optional(found->second) : std::nullopt;
    }

    const clang::ASTContext &ast_;
    std::set<const clang::FunctionDecl *> seen_;
};

std::vector<Promise> promises_of(const Unit &unit)
{
    std::vector<Promise> promises;
    for (const Implementation &bound : unit.implementations)
        if (bound.function->hasBody() &&
            has_word(unit.ast, *bound.method, "xc.nonblocking"))
            promises.push_back(
                {bound.function, bound.method->getLocation(), bound.method});
    for (const clang::FunctionDecl *function : functions_of(unit.ast))
        if (has_word(unit.ast, *function, "xc.nonblocking"))
            promises.push_back({function, function->getLocation(), nullptr});
    return promises;
}

/// The parameters of an implementation that are objects of the client.
std::set<const clang::VarDecl *>
received_by(const Unit &unit, const clang::FunctionDecl &function)
{
    std::set<const clang::VarDecl *> received;
    for (const Implementation &bound : unit.implementations) {
        const auto params = params_of(*bound.method);
        if (bound.function != &function ||
            params.size() != function.getNumParams())
            continue;
        for (unsigned i = 1; i < params.size(); ++i)
            if (has_word(unit.ast, *params[i], "xc.grant") &&
                !has_word(unit.ast, *params[i], "xc.out"))
                received.insert(function.getParamDecl(i));
    }
    return received;
}

} // namespace

void body_checks::blocks(const Unit &unit, std::vector<Finding> &findings)
{
    for (const Promise &promise : promises_of(unit)) {
        Search search(unit.ast);
        const auto found = search.first_in(
            *promise.function, received_by(unit, *promise.function));
        if (!found)
            continue;
        const auto &[call, cause] = *found;
        const std::string name =
            promise.method
                ? "method " + name_of_method(unit.ast, *promise.method)
                : promise.function->getNameAsString();
        std::vector<Note> notes = {
            {promise.where, name + " is declared XC_NONBLOCKING here"}};
        if (cause.where != call->getExprLoc())
            notes.insert(notes.begin(), {cause.where, "it is this call"});
        findings.push_back(
            {Severity::Warning,
             Code::Blocks,
             call->getExprLoc(),
             promise.function->getNameAsString() + " " + cause.text,
             "answer -EAGAIN and tell the client later, by a one-way call; or "
             "take XC_NONBLOCKING away",
             std::move(notes),
             {}});
    }
}

} // namespace stubc
