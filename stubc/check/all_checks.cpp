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

template <MethodRule *rule> void of_counters(const Scope &scope)
{
    for (const Method &method : scope.interface.counters)
        rule(scope, method);
}

// Whether each is one, whether they belong together, whether each is right:
// first_of().
constexpr InterfaceRule *counter_rules[] = {
    of_counters<rules::counter_words>,  rules::counter_pair,
    rules::counter_inherited,           of_counters<rules::counter_signature>,
    of_counters<rules::self_parameter>,
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

constexpr ParamRule *param_name_rules[] = {
    rules::unnamed_parameter,
    rules::parameter_reserved,
};

// First whether its words go together, then whether its type is what they say,
// then what they say in detail: first_of().
constexpr ParamRule *param_rules[] = {
    rules::out_and_inout,
    rules::buffer_words_mixed,
    rules::descriptor_words_mixed,
    rules::descriptor_inout,
    rules::fd_type,
    rules::region_type,
    rules::type_cannot_travel,
    rules::pointer_without_word,
    rules::out_on_value,
    rules::out_on_const,
    rules::object_without_grant,
    rules::grant_not_object,
    rules::grant_nothing,
    rules::grant_unknown_right,
    rules::object_pointer,
    rules::region_pointer,
    rules::region_mode,
    rules::region_lease,
    rules::region_within,
    rules::buffer_without_length,
    rules::buffer_not_pointer,
    rules::length_unreadable,
    rules::length_parameter,
    rules::length_count,
    rules::actual_length,
    rules::constant_bound,
    rules::sized_element,
    rules::counted_element,
    rules::up_to_place,
    rules::up_to_max,
    rules::string_type,
    rules::string_inout,
    rules::string_max,
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

/// Apply rules about one thing up to the first that refuses it: what those
/// behind it would find is mostly the same mistake, in other words.
template <std::size_t n, typename Rule, typename... Thing>
void first_of(Rule *const (&rules)[n], const Scope &scope,
              const Thing &...thing)
{
    const std::size_t before = scope.diags.list().size();

    for (Rule *rule : rules)
        if (scope.diags.list().size() == before)
            rule(scope, thing...);
}

void check_method(const Scope &scope, const Method &method)
{
    for (MethodRule *rule : method_rules)
        rule(scope, method);
    for (std::size_t i = 1; i < method.params.size(); ++i) {
        first_of(param_name_rules, scope, method, method.params[i]);
        first_of(param_rules, scope, method, method.params[i]);
    }
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
        first_of(counter_rules, scope);
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
