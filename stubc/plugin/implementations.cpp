// SPDX-License-Identifier: MIT
#include "plugin/implementations.h"

#include "parse/place.h"
#include "plugin/methods.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>

#include <algorithm>
#include <string>

namespace stubc {

namespace {

class Visitor : public clang::RecursiveASTVisitor<Visitor> {
  public:
    Visitor(clang::ASTContext &ast, std::vector<Implementation> &found)
        : ast_(ast), found_(found)
    {
    }

    /// struct file_ops ops = { .read = ram_read }, or the like in NAME.x.h.
    bool VisitInitListExpr(clang::InitListExpr *written)
    {
        // As meant: one value for each member, in their order.
        const clang::InitListExpr *list =
            written->isSemanticForm() ? written : written->getSemanticForm();
        const auto *type =
            list ? list->getType()->getAs<clang::RecordType>() : nullptr;
        if (!type)
            return true;
        const clang::RecordDecl *record = type->getDecl()->getDefinition();
        if (!record)
            return true;
        if (!interface_of_ops(ast_, *record).empty())
            add_table(*list, *record, *record, true);
        else if (!record->getIdentifier()) // the table of targets has no name
            if (const clang::RecordDecl *ops = ops_of_template(*list))
                add_table(*list, *record, *ops, false);
        return true;
    }

    /// ops.read = ram_read
    bool VisitBinaryOperator(clang::BinaryOperator *assign)
    {
        if (assign->getOpcode() != clang::BO_Assign)
            return true;
        const auto *member =
            llvm::dyn_cast<clang::MemberExpr>(assign->getLHS()->IgnoreParens());
        const auto *field =
            member ? llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl())
                   : nullptr;
        if (field && is_method(ast_, *field))
            add(*assign->getRHS(), *field, true);
        return true;
    }

  private:
    /// The interface whose template header @list stands in; else nullptr.
    const clang::RecordDecl *
    ops_of_template(const clang::InitListExpr &list) const
    {
        const llvm::StringRef suffix = ".x";
        const std::string stem =
            stem_of(ast_.getSourceManager(), list.getBeginLoc());
        const llvm::StringRef name = stem;
        return name.ends_with(suffix)
                   ? find_ops(ast_, name.drop_back(suffix.size()).str())
                   : nullptr;
    }

    void add_table(const clang::InitListExpr &list,
                   const clang::RecordDecl &table, const clang::RecordDecl &ops,
                   bool takes_object)
    {
        for (const clang::FieldDecl *field : table.fields()) {
            if (field->getFieldIndex() >= list.getNumInits())
                break;
            const clang::FieldDecl *method =
                find_method(ast_, ops, field->getName());
            if (method)
                add(*list.getInit(field->getFieldIndex()), *method,
                    takes_object);
        }
    }

    void add(const clang::Expr &value, const clang::FieldDecl &method,
             bool takes_object)
    {
        const clang::Expr *expr = value.IgnoreParenCasts();
        if (const auto *address = llvm::dyn_cast<clang::UnaryOperator>(expr))
            expr = address->getSubExpr()->IgnoreParenCasts();
        const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(expr);
        const auto *function =
            name ? llvm::dyn_cast<clang::FunctionDecl>(name->getDecl())
                 : nullptr;
        if (!function)
            return;
        if (const clang::FunctionDecl *definition = function->getDefinition())
            function = definition;
        const bool known =
            std::any_of(found_.begin(), found_.end(), [&](const auto &other) {
                return other.function == function && other.method == &method;
            });
        if (!known)
            found_.push_back(
                {function, &method, takes_object, value.getExprLoc()});
    }

    clang::ASTContext &ast_;
    std::vector<Implementation> &found_;
};

} // namespace

std::vector<Implementation> find_implementations(clang::ASTContext &ast)
{
    std::vector<Implementation> found;
    Visitor(ast, found).TraverseAST(ast);
    return found;
}

} // namespace stubc
