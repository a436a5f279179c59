// SPDX-License-Identifier: MIT
// One pass of Clang over one header, in this process
//
// No driver and no second parse: stubc runs in every build of every interface,
// so it should cost about what clang -fsyntax-only costs.

#include "parse/parse.h"

#include "parse/capture.h"
#include "parse/header.h"

#include <clang/Basic/Diagnostic.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Frontend/FrontendActions.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

namespace {

/// Turns the syntax tree into the model, at the end of the header.
class Consumer : public clang::ASTConsumer {
  public:
    Consumer(clang::Preprocessor &preprocessor, Header &header)
        : preprocessor_(preprocessor), header_(header)
    {
        watch_spelling(preprocessor, spelling_);
    }

    void HandleTranslationUnit(clang::ASTContext &ast) override
    {
        header_.misspelt = spelling_.misspelt;
        header_.knows_words = preprocessor_.isMacroDefined("XC_INTERFACE");
        if (ast.getDiagnostics().hasErrorOccurred())
            return;
        read_header(preprocessor_, ast, ast.getSourceManager().getMainFileID(),
                    header_, spelling_);
    }

  private:
    clang::Preprocessor &preprocessor_;
    Header &header_;
    Spelling spelling_;
};

class Action : public clang::ASTFrontendAction {
  public:
    explicit Action(Header &header) : header_(header) {}

    std::unique_ptr<clang::ASTConsumer>
    CreateASTConsumer(clang::CompilerInstance &compiler,
                      llvm::StringRef) override
    {
        return std::make_unique<Consumer>(compiler.getPreprocessor(), header_);
    }

  private:
    Header &header_;
};

/// Files of the system count: interfaces may be installed ones.
class AllFiles : public clang::DependencyCollector {
    bool needSystemDependencies() override { return true; }
};

/// Where the headers are that were installed with this stubc, if they were.
std::string own_include_dir()
{
    const std::string program =
        llvm::sys::fs::getMainExecutable(nullptr, nullptr);
    const llvm::StringRef bin = llvm::sys::path::parent_path(program);
    const std::string dir =
        (llvm::sys::path::parent_path(bin) + "/include").str();
    return llvm::sys::fs::exists(dir + "/crosscall/interface.h") ? dir : "";
}

/// What the driver would give to the compiler proper for a C header.
std::vector<std::string> arguments_of(const Options &options)
{
    std::vector<std::string> args = {
        "-fsyntax-only",
        "-std=c17",
        "-D__STUBC__=1",
        "-fretain-comments-from-system-headers",
        // A word that Clang drops must never be a word that we overlook.
        "-Werror=ignored-attributes",
        // A struct that is first named in a parameter list is another struct.
        "-Werror=visibility",
        "-resource-dir",
        CLANG_RESOURCE_DIR,
    };
    auto add = [&args](const char *option,
                       const std::vector<std::string> &values) {
        for (const std::string &value : values)
            args.insert(args.end(), {option, value});
    };
    add("-D", options.definitions);
    add("-I", options.include_dirs);
    add("-isystem", options.system_dirs);
    if (const std::string own = own_include_dir(); !own.empty())
        add("-internal-isystem", {own});
    add("-internal-isystem",
        {CLANG_RESOURCE_DIR "/include", "/usr/local/include"});
    add("-internal-externc-isystem", {SYSTEM_INCLUDE_DIRS});
    args.insert(args.end(), {"-x", "c", options.header});
    return args;
}

} // namespace

bool parse(const Options &options, Header &header, Diagnostics &diags)
{
    header.stem = options.stem;
    header.include = options.include;

    Capture capture;
    clang::CompilerInstance compiler;
    // For the arguments, and again below: they say what is an error.
    compiler.createDiagnostics(&capture, /*ShouldOwnClient=*/false);

    const std::vector<std::string> args = arguments_of(options);
    std::vector<const char *> pointers;
    for (const std::string &arg : args)
        pointers.push_back(arg.c_str());
    if (!clang::CompilerInvocation::CreateFromArgs(
            compiler.getInvocation(), pointers, compiler.getDiagnostics())) {
        capture.report(header, diags);
        return false;
    }
    compiler.createDiagnostics(&capture, /*ShouldOwnClient=*/false);
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    compiler.getLangOpts().IsHeaderFile = true; // #pragma once means something
    compiler.getDiagnosticOpts().ShowCarets = false; // no "1 error generated"

    auto files = std::make_shared<AllFiles>();
    compiler.addDependencyCollector(files);

    Action action(header);
    const bool good = compiler.ExecuteAction(action);
    capture.report(header, diags);
    header.dependencies = files->getDependencies().vec();
    return good && !compiler.getDiagnostics().hasErrorOccurred();
}

} // namespace stubc
