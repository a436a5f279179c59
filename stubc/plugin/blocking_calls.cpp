// SPDX-License-Identifier: MIT
#include "plugin/blocking_calls.h"

#include <clang/AST/Decl.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <sys/socket.h>

namespace stubc {

namespace {

enum class Unless {
    Never,
    DontWait, // MSG_DONTWAIT in the argument
    Zero,     // the argument is 0
};

struct Function {
    std::string_view name;
    Unless unless = Unless::Never;
    unsigned argument = 0;
};

constexpr Function functions[] = {
    // time and processes
    {"clock_nanosleep"},
    {"nanosleep"},
    {"pause"},
    {"sleep"},
    {"system"},
    {"thrd_sleep"},
    {"usleep"},
    {"wait"},
    {"wait3"},
    {"wait4"},
    {"waitid"},
    {"waitpid"},
    // files and pipes
    {"fdatasync"},
    {"fgetc"},
    {"fgets"},
    {"flock"},
    {"fread"},
    {"fsync"},
    {"getc"},
    {"getchar"},
    {"getline"},
    {"lockf"},
    {"msync"},
    {"pread"},
    {"pwrite"},
    {"read"},
    {"readv"},
    {"scanf"},
    {"sync"},
    {"syncfs"},
    {"write"},
    {"writev"},
    // sockets and waiting for descriptors
    {"accept"},
    {"accept4"},
    {"connect"},
    {"epoll_pwait", Unless::Zero, 3},
    {"epoll_wait", Unless::Zero, 3},
    {"getaddrinfo"},
    {"poll", Unless::Zero, 2},
    {"pselect"},
    {"recv", Unless::DontWait, 3},
    {"recvfrom", Unless::DontWait, 3},
    {"recvmmsg", Unless::DontWait, 3},
    {"recvmsg", Unless::DontWait, 2},
    {"select"},
    {"send", Unless::DontWait, 3},
    {"sendmmsg", Unless::DontWait, 3},
    {"sendmsg", Unless::DontWait, 2},
    {"sendto", Unless::DontWait, 3},
    // threads
    {"cnd_timedwait"},
    {"cnd_wait"},
    {"mtx_lock"},
    {"mtx_timedlock"},
    {"pthread_barrier_wait"},
    {"pthread_cond_timedwait"},
    {"pthread_cond_wait"},
    {"pthread_join"},
    {"pthread_mutex_lock"},
    {"pthread_mutex_timedlock"},
    {"pthread_rwlock_rdlock"},
    {"pthread_rwlock_wrlock"},
    {"sem_timedwait"},
    {"sem_wait"},
    {"thrd_join"},
    // the runtime
    {"xc_connect"},
    {"xc_give"},
    {"xc_revoke"},
    {"xc_serve"},
};

std::optional<std::int64_t> constant(const clang::ASTContext &ast,
                                     const clang::CallExpr &call,
                                     unsigned argument)
{
    clang::Expr::EvalResult result;
    if (argument >= call.getNumArgs() ||
        !call.getArg(argument)->EvaluateAsInt(result, ast) ||
        !result.Val.getInt().isRepresentableByInt64())
        return std::nullopt;
    return result.Val.getInt().getExtValue();
}

} // namespace

bool may_block(const clang::ASTContext &ast, const clang::CallExpr &call)
{
    const clang::FunctionDecl *callee = call.getDirectCallee();
    // A static function of that name is somebody's own.
    if (!callee || !callee->getIdentifier() || !callee->isExternC())
        return false;

    const auto *known = std::find_if(std::begin(functions), std::end(functions),
                                     [callee](const Function &function) {
                                         return callee->getName() ==
                                                llvm::StringRef(function.name);
                                     });
    if (known == std::end(functions))
        return false;
    switch (known->unless) {
    case Unless::Never:
        return true;
    case Unless::DontWait:
        return (constant(ast, call, known->argument).value_or(0) &
                MSG_DONTWAIT) == 0;
    case Unless::Zero:
        return constant(ast, call, known->argument) != 0;
    }
    return true;
}

} // namespace stubc
