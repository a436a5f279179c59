// SPDX-License-Identifier: MIT
// Known: what is known of a function's variables at one point of one way
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Expr.h>

#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>

namespace stubc {

/// From low to high, perhaps without 0. Wider values are unknown.
struct Range {
    std::int64_t low = std::numeric_limits<std::int64_t>::min();
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    bool not_zero = false;

    bool empty() const { return low > high; }
    auto operator<=>(const Range &) const = default;
};

/// The variables whose address somebody has; of those nothing is known.
std::set<const clang::VarDecl *>
variables_with_address(const clang::Stmt &body);

class Known {
  public:
    Known(clang::ASTContext &ast,
          const std::set<const clang::VarDecl *> &unknowable)
        : ast_(&ast), unknowable_(&unknowable)
    {
    }

    /// What @stmt, with all that is inside of it, changes.
    void execute(const clang::Stmt &stmt);

    /// Suppose that @condition is @truth; false if it cannot be.
    bool suppose(const clang::Expr &condition, bool truth);

    /// Suppose that @expr has the value @value; false if it cannot have it.
    bool suppose_value(const clang::Expr &expr, std::int64_t value);

    Range range_of(const clang::Expr &expr) const;
    Range range_of(const clang::VarDecl &variable) const;

    /// For sets of what was seen already.
    auto operator<=>(const Known &other) const
    {
        if (auto order = ranges_ <=> other.ranges_; order != 0)
            return order;
        return facts_ <=> other.facts_;
    }
    bool operator==(const Known &other) const
    {
        return ranges_ == other.ranges_ && facts_ == other.facts_;
    }

  private:
    struct Fact {
        bool truth;
        std::set<const clang::VarDecl *> about;
        bool of_memory; // anybody may change it
        auto operator<=>(const Fact &) const = default;
        bool operator==(const Fact &) const = default;
    };

    const clang::VarDecl *tracked(const clang::Expr &expr) const;
    void assign(const clang::VarDecl &variable, const Range &range);
    void forget_memory();
    bool narrow(const clang::Expr &expr, const Range &to);
    bool suppose_comparison(const clang::BinaryOperator &comparison,
                            bool truth);
    bool suppose_fact(const clang::Expr &condition, bool truth);

    clang::ASTContext *ast_;
    const std::set<const clang::VarDecl *> *unknowable_;
    std::map<const clang::VarDecl *, Range> ranges_;
    std::map<std::string, Fact> facts_;
};

} // namespace stubc
