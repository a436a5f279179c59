// SPDX-License-Identifier: MIT
// Rules: all of them, in the order in which they are applied
#pragma once

#include "diag/diagnostics.h"
#include "model/interface.h"

namespace stubc {

/// What a rule looks at, and where it reports.
struct Scope {
    const Header &header;
    const Interface &interface;
    Diagnostics &diags;
};

using HeaderRule = void(const Header &header, Diagnostics &diags);
using InterfaceRule = void(const Scope &scope);
using MethodRule = void(const Scope &scope, const Method &method);
using ParamRule = void(const Scope &scope, const Method &method,
                       const Param &param);

namespace rules {

HeaderRule no_interface;
HeaderRule no_guard;
HeaderRule unknown_word;
HeaderRule misplaced_word;
HeaderRule repeated_word;
HeaderRule interface_struct;
HeaderRule interface_twice;
HeaderRule flag_value;
HeaderRule union_tag;
HeaderRule union_case;
HeaderRule union_place;

InterfaceRule interface_name;
InterfaceRule interface_major;
InterfaceRule interface_reserved;
InterfaceRule object_shape;
InterfaceRule member_not_method;
InterfaceRule no_methods;
InterfaceRule right_bit;
InterfaceRule right_overlap;
InterfaceRule method_number_twice;

MethodRule method_without_word;
MethodRule method_word_twice;
MethodRule method_number_range;
MethodRule rights_not_stated;
MethodRule right_without_name;
MethodRule self_parameter;
MethodRule result_type;
MethodRule variadic;
MethodRule method_reserved;
MethodRule method_redefined;
MethodRule oneway_out;
MethodRule oneway_result;
MethodRule result_twice;
MethodRule optional_place;
MethodRule idempotent_oneway;
MethodRule idempotent_object;
MethodRule deprecated_text;
MethodRule descriptor_oneway;
MethodRule descriptor_count;
MethodRule descriptor_optional;

/// For methods that are XC_ADDREF or XC_RELEASE, which do not travel.
MethodRule counter_words;
MethodRule counter_signature;

InterfaceRule counter_pair;
InterfaceRule counter_inherited;

/// For every parameter but the object itself.
ParamRule unnamed_parameter;
ParamRule parameter_reserved;
ParamRule type_cannot_travel;
ParamRule pointer_without_word;
ParamRule out_on_value;
ParamRule out_on_const;
ParamRule out_and_inout;
ParamRule object_without_grant;
ParamRule grant_not_object;
ParamRule grant_nothing;
ParamRule grant_unknown_right;
ParamRule object_pointer;
ParamRule buffer_without_length;
ParamRule length_unreadable;
ParamRule length_parameter;
ParamRule length_count;
ParamRule actual_length;
ParamRule constant_bound;
ParamRule up_to_place;
ParamRule up_to_max;
ParamRule sized_element;
ParamRule counted_element;
ParamRule string_type;
ParamRule string_max;
ParamRule buffer_words_mixed;
ParamRule buffer_not_pointer;
ParamRule string_inout;
ParamRule fd_type;
ParamRule region_type;
ParamRule region_pointer;
ParamRule region_mode;
ParamRule region_lease;
ParamRule region_within;
ParamRule descriptor_inout;
ParamRule descriptor_words_mixed;
ParamRule optional_length;

/// After all others: they ask for names and a layout, which takes valid
/// methods.
HeaderRule wrapper_taken;
HeaderRule wrapper_hides_type;
HeaderRule constant_taken;
MethodRule message_too_large;
MethodRule fast_fits;

} // namespace rules

} // namespace stubc
