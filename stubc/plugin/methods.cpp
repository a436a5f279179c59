// SPDX-License-Identifier: MIT
#include "plugin/methods.h"

#include "parse/methods.h"
#include "parse/place.h"
#include "parse/words.h"

namespace stubc {

namespace {

constexpr char suffix[] = "_ops";

std::optional<Rights> rights_of(const clang::ASTContext &ast,
                                const clang::Decl &decl, const char *name,
                                std::size_t argument)
{
    for (const Word &word : words_of(ast, decl)) {
        if (word.name != name)
            continue;
        if (const auto value = number_argument(ast, word, argument))
            return Rights{static_cast<std::uint32_t>(*value),
                          text_of(ast, *word.args[argument])};
    }
    return std::nullopt;
}

/// The struct that @field is, by value; else nullptr.
const clang::RecordDecl *struct_of(const clang::FieldDecl &field)
{
    const auto *type = field.getType()->getAs<clang::RecordType>();
    return type ? type->getDecl()->getDefinition() : nullptr;
}

/// The method that the callee reads from the ops; else nullptr.
const clang::FieldDecl *method_by_ops(const clang::ASTContext &ast,
                                      const clang::CallExpr &call)
{
    const auto *member =
        llvm::dyn_cast<clang::MemberExpr>(call.getCallee()->IgnoreParenCasts());
    const auto *field =
        member ? llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl())
               : nullptr;
    return field && is_method(ast, *field) ? field : nullptr;
}

/// The one call to which @wrapper hands its arguments; else nullptr.
const clang::CallExpr *forwarded(const clang::FunctionDecl &wrapper)
{
    const auto *body =
        llvm::dyn_cast_or_null<clang::CompoundStmt>(wrapper.getBody());
    if (!body || body->body_empty())
        return nullptr;
    for (const clang::Stmt *stmt : body->body())
        if (stmt != body->body_back() && !llvm::isa<clang::DeclStmt>(stmt))
            return nullptr;
    const auto *result = llvm::dyn_cast<clang::ReturnStmt>(body->body_back());
    const auto *call = result && result->getRetValue()
                           ? llvm::dyn_cast<clang::CallExpr>(
                                 result->getRetValue()->IgnoreParenCasts())
                           : nullptr;
    if (!call || call->getNumArgs() != wrapper.getNumParams())
        return nullptr;
    for (unsigned i = 0; i < call->getNumArgs(); ++i)
        if (variable_of(*call->getArg(i)) != wrapper.getParamDecl(i))
            return nullptr;
    return call;
}

/// Wrappers of wrappers of inherited methods; deeper is no interface.
constexpr unsigned depth_max = 16;

const clang::FieldDecl *method_of(const clang::ASTContext &ast,
                                  const clang::CallExpr &call, unsigned depth)
{
    if (const clang::FieldDecl *method = method_by_ops(ast, call))
        return method;
    const clang::FunctionDecl *callee = call.getDirectCallee();
    const clang::CallExpr *inner = callee ? forwarded(*callee) : nullptr;
    if (!inner || depth == depth_max ||
        call.getNumArgs() != inner->getNumArgs())
        return nullptr;
    return method_of(ast, *inner, depth + 1);
}

} // namespace

bool has_word(const clang::ASTContext &ast, const clang::Decl &decl,
              const std::string &word)
{
    for (const clang::Decl *other : decl.redecls())
        for (const Word &found : words_of(ast, *other))
            if (found.name == word)
                return true;
    return false;
}

std::string interface_of_ops(const clang::ASTContext &ast,
                             const clang::RecordDecl &ops)
{
    const llvm::StringRef name = ops.getName();
    if (!name.ends_with(suffix) || !has_word(ast, ops, "xc.interface"))
        return "";
    return name.drop_back(sizeof(suffix) - 1).str();
}

const clang::RecordDecl *find_ops(const clang::ASTContext &ast,
                                  const std::string &name)
{
    const clang::DeclarationName key(&ast.Idents.get(name + suffix));
    for (const clang::NamedDecl *decl :
         ast.getTranslationUnitDecl()->lookup(key))
        if (const auto *record = llvm::dyn_cast<clang::RecordDecl>(decl))
            if (const clang::RecordDecl *ops = record->getDefinition())
                return interface_of_ops(ast, *ops).empty() ? nullptr : ops;
    return nullptr;
}

const clang::FieldDecl *find_method(const clang::ASTContext &ast,
                                    const clang::RecordDecl &ops,
                                    llvm::StringRef name)
{
    for (const clang::FieldDecl *field : ops.fields()) {
        const clang::RecordDecl *base = struct_of(*field);
        if (base && field->getFieldIndex() == 0) {
            if (const auto *method = find_method(ast, *base, name))
                return method;
        } else if (field->getName() == name) {
            return field;
        }
    }
    return nullptr;
}

bool is_method(const clang::ASTContext &ast, const clang::FieldDecl &field)
{
    return !interface_of_ops(ast, *field.getParent()).empty() &&
           !function_of(field).isNull();
}

std::string name_of_method(const clang::ASTContext &ast,
                           const clang::FieldDecl &method)
{
    return interface_of_ops(ast, *method.getParent()) + "." +
           method.getNameAsString();
}

std::vector<const clang::ParmVarDecl *>
params_of(const clang::FieldDecl &method)
{
    std::vector<const clang::ParmVarDecl *> params;
    const clang::FunctionTypeLoc function = function_of(method);
    if (!function.isNull())
        params.assign(function.getParams().begin(), function.getParams().end());
    return params;
}

std::optional<Rights> needed_rights(const clang::ASTContext &ast,
                                    const clang::FieldDecl &method)
{
    return rights_of(ast, method, "xc.method", 1);
}

std::optional<Rights> granted_rights(const clang::ASTContext &ast,
                                     const clang::ParmVarDecl &param)
{
    return rights_of(ast, param, "xc.grant", 0);
}

std::optional<MethodCall> method_call(const clang::ASTContext &ast,
                                      const clang::CallExpr &call)
{
    const clang::FieldDecl *method = method_of(ast, call, 0);
    if (!method || call.getNumArgs() != params_of(*method).size())
        return std::nullopt;
    return MethodCall{&call, method};
}

const clang::VarDecl *variable_of(const clang::Expr &expr)
{
    const clang::Expr *inner = expr.IgnoreParenCasts();
    // &file->stream is the same object as its base.
    if (const auto *address = llvm::dyn_cast<clang::UnaryOperator>(inner))
        if (address->getOpcode() == clang::UO_AddrOf) {
            const auto *member = llvm::dyn_cast<clang::MemberExpr>(
                address->getSubExpr()->IgnoreParens());
            return member && member->isArrow() ? variable_of(*member->getBase())
                                               : nullptr;
        }
    const auto *name = llvm::dyn_cast<clang::DeclRefExpr>(inner);
    return name ? llvm::dyn_cast<clang::VarDecl>(name->getDecl()) : nullptr;
}

} // namespace stubc
