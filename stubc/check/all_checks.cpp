// SPDX-License-Identifier: MIT
// The table of all rules: headers, interfaces, methods, parameters

#include "check/check.h"

#include "check/rules.h"

#include <cstddef>
#include <set>

namespace stubc {

namespace {

constexpr HeaderRule *header_rules[] = {
    rules::no_interface,    rules::no_guard,      rules::unknown_word,
    rules::misplaced_word,  rules::repeated_word, rules::interface_struct,
    rules::interface_twice, rules::flag_value,    rules::union_tag,
    rules::union_case,      rules::union_place,
};

constexpr InterfaceRule *interface_rules[] = {
    rules::interface_name, rules::interface_major,   rules::interface_reserved,
    rules::object_shape,   rules::member_not_method, rules::no_methods,
    rules::right_bit,      rules::right_overlap,     rules::method_number_twice,
    rules::counter_pair,   rules::counter_inherited,
};

constexpr MethodRule *method_rules[] = {
    rules::method_without_word, rules::method_word_twice,
    rules::method_number_range, rules::rights_not_stated,
    rules::right_without_name,  rules::self_parameter,
    rules::result_type,         rules::variadic,
    rules::method_reserved,     rules::method_redefined,
    rules::oneway_out,          rules::oneway_result,
    rules::result_twice,        rules::optional_place,
    rules::idempotent_oneway,   rules::idempotent_object,
    rules::deprecated_text,     rules::descriptor_oneway,
    rules::descriptor_count,    rules::descriptor_optional,
};

constexpr MethodRule *counter_rules[] = {
    rules::counter_words,
    rules::counter_signature,
    rules::self_parameter,
};

constexpr HeaderRule *name_rules[] = {
    rules::wrapper_taken,
    rules::wrapper_hides_type,
    rules::constant_taken,
};

constexpr MethodRule *layout_rules[] = {
    rules::message_too_large,
    rules::fast_fits,
};

constexpr ParamRule *param_rules[] = {
    rules::unnamed_parameter,     rules::parameter_reserved,
    rules::type_cannot_travel,    rules::pointer_without_word,
    rules::out_on_value,          rules::out_on_const,
    rules::out_and_inout,         rules::object_without_grant,
    rules::grant_not_object,      rules::grant_nothing,
    rules::grant_unknown_right,   rules::object_pointer,
    rules::buffer_without_length, rules::length_unreadable,
    rules::length_parameter,      rules::length_count,
    rules::actual_length,         rules::constant_bound,
    rules::sized_element,         rules::counted_element,
    rules::string_type,           rules::string_max,
    rules::buffer_words_mixed,    rules::buffer_not_pointer,
    rules::string_inout,          rules::fd_type,
    rules::region_type,           rules::region_pointer,
    rules::descriptor_inout,      rules::descriptor_words_mixed,
    rules::optional_length,
};

/// This header's interfaces and what they derive from. Of others only objects
/// are passed, and their own headers are checked when those are compiled.
std::set<std::size_t> checked_interfaces(const Header &header)
{
    std::set<std::size_t> checked;
    for (std::size_t i = 0; i < header.interfaces.size(); ++i)
        if (header.interfaces[i].from_this_header)
            for (std::optional<std::size_t> next = i; next;
                 next = header.interfaces[*next].base)
                checked.insert(*next);
    return checked;
}

void check_method(const Scope &scope, const Method &method)
{
    for (MethodRule *rule : method_rules)
        rule(scope, method);
    for (std::size_t i = 1; i < method.params.size(); ++i)
        for (ParamRule *rule : param_rules)
            rule(scope, method, method.params[i]);
}

} // namespace

void check(const Header &header, Diagnostics &diags)
{
    const std::set<std::size_t> checked = checked_interfaces(header);

    for (HeaderRule *rule : header_rules)
        rule(header, diags);
    for (const std::size_t i : checked) {
        const Scope scope{header, header.interfaces[i], diags};
        for (InterfaceRule *rule : interface_rules)
            rule(scope);
        for (const Method &method : scope.interface.methods)
            check_method(scope, method);
        for (const Method &method : scope.interface.counters)
            for (MethodRule *rule : counter_rules)
                rule(scope, method);
    }
    if (diags.failed())
        return;
    for (HeaderRule *rule : name_rules)
        rule(header, diags);
    for (const std::size_t i : checked)
        for (const Method &method : header.interfaces[i].methods)
            for (MethodRule *rule : layout_rules)
                rule({header, header.interfaces[i], diags}, method);
}

} // namespace stubc
