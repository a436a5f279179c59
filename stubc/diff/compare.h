// SPDX-License-Identifier: MIT
// Compare: the parts of stubc diff
#pragma once

#include "diff/changes.h"
#include "model/methods.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// One interface in both versions, and where its changes go.
struct Pair {
    const Header &old_header;
    const Header &new_header;
    std::size_t before; // index: old_header.interfaces
    std::size_t now;    // index: new_header.interfaces
    std::vector<Change> &changes;

    const Interface &was() const { return old_header.interfaces[before]; }
    const Interface &is() const { return new_header.interfaces[now]; }
    void add(Verdict verdict, const std::string &text) const;
};

/// "crosscall.file/1"
std::string identity_of(const Interface &interface);

/// "0x1f"
std::string hexadecimal(std::uint64_t value);

/// "is a, was b", or nothing where both are alike.
std::string is_was(const std::string &is, const std::string &was);

/// A method in both versions.
struct MethodPair {
    MethodRef before;
    MethodRef now;
};

const Method &method_of(const Header &header, const MethodRef &ref);

std::uint32_t key_of(const Header &header, const MethodRef &ref);

/// Methods of one number; those of bases in other headers included.
std::vector<MethodPair> common_methods(const Pair &pair);

/// What was removed, what was added, and each that is in both.
void compare_methods(const Pair &pair);

/// Key, types, rights and words of one method.
void compare_method(const Pair &pair, const MethodPair &methods);

/// Declared rights, by their names.
void compare_rights(const Pair &pair);

/// Values of the enums that travel: no key covers them.
void compare_enums(const Pair &pair);

} // namespace stubc
