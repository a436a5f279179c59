// SPDX-License-Identifier: MIT
// <interface>.fuzz_stub.c: a libFuzzer harness, a hostile server of a Stub
#include "emit/fuzz_call.h"
#include "emit/fuzz_parts.h"
#include "emit/outputs.h"

namespace stubc {

static bool any_deprecated(const Header &header)
{
    for (const Interface &interface : header.interfaces)
        for (const Method &method : interface.methods)
            if (method.deprecated)
                return true;
    return false;
}

static void head(Writer &w, const Header &header, const Names &names)
{
    w.text(names, R"(
/* Made by stubc from $include. Do not edit. */
/*
 * $wire_name $major: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined $if.fuzz_stub.c \
 *         $stem.stub.c $stem.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "$stem.stub.h"
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.wire.h\"\n");
    if (any_deprecated(header))
        w.text({}, R"(

/* Deprecated methods are called here as well. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
)");
}

static void table(Writer &w, const Names &names,
                  const std::vector<Function> &functions,
                  const std::string &helpers)
{
    w.text(names, R"(

static const struct xc_fuzz_reply xc_harness_replies[] = {
)");
    for (const Function &f : functions) {
        const Names own = row_names(f, f.layout.reply, helpers);

        w.text(own, R"(
    {
        .call = xc_harness_call_$method,
        .fixed = $fixed,
        .mend = $mend,
        .size = $size,
        .elements = $elements,
)");
        w.text({}, carried_line(f, f.layout.fds_out));
        w.text({}, "    },\n");
    }
    w.text({}, "};\n");
}

static void entry(Writer &w, Names names, std::size_t n_replies)
{
    names["n"] = std::to_string(n_replies);
    w.text(names, R"(

static void xc_harness_let_go(void *object) { $release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "$wire_name",
        .make = $stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = $n,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
)");
}

std::string emit_fuzz_stub(const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);
    std::vector<Function> functions;
    Writer top;
    Writer calls;
    Writer bottom;
    std::string replies;

    for (const MethodRef &ref : methods_of(header, interface))
        functions.push_back(function_of(header, interface, ref));

    head(top, header, names);
    for (const Function &f : functions) {
        fuzz_call(calls, f);
        replies += mend_reply_function(f);
        replies += reply_size_function(f);
        replies += reply_elements_function(f);
    }
    table(bottom, names, functions, replies);
    entry(bottom, names, functions.size());

    const std::string body = calls.take() + replies;
    return top.take() + used_helpers(type_helpers(header, interface), body) +
           body + bottom.take();
}

} // namespace stubc
