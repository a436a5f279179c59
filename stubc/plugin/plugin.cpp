// SPDX-License-Identifier: MIT
// The plugin: stubc's checks during an ordinary compile
//
//     Clang parses a unit -> headers: parse, check, and outputs on request
//                         -> bodies: what servers and clients do wrong
//                         -> Clang goes on, unless there were errors

#include "plugin/bodies.h"
#include "plugin/headers.h"
#include "plugin/options.h"
#include "plugin/report.h"

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/FrontendPluginRegistry.h>
#include <clang/Lex/Preprocessor.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

namespace {

class Consumer : public clang::ASTConsumer {
  public:
    Consumer(clang::CompilerInstance &compiler, PluginOptions options)
        : compiler_(compiler), options_(std::move(options))
    {
        watch_spelling(compiler.getPreprocessor(), spelling_);
    }

    void HandleTranslationUnit(clang::ASTContext &ast) override
    {
        process_headers(compiler_, ast, spelling_, options_);
        check_bodies(ast, options_);
    }

  private:
    clang::CompilerInstance &compiler_;
    PluginOptions options_;
    Spelling spelling_;
};

/// What stubc gives to Clang as arguments: here the unit is not read yet.
void prepare(clang::CompilerInstance &compiler)
{
    clang::Preprocessor &preprocessor = compiler.getPreprocessor();
    if (preprocessor.getPredefines().find("#define __STUBC__") ==
        std::string::npos)
        preprocessor.setPredefines(preprocessor.getPredefines() +
                                   "#define __STUBC__ 1\n");

    compiler.getLangOpts().RetainCommentsFromSystemHeaders = true;
    // A word that Clang drops must never be a word that we overlook, and a
    // struct that is first named in a parameter list is another struct.
    for (const char *group : {"ignored-attributes", "visibility"})
        compiler.getDiagnostics().setSeverityForGroup(
            clang::diag::Flavor::WarningOrError, group,
            clang::diag::Severity::Error);
    // Rights of a base and of its heir are of two enums, and are meant to be
    // joined. By location the warning cannot be switched off: all of a word is
    // at one place, that of its macro.
    compiler.getDiagnostics().setSeverityForGroup(
        clang::diag::Flavor::WarningOrError, "enum-enum-conversion",
        clang::diag::Severity::Ignored);
}

class Action : public clang::PluginASTAction {
  public:
    std::unique_ptr<clang::ASTConsumer>
    CreateASTConsumer(clang::CompilerInstance &compiler,
                      llvm::StringRef) override
    {
        prepare(compiler);
        return std::make_unique<Consumer>(compiler, options_);
    }

    bool ParseArgs(const clang::CompilerInstance &compiler,
                   const std::vector<std::string> &args) override
    {
        Diagnostics diags;
        options_ = read_plugin_options(args, diags);
        report(compiler.getDiagnostics(), compiler.getSourceManager(), diags);
        return !diags.failed();
    }

    ActionType getActionType() override { return AddBeforeMainAction; }

  private:
    PluginOptions options_;
};

// The one static registration: it is how Clang finds plugins.
const clang::FrontendPluginRegistry::Add<Action>
    registration("crosscall", "check Crosscall's interfaces and their use");

} // namespace

} // namespace stubc
