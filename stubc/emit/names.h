// SPDX-License-Identifier: MIT
// Names: what stands for each placeholder of a template
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace stubc {

/// Placeholder to text. Behind its own it may have others' names, which many
/// share: a parameter those of its function.
class Names {
  public:
    Names() = default;
    Names(std::initializer_list<std::pair<const std::string, std::string>> own)
        : own_(own)
    {
    }
    explicit Names(std::shared_ptr<const Names> outer)
        : outer_(std::move(outer))
    {
    }

    /// Those that have no text of their own yet get that of @outer.
    void put_before(std::shared_ptr<const Names> outer)
    {
        outer_ = std::move(outer);
    }

    /// NULL: there is no such placeholder.
    const std::string *find(std::string_view name) const;

    const std::string &at(std::string_view name) const;

    /// To change it here, and for nobody else.
    std::string &operator[](std::string_view name);

    /// What is here already stays.
    void merge(Names more) { own_.merge(more.own_); }

  private:
    std::map<std::string, std::string, std::less<>> own_;
    std::shared_ptr<const Names> outer_;
};

} // namespace stubc
