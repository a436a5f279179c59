// SPDX-License-Identifier: MIT
#include "emit/c_lengths.h"

namespace stubc {

// An expression and what the compiler knows of it.
struct Value {
    std::string text;
    ScalarKind scalar = ScalarKind::U64;
    bool is_size = false; // needs no cast to be a size_t
};

// Who looks at a length, and when.
enum class Moment {
    StubBefore, // parameters, as the caller gave them
    StubAfter,  // a pointee may already be another's: our private request
    XBefore,    // the private copy of the request
    XAfter,     // locals that the method has written
};

static Value value_of(const Function &f, std::size_t param,
                      const Length &length, Moment moment, bool is_actual)
{
    const Names &own = f.params[param];
    const std::string &MAX = own.at("MAX");

    if (length.kind == LengthKind::Constant)
        return {is_actual ? std::to_string(length.value) : MAX, ScalarKind::U64,
                true};
    if (length.kind == LengthKind::Result)
        return {own.at("r"), ScalarKind::I64};

    const Param &p = f.method.params[length.param];
    const bool is_pointee = length.kind == LengthKind::Pointee;
    const std::string &field = f.params[length.param].at("field");
    const bool is_size = p.type.spelling == "size_t";

    switch (moment) {
    case Moment::StubBefore:
        return {(is_pointee ? "*" : "") + p.name, p.type.scalar, is_size};
    case Moment::StubAfter:
        if (!is_pointee)
            return {p.name, p.type.scalar, is_size};
        if (is_actual)
            return {own.at("reply") + "." + field, p.type.scalar};
        return {own.at("request") + "." + field, p.type.scalar};
    case Moment::XBefore:
        return {own.at("request") + "." + field, p.type.scalar};
    case Moment::XAfter:
        if (is_actual && is_pointee)
            return {p.name, p.type.scalar, is_size};
        return {own.at("request") + "." + field, p.type.scalar};
    }
    return {};
}

static std::string compared(const Value &value)
{
    return is_signed(value.scalar) ? "(uint64_t)" + value.text : value.text;
}

static std::string counted(const Value &value)
{
    return value.is_size ? value.text : "(size_t)" + value.text;
}

static std::string in_bytes(const Value &value, const Part &part,
                            const std::string &element)
{
    const std::string units = counted(value);

    if (part.string)
        return units + " + 1";
    return part.unit == 1 ? units : units + " * sizeof(" + element + ")";
}

static std::string name_of(const Function &f, std::size_t param)
{
    const Length &bound = *f.method.params[param].bound;

    return bound.kind == LengthKind::Constant
               ? f.method.params[param].name
               : f.method.params[bound.param].name;
}

// The bound where nothing else is said.
static Value actual_of(const Function &f, std::size_t param, Moment moment)
{
    const Param &p = f.method.params[param];

    return p.actual ? value_of(f, param, *p.actual, moment, true)
                    : value_of(f, param, *p.bound, moment, false);
}

void add_lengths(Function &f, std::size_t param)
{
    const Length &bound = *f.method.params[param].bound;
    const Length &in = in_length_of(f.method, param);
    const Part &part = part_of(f.layout, param);
    const Value before = value_of(f, param, bound, Moment::StubBefore, false);
    const Value after = value_of(f, param, bound, Moment::StubAfter, false);
    const Value x_before = value_of(f, param, bound, Moment::XBefore, false);
    const Value in_before = value_of(f, param, in, Moment::StubBefore, false);
    const Value x_in_before = value_of(f, param, in, Moment::XBefore, false);
    const Value actual = actual_of(f, param, Moment::StubAfter);
    const Value x_actual = actual_of(f, param, Moment::XAfter);
    Names &names = f.params[param];
    const std::string in_c = "*" + names["name"];
    const std::string element = part.converted ? names["wire"] : in_c;

    names["bound"] = compared(before);
    names["bound_count"] = counted(before);
    names["bound_bytes"] = in_bytes(before, part, element);
    names["bound_room"] = in_bytes(before, part, in_c);
    names["bound_name"] = name_of(f, param);
    names["in_name"] = in.kind == LengthKind::Constant
                           ? names["name"]
                           : f.method.params[in.param].name;
    names["in"] = compared(in_before);
    names["in_count"] = counted(in_before);
    names["in_bytes"] = in_bytes(in_before, part, element);
    names["in_room"] = in_bytes(in_before, part, in_c);
    names["later_bound"] = compared(after);
    names["actual"] = compared(actual);
    names["actual_count"] = counted(actual);
    names["actual_bytes"] = in_bytes(actual, part, element);
    names["x_bound"] = compared(x_before);
    names["x_bytes"] = in_bytes(x_before, part, element);
    names["x_room"] = in_bytes(x_before, part, in_c);
    names["x_in"] = compared(x_in_before);
    names["x_in_count"] = counted(x_in_before);
    names["x_in_bytes"] = in_bytes(x_in_before, part, element);
    names["in_size"] =
        has_in_length(f.method, param) ? names["x_in_bytes"] : names["size"];
    names["x_actual"] = compared(x_actual);
    names["x_actual_count"] = counted(x_actual);
    names["x_actual_bytes"] = in_bytes(x_actual, part, element);
}

static bool can_exceed(const Function &f, const Length &length,
                       std::uint64_t max)
{
    switch (length.kind) {
    case LengthKind::Parameter:
    case LengthKind::Pointee: {
        const ScalarKind scalar = f.method.params[length.param].type.scalar;

        return is_signed(scalar) || largest_of(scalar) > max;
    }
    case LengthKind::Constant:
        return length.value > max;
    case LengthKind::Result:
        return true;
    }
    return true;
}

// One parameter may say how long several parts are: the shortest of them, or
// the first one, is what it is compared with.
static bool is_compared_with_another(const Function &f, std::size_t param)
{
    const Length &bound = *f.method.params[param].bound;
    const std::uint64_t max = part_of(f.layout, param).max;

    for (std::size_t i = 0; i < f.params.size(); i++) {
        const std::optional<Length> &other = f.method.params[i].bound;

        if (i == param || !other || other->kind != bound.kind ||
            other->param != bound.param ||
            f.layout.kinds[i] == ParamKind::StringIn)
            continue;
        if (part_of(f.layout, i).max < max ||
            (part_of(f.layout, i).max == max && i < param))
            return true;
    }
    return false;
}

bool bound_can_exceed(const Function &f, std::size_t param)
{
    const Length &bound = *f.method.params[param].bound;

    return can_exceed(f, bound, part_of(f.layout, param).max) &&
           (bound.kind == LengthKind::Constant ||
            !is_compared_with_another(f, param));
}

bool actual_can_exceed(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];

    if (!p.actual)
        return false;
    return p.bound->kind != LengthKind::Constant ||
           can_exceed(f, *p.actual, p.bound->value);
}

} // namespace stubc
