// SPDX-License-Identifier: MIT
// <interface>.x.h: a template header, the X functions of one target
#include "emit/fast_words.h"
#include "emit/outputs.h"
#include "emit/x_fast.h"
#include "emit/x_method.h"

#include <algorithm>

namespace stubc {

static void head(Writer &w, const Header &header, const Names &names,
                 const Target *target)
{
    w.text(names, R"(
/* Made by stubc from $include. Do not edit. */
/*
 * $wire_name $major: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_$if
 *     #define XC_NAME(method) my_${if}_##method
 *     #include "$if.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

)");
    if (any_bulk(header))
        w.text({}, "#include <crosscall/bulk.h>\n");
    w.text({}, "#include <crosscall/call.h>\n");
    if (target)
        w.text({}, "#include <crosscall/fast.h>\n");
    w.text(names, R"(

#include "$stem.stub.h"
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.wire.h\"\n");
    w.text(names, R"(

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif
)");
}

static void define_names(Writer &w, const Names &names,
                         const std::vector<Function> &functions,
                         const std::vector<Function> &fast)
{
    w.text(names, R"(

#define $x XC_NAME(x)
#define $x_target XC_NAME(x_target)
#define $x_dispatch XC_NAME(x_dispatch)
)");
    for (const Function &f : functions)
        w.text(f.names, "#define $x_method XC_NAME(x_$method)\n");
    if (!fast.empty())
        w.text(names, "#define $x_fast XC_NAME(x_fast)\n");
    for (const Function &f : fast)
        w.text(f.names, "#define $x_fast_method XC_NAME(x_fast_$method)\n");
}

static void undefine_names(Writer &w, const Names &names,
                           const std::vector<Function> &functions,
                           const std::vector<Function> &fast)
{
    w.text(names, R"(

#undef $x
#undef $x_target
#undef $x_dispatch
)");
    for (const Function &f : functions)
        w.text(f.names, "#undef $x_method\n");
    if (!fast.empty())
        w.text(names, "#undef $x_fast\n");
    for (const Function &f : fast)
        w.text(f.names, "#undef $x_fast_method\n");
    w.text({}, R"(
#undef XC_TARGET
#undef XC_NAME
)");
}

static void target_functions(Writer &w, const Names &names,
                             const std::vector<Function> &functions)
{
    const bool any_deprecated =
        std::ranges::any_of(functions, [](const Function &f) {
            return f.method.deprecated.has_value();
        });

    if (any_deprecated)
        w.text({}, R"(

/* A target's function may be deprecated like its method. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
)");
    w.text(names, R"(

/* What the target must have. */
static const struct {
)");
    for (const Function &f : functions)
        w.text(f.names, "    $result (*$method)($target_params);\n");
    w.text(names, "} $x_target = {\n");
    for (const Function &f : functions)
        w.text(f.names, "    .$method = XC_NAME($method),\n");
    w.text({}, R"(
};

/* In C, these make a function of another type an error, not a warning. */
)");
    for (const Function &f : functions)
        w.text(f.names, "$result XC_NAME($method)($target_params);\n");
    if (any_deprecated)
        w.text({}, "#pragma GCC diagnostic pop\n");
}

static void dispatch(Writer &w, const Names &names,
                     const std::vector<Function> &functions)
{
    w.text(names, R"(

static int64_t $x_dispatch(struct xc_call *call)
{
    switch (call->method) {
)");
    for (const Function &f : functions)
        w.text(f.names, R"(
    case $METHOD:
        return $x_method(call);
)");
    w.text(names, R"(
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x $x = {&$interface, $x_dispatch, $fast};
)");
}

// @target: whose registers it may be called by, besides messages; or NULL.
static std::string x_h(const Header &header, std::size_t interface,
                       const Target *target)
{
    Names names = interface_names(header, interface);
    std::vector<Function> functions;
    std::vector<Function> fast;
    Writer w;

    for (const MethodRef &ref : methods_of(header, interface)) {
        functions.push_back(function_of(header, interface, ref));
        if (target && is_fast(functions.back(), *target))
            fast.push_back(function_of(header, interface, ref));
    }
    names["fast"] = fast.empty() ? "NULL" : "&" + names.at("x_fast");

    head(w, header, names, target);
    define_names(w, names, functions, fast);
    target_functions(w, names, functions);
    for (const Function &f : functions)
        x_method(w, f);
    for (const Function &f : fast)
        x_fast(w, f);
    if (!fast.empty())
        x_fast_table(w, names, fast);
    dispatch(w, names, functions);
    undefine_names(w, names, functions, fast);
    return w.take();
}

std::string emit_x_h(const Header &header, std::size_t interface)
{
    return x_h(header, interface, nullptr);
}

std::string emit_x_h_kernel_x86_64(const Header &header, std::size_t interface)
{
    return x_h(header, interface, target_of("kernel-x86_64"));
}

} // namespace stubc
