// SPDX-License-Identifier: MIT
#include "emit/names.h"

#include <cassert>

namespace stubc {

const std::string *Names::find(std::string_view name) const
{
    const auto found = own_.find(name);

    if (found != own_.end())
        return &found->second;
    return outer_ ? outer_->find(name) : nullptr;
}

const std::string &Names::at(std::string_view name) const
{
    const std::string *text = find(name);

    assert(text && "a placeholder without a name");
    return *text;
}

std::string &Names::operator[](std::string_view name)
{
    const auto found = own_.find(name);

    if (found != own_.end())
        return found->second;
    const std::string *text = outer_ ? outer_->find(name) : nullptr;
    return own_.emplace(name, text ? *text : "").first->second;
}

} // namespace stubc
