// SPDX-License-Identifier: MIT
// XC0605: an object is asked for what its rights allow.
//
// XC_GRANT says at most which rights an object carries when it arrives. A call
// that needs another one is denied each time; it is known here already.
//
// Only objects are looked at that came from calls of this function, or as its
// parameters, and from nowhere else.

#include "plugin/bodies.h"

#include "plugin/methods.h"

#include <clang/AST/RecursiveASTVisitor.h>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace stubc {

namespace {

/// Where an object in a variable may have come from.
struct Origin {
    Rights rights;
    std::vector<Note> notes;
    bool unknown = false;

    void add(const Rights &more, clang::SourceLocation where)
    {
        if (rights.bits != (rights.bits | more.bits) || rights.text.empty())
            rights.text += (rights.text.empty() ? "" : " | ") + more.text;
        rights.bits |= more.bits;
        notes.push_back({where, "it is granted " + more.text + " here"});
    }
};

class Visitor : public clang::RecursiveASTVisitor<Visitor> {
  public:
    explicit Visitor(clang::ASTContext &ast) : ast_(ast) {}

    bool VisitCallExpr(clang::CallExpr *call)
    {
        const auto method = method_call(ast_, *call);
        if (!method)
            return true;
        const auto params = params_of(*method->method);
        for (unsigned i = 1; i < params.size(); ++i)
            take_result(*call->getArg(i), *params[i]);
        calls.push_back(*method);
        return true;
    }

    bool VisitUnaryOperator(clang::UnaryOperator *address)
    {
        // &file->base is no address of the variable.
        if (address->getOpcode() == clang::UO_AddrOf)
            if (const clang::VarDecl *variable = named(address->getSubExpr()))
                if (!granting_.count(address))
                    origins[variable].unknown = true;
        return true;
    }

    bool VisitBinaryOperator(clang::BinaryOperator *assign)
    {
        if (assign->isAssignmentOp())
            if (const clang::VarDecl *variable = named(assign->getLHS()))
                set(*variable, *assign->getRHS());
        return true;
    }

    bool VisitVarDecl(clang::VarDecl *variable)
    {
        if (!llvm::isa<clang::ParmVarDecl>(variable) && variable->getInit())
            set(*variable, *variable->getInit());
        return true;
    }

    std::map<const clang::VarDecl *, Origin> origins;
    std::vector<MethodCall> calls;

  private:
    static const clang::VarDecl *named(const clang::Expr *expr)
    {
        const auto *name =
            llvm::dyn_cast<clang::DeclRefExpr>(expr->IgnoreParens());
        return name ? llvm::dyn_cast<clang::VarDecl>(name->getDecl()) : nullptr;
    }

    void set(const clang::VarDecl &variable, const clang::Expr &value)
    {
        // An empty variable is no object.
        if (!value.IgnoreParenCasts()->isNullPointerConstant(
                ast_, clang::Expr::NPC_ValueDependentIsNotNull))
            origins[&variable].unknown = true;
    }

    /// dir_open(dir, path, how, &file): file is what open() grants.
    void take_result(const clang::Expr &arg, const clang::ParmVarDecl &param)
    {
        const auto rights = granted_rights(ast_, param);
        const auto *address =
            llvm::dyn_cast<clang::UnaryOperator>(arg.IgnoreParenCasts());
        if (!rights || !address || !has_word(ast_, param, "xc.out"))
            return;
        const clang::VarDecl *variable = named(address->getSubExpr());
        if (!variable)
            return;
        granting_.insert(address);
        origins[variable].add(*rights, param.getLocation());
    }

    clang::ASTContext &ast_;
    std::set<const clang::UnaryOperator *> granting_;
};

void check_function(const Unit &unit, const clang::FunctionDecl &function,
                    Visitor &visitor, std::vector<Finding> &findings)
{
    visitor.TraverseStmt(function.getBody());
    for (const MethodCall &call : visitor.calls) {
        const clang::VarDecl *object = variable_of(*call.call->getArg(0));
        const auto origin = visitor.origins.find(object);
        const auto needs = needed_rights(unit.ast, *call.method);
        if (!object || !object->hasLocalStorage() || !needs ||
            origin == visitor.origins.end() || origin->second.unknown ||
            origin->second.notes.empty() ||
            (needs->bits & ~origin->second.rights.bits) == 0)
            continue;
        findings.push_back(
            {Severity::Warning,
             Code::RightsTooFew,
             call.call->getExprLoc(),
             name_of_method(unit.ast, *call.method) + " needs " + needs->text +
                 ", and " + object->getNameAsString() + " carries at most " +
                 origin->second.rights.text,
             "leave out the call, which is always denied, or let the method "
             "that passes the object grant " +
                 needs->text,
             origin->second.notes,
             {}});
    }
}

/// What the implementation's parameters carry when it is entered.
void add_parameters(const Unit &unit, const clang::FunctionDecl &function,
                    Visitor &visitor)
{
    for (const Implementation &bound : unit.implementations) {
        const auto params = params_of(*bound.method);
        if (bound.function != &function ||
            function.getNumParams() != params.size())
            continue;
        for (unsigned i = 1; i < params.size(); ++i)
            if (const auto rights = granted_rights(unit.ast, *params[i]))
                if (!has_word(unit.ast, *params[i], "xc.out"))
                    visitor.origins[function.getParamDecl(i)].add(
                        *rights, params[i]->getLocation());
    }
}

} // namespace

void body_checks::rights_too_few(const Unit &unit,
                                 std::vector<Finding> &findings)
{
    for (const clang::FunctionDecl *function : functions_of(unit.ast)) {
        Visitor visitor(unit.ast);
        add_parameters(unit, *function, visitor);
        check_function(unit, *function, visitor, findings);
    }
}

} // namespace stubc
