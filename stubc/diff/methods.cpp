// SPDX-License-Identifier: MIT
// Methods: by their numbers, which is how they are called
#include "diff/compare.h"

#include "model/shape.h"

#include <algorithm>

namespace stubc {

const Method &method_of(const Header &header, const MethodRef &ref)
{
    return header.interfaces[ref.interface].methods[ref.method];
}

std::uint32_t key_of(const Header &header, const MethodRef &ref)
{
    return key_of(header, header.interfaces[ref.interface],
                  method_of(header, ref));
}

// A base in the same header is compared as an interface of its own.
static std::vector<MethodRef> compared(const Header &header,
                                       std::size_t interface)
{
    std::vector<MethodRef> methods = methods_of(header, interface);

    std::erase_if(methods, [&](const MethodRef &ref) {
        return ref.interface != interface &&
               header.interfaces[ref.interface].from_this_header;
    });
    return methods;
}

static const MethodRef *find(const Header &header,
                             const std::vector<MethodRef> &methods,
                             std::uint64_t number)
{
    const auto found = std::ranges::find_if(methods, [&](const MethodRef &ref) {
        return method_of(header, ref).number == number;
    });

    return found == methods.end() ? nullptr : &*found;
}

std::vector<MethodPair> common_methods(const Pair &pair)
{
    const auto now = compared(pair.new_header, pair.now);
    std::vector<MethodPair> common;

    for (const MethodRef &ref : compared(pair.old_header, pair.before)) {
        const Method &method = method_of(pair.old_header, ref);

        if (const auto *same = find(pair.new_header, now, *method.number))
            common.push_back({ref, *same});
    }
    return common;
}

// The methods of one version whose number the other has not.
static void missing(const Pair &pair, const Header &header,
                    const std::vector<MethodRef> &methods,
                    const Header &other_header,
                    const std::vector<MethodRef> &others, Verdict verdict)
{
    for (const MethodRef &ref : methods) {
        const Method &method = method_of(header, ref);

        if (!find(other_header, others, *method.number))
            pair.add(verdict,
                     method.name + "#" + std::to_string(*method.number) +
                         (verdict == Verdict::Breaking ? ": removed, key "
                                                       : ": added, key ") +
                         hexadecimal(key_of(header, ref)));
    }
}

void compare_methods(const Pair &pair)
{
    const auto before = compared(pair.old_header, pair.before);
    const auto now = compared(pair.new_header, pair.now);

    missing(pair, pair.old_header, before, pair.new_header, now,
            Verdict::Breaking);
    for (const MethodPair &methods : common_methods(pair))
        compare_method(pair, methods);
    missing(pair, pair.new_header, now, pair.old_header, before,
            Verdict::Compatible);
}

} // namespace stubc
