// SPDX-License-Identifier: MIT
#include "model/methods.h"

#include <algorithm>

namespace stubc {

std::vector<std::size_t> chain_of(const Header &header, std::size_t interface)
{
    std::vector<std::size_t> chain = {interface};
    std::optional<std::size_t> base = header.interfaces[interface].base;

    while (base) {
        chain.insert(chain.begin(), *base);
        base = header.interfaces[*base].base;
    }
    return chain;
}

std::vector<MethodRef> methods_of(const Header &header, std::size_t interface)
{
    std::vector<MethodRef> methods;
    const auto number = [&header](const MethodRef &ref) {
        return header.interfaces[ref.interface].methods[ref.method].number;
    };

    for (const std::size_t i : chain_of(header, interface))
        for (std::size_t m = 0; m < header.interfaces[i].methods.size(); m++)
            methods.push_back({i, m});
    std::ranges::sort(methods, {}, number);
    return methods;
}

std::vector<Right> rights_of(const Header &header, std::size_t interface)
{
    std::vector<Right> rights;

    for (const std::size_t i : chain_of(header, interface))
        for (const Right &right : header.interfaces[i].rights)
            rights.push_back(right);
    std::ranges::sort(rights, {}, &Right::bit);
    return rights;
}

bool counts_itself(const Header &header, std::size_t interface)
{
    return !header.interfaces[chain_of(header, interface).front()]
                .counters.empty();
}

} // namespace stubc
