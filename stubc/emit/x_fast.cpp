// SPDX-License-Identifier: MIT
#include "emit/x_fast.h"

#include "emit/c_marshal.h"
#include "emit/fast_words.h"
#include "emit/x_method.h"

namespace stubc {

// More than these have to be put where C finds its arguments.
static bool is_wide(const Function &f)
{
    return fast_words(f, f.layout.request) > 4;
}

static void locals(Writer &w, const Function &f)
{
    w.text(f.names, "    XC_TARGET *$self = (XC_TARGET *)xc_row->target;\n");
    if (f.layout.request.fixed.size)
        w.text(f.names, "    $request_type $request = XC_ZERO;\n");
    if (f.layout.reply.fixed.size)
        w.text(f.names, "    $reply_type $reply = XC_ZERO;\n");
    each(w, f, x_null_local);
    w.text(f.names, "    int64_t $r;\n\n");
}

static void request(Writer &w, const Function &f)
{
    const Message &message = f.layout.request;
    Conditions faults = request_faults(f, Padding::Absent);
    Names names = f.names;
    const std::string excess = excess_of(f, message, "xc_w$k");

    if (!excess.empty())
        faults.insert(faults.begin(), excess);
    names["wrong"] = any_of(faults);
    if (f.method.anyone)
        w.text({}, "    /* anyone may call */\n");
    else
        w.text(names, R"(
    if (xc_row->missing & (xc_rights)$needs)
        return xc_fast_deny(xc_row, $needs);
)");
    w.blank();
    w.comment(4, "request: " + words_of(f, message));
    w.text({}, from_words(f, message, "xc_w$k"));
    if (!faults.empty())
        w.text(names, R"(
    if ($wrong)
        return -XC_E_MALFORMED;
)");
    each(w, f, x_load);
}

static void reply(Writer &w, const Function &f)
{
    const Message &message = f.layout.reply;

    if (message.fixed.size) {
        w.blank();
        w.comment(4, "reply: " + words_of(f, message));
    }
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], x_guarded(f, i, x_store(f, i)));
    for (std::size_t k = 0; k < fast_words(f, message); k++)
        w.text({{"k", std::to_string(k)}}, "    xc_out[$k] = 0;\n");
    w.text({}, to_words(f, message, "xc_out[$k]"));
    w.text(f.names, "    return $r;\n");
}

void x_fast(Writer &w, const Function &f)
{
    Names names = f.names;

    names["words"] = is_wide(f) ? "XC_FAST_WIDE" : "XC_FAST_NARROW";
    w.text(names, R"(

/* $if.$method, method $number, by registers */
static int64_t $x_fast_method($words)
{
)");
    locals(w, f);
    request(w, f);
    x_invoke(w, f);
    reply(w, f);
    w.text({}, "}\n");
}

// Where it is entered: by itself, unless its words have to be moved.
static std::string entry(const Function &f)
{
    const std::size_t n_out = fast_words(f, f.layout.reply);
    const std::string n = std::to_string(n_out);

    if (is_wide(f))
        return "xc_fast_wide_" + n;
    return n_out ? "xc_fast_narrow_" + n : "(xc_fast_fn *)$x_fast_method";
}

// Number 0 is the first place's own.
static std::string first_of(const std::string &hole)
{
    return hole == "0" ? "1" : hole;
}

// One array, by method numbers: what a method has there, and @hole for those
// below it that are not fast. Behind the last all is zero.
template <typename Text>
static void column(Writer &w, const std::vector<Function> &functions,
                   const char *hole, Text text)
{
    std::size_t next = 0;

    w.text({}, "    {\n");
    for (const Function &f : functions) {
        for (; next < *f.method.number; next++)
            w.text({{"hole", next ? hole : first_of(hole)}},
                   "        $hole,\n");
        next++;
        w.text(f.names, "        " + text(f) + ",\n");
    }
    w.text({}, "    },\n");
}

void x_fast_table(Writer &w, const Names &names,
                  const std::vector<Function> &functions)
{
    w.text(names, R"(

/* 1 and 0 are words of numbers that have another place: nothing is there. */
static const struct xc_fast_x $x_fast = {
)");
    column(w, functions, "0", [](const Function &) {
        return std::string("XC_FAST_METHOD($METHOD, $KEY)");
    });
    column(w, functions, "NULL", entry);
    column(w, functions, "NULL", [](const Function &) {
        return std::string("(xc_fast_fn *)$x_fast_method");
    });
    w.text({}, "};\n");
}

} // namespace stubc
