// SPDX-License-Identifier: MIT
// Methods: what the words of an interface say about the code around it
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stubc {

/// Whether @decl carries the word, on any of its declarations.
bool has_word(const clang::ASTContext &ast, const clang::Decl &decl,
              const std::string &word);

/// "file" of struct file_ops with XC_INTERFACE; else "".
std::string interface_of_ops(const clang::ASTContext &ast,
                             const clang::RecordDecl &ops);

/// struct NAME_ops of the interface NAME, or nullptr.
const clang::RecordDecl *find_ops(const clang::ASTContext &ast,
                                  const std::string &name);

/// The method of that name, own or inherited, or nullptr.
const clang::FieldDecl *find_method(const clang::ASTContext &ast,
                                    const clang::RecordDecl &ops,
                                    llvm::StringRef name);

/// Whether @field is a method of an interface.
bool is_method(const clang::ASTContext &ast, const clang::FieldDecl &field);

/// "file.read"
std::string name_of_method(const clang::ASTContext &ast,
                           const clang::FieldDecl &method);

/// The parameters of a method, self first, with their words.
std::vector<const clang::ParmVarDecl *>
params_of(const clang::FieldDecl &method);

/// Rights as bits, and as written.
struct Rights {
    std::uint32_t bits = 0;
    std::string text;
};

/// What XC_METHOD asks of the caller.
std::optional<Rights> needed_rights(const clang::ASTContext &ast,
                                    const clang::FieldDecl &method);

/// What XC_GRANT gives to the receiver.
std::optional<Rights> granted_rights(const clang::ASTContext &ast,
                                     const clang::ParmVarDecl &param);

/// A call of a method: by the ops, or by the wrapper that does just that.
struct MethodCall {
    const clang::CallExpr *call;
    const clang::FieldDecl *method;
};

std::optional<MethodCall> method_call(const clang::ASTContext &ast,
                                      const clang::CallExpr &call);

/// The variable that @expr is, without casts and up-casts; else nullptr.
const clang::VarDecl *variable_of(const clang::Expr &expr);

} // namespace stubc
