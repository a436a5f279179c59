// SPDX-License-Identifier: MIT
#include "emit/stub_fast.h"

#include "emit/c_marshal.h"
#include "emit/fast_words.h"

namespace stubc {

static Names fast_names(const Function &f)
{
    Names names = f.names;

    names["n_in"] = std::to_string(fast_words(f, f.layout.request));
    names["n_out"] = std::to_string(fast_words(f, f.layout.reply));
    return names;
}

static std::string word_of(const Function &f)
{
    return f.names.at("call") + ".words[$k]";
}

void stub_fast_declaration(Writer &w, const Function &f)
{
    w.text(f.names, "XC_FAST_APART $result $stub_method($params);\n"
                    "$result $stub_fast_method($params);\n");
}

// Which say whose parameter it is.
static bool has_checks(const Function &f)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (!stub_check(f, i).empty())
            return true;
    return false;
}

static void locals(Writer &w, const Function &f)
{
    if (has_checks(f))
        w.text(f.names, "    const struct xc_stub *$stub = "
                        "&(($stub_struct *)$self)->stub;\n");
    if (f.layout.request.fixed.size)
        w.text(f.names, "    $request_type $request = {0};\n");
    if (f.layout.reply.fixed.size)
        w.text(f.names, "    $reply_type $reply = {0};\n");
    w.text(f.names, "    struct xc_fast_call $call = {0};\n");
    each(w, f, stub_local);
    w.blank();
}

static void request(Writer &w, const Function &f)
{
    Names names = fast_names(f);

    // Who has a deadline, or can be cancelled, says so in a message.
    names["args"] = f.names.at("args");
    w.text(names, R"(
    if (!xc_fast_may_call())
        return $stub_method($args);
)");
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, stub_check(f, i)));
    w.blank();
    w.comment(4, "request: " + words_of(f, f.layout.request));
    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (is_optional(f, i))
            w.text(f.params[i], "    $request.$present = $name != NULL;\n");
        w.text(f.params[i], stub_guarded(f, i, stub_fill(f, i)));
    }
    w.text({}, to_words(f, f.layout.request, word_of(f)));
    names["most"] =
        *f.method.result_kind == ScalarKind::I32 ? "INT_MAX" : "INT64_MAX";
    names["again"] = args_of_words(f, "xc_fast_object()", "xc_fast_word($k)");
    w.text(names, R"(
    if (!xc_fast_invoke(&$call, $self, XC_FAST_METHOD($METHOD, $KEY), $n_in, $n_out, $most)) {
        if (xc_fast_unsent())
            return $stub_method($again);
        return ${narrow}xc_fast_failed(&$interface, $METHOD);
    }
)");
}

static void reply(Writer &w, const Function &f)
{
    Conditions faults = reply_value_faults(f, Padding::Absent);
    Names names = f.names;
    const std::string excess = excess_of(f, f.layout.reply, word_of(f));

    if (!excess.empty())
        faults.insert(faults.begin(), excess);
    names["wrong"] = any_of(faults);
    w.comment(4, "reply: " + words_of(f, f.layout.reply));
    w.text({}, from_words(f, f.layout.reply, word_of(f)));
    if (!faults.empty())
        w.text(names, R"(
    if ($wrong)
        return ${narrow}xc_fast_bad_reply(&$call, &$interface, $METHOD);
)");
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, stub_write(f, i)));
    w.text(f.names, "    return $narrow$call.status;\n");
}

void stub_fast(Writer &w, const Function &f)
{
    w.text(f.names, R"(

/* $if.$method, method $number, by registers */
$result $stub_fast_method($params)
{
)");
    locals(w, f);
    request(w, f);
    reply(w, f);
    w.text({}, "}\n");
}

} // namespace stubc
