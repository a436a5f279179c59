// SPDX-License-Identifier: MIT
#include "emit/x_method.h"

#include "emit/c_lengths.h"
#include "emit/c_marshal.h"

#include <set>

namespace stubc {

// Leave the function where @condition holds. Capabilities that were accepted
// are dropped on the way.
static std::string left(const Function &f, const std::string &condition,
                        const std::string &status)
{
    return has(f, x_drop)
               ? "    if (" + condition + ") {\n        $r = " + status +
                     ";\n        goto out;\n    }\n"
               : "    if (" + condition + ")\n        return " + status + ";\n";
}

static void leave(Writer &w, const Function &f, const std::string &condition,
                  const std::string &status)
{
    w.text(f.names, left(f, condition, status));
}

// Lines of those that are there.
template <typename P>
static void each_there(Writer &w, const Function &f, P phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], x_guarded(f, i, phase(f, i)));
}

static void locals(Writer &w, const Function &f)
{
    w.text(f.names, "    XC_TARGET *$self = (XC_TARGET *)$call->target;\n");
    if (f.layout.request.fixed.size)
        w.text(f.names, "    $request_type $request;\n");
    if (f.layout.reply.fixed.size && !lone_struct(f, f.layout.reply))
        w.text(f.names, "    $reply_type $reply = XC_ZERO;\n");
    each(w, f, x_null_local);
    if (has(f, x_grant))
        w.text(f.names, "    int64_t $status;\n");
    if (f.layout.reply.largest > message_max || is_bulk(f.layout))
        w.text(f.names, "    size_t $total;\n");
    if (has(f, x_take_elements) || has(f, x_check_elements) ||
        has(f, x_put_elements))
        w.text(f.names, "    size_t $i;\n");
    w.text(f.names, "    int64_t $r;\n\n");
}

static void permission(Writer &w, const Function &f)
{
    if (f.method.anyone)
        w.text({}, "    /* anyone may call */\n");
    else
        w.text(f.names, R"(
    if (!xc_call_allows($call, $needs))
        return xc_call_deny($call, $needs);
)");
    w.text(f.names, R"(
    if ($call->key != $KEY)
        return -XC_E_SHAPE;

)");
}

// Each part alone fits, all of them together need not. No check where it could
// not fail.
static void sum(Writer &w, const Function &f)
{
    Names names = f.names;
    std::uint64_t most = f.layout.reply.fixed.size;

    if (f.layout.reply.largest <= message_max)
        return;
    names["fixed"] =
        f.layout.reply.fixed.size ? expand("sizeof($reply)", names) : "0";
    w.text(names, "    $total = $fixed;\n");
    for (const Part &part : f.layout.reply.parts) {
        const std::string bytes = part.string     ? "($x_bytes)"
                                  : part.constant ? "(size_t)$x_bytes"
                                                  : "$x_bytes";
        std::string lines;

        // C++ wants no arithmetic between two enums.
        most += most_of(part);
        if (most > f.layout.reply.limit)
            lines = "    if ($total > $reply_max - " + bytes + R"()
        return -XC_E_TOO_LARGE;
)";
        if (&part != &f.layout.reply.parts.back() || is_bulk(f.layout.reply))
            lines += "    $total += $x_bytes;\n";
        w.text(f.params[part.param], x_guarded(f, part.param, lines));
    }
    if (is_bulk(f.layout.reply))
        w.text(f.names, R"(
    if (!xc_bulk_may_reply($call, $total))
        return -XC_E_TOO_LARGE;
)");
}

// Private memory for all buffers of a call that may be large, at once.
static void reserve(Writer &w, const Function &f)
{
    std::set<std::size_t> done;

    if (!is_bulk(f.layout))
        return;
    w.text(f.names, "    $total = 0;\n");
    for (const Message *message : {&f.layout.request, &f.layout.reply})
        for (const Part &part : message->parts) {
            const bool is_string_in =
                f.layout.kinds[part.param] == ParamKind::StringIn;

            if (done.insert(part.param).second)
                w.text(f.params[part.param],
                       x_guarded(f, part.param,
                                 is_string_in
                                     ? "    $total += xc_bulk_room_for("
                                       "(size_t)$request.$field + 1);\n"
                                     : "    $total += "
                                       "xc_bulk_room_for($x_room);\n"));
        }
    w.text(f.names, R"(
    if (!xc_bulk_reserve($call, $total))
        return -XC_E_QUOTA;
)");
}

// Where the reply goes is known when its length is.
static void choose(Writer &w, const Function &f)
{
    const Message &message = f.layout.reply;

    if (!is_bulk(message))
        return;
    w.text({{"total", f.names.at("total")},
            {"fixed",
             message.fixed.size ? expand("sizeof($reply)", f.names) : "0"}},
           "    $total = $fixed;\n");
    for (const Part &part : message.parts)
        w.text(f.params[part.param],
               x_guarded(f, part.param,
                         part.string ? "    $total += $len + 1;\n"
                                     : "    $total += $x_actual_bytes;\n"));
    w.text(f.names, "    xc_bulk_reply($call, $total);\n");
}

static void request(Writer &w, const Function &f)
{
    const Message &message = f.layout.request;
    const std::string take =
        expand("!xc_call_take($call, &$request, sizeof($request))", f.names);
    Conditions faults = request_faults(f);
    Names names = f.names;

    w.comment(4, "request: " + content_of(f, message));
    if (message.fixed.size == 0 && message.parts.empty()) {
        faults.insert(faults.begin(), expand("$call->request_len != 0", names));
        names["wrong"] = any_of(faults);
        w.text(names, R"(
    if ($wrong)
        return -XC_E_MALFORMED;
)");
        return;
    }
    faults.insert(faults.begin(), expand("!xc_call_taken($call)", names));
    if (!has(f, x_bound) && message.parts.empty()) {
        faults.insert(faults.begin(), take);
    } else {
        names["take"] = take;
        if (message.fixed.size)
            w.text(names, R"(
    if ($take)
        return -XC_E_MALFORMED;
)");
        each(w, f, x_bound);
        each(w, f, x_in_length);
        if (is_bulk(f.layout)) {
            sum(w, f); // before memory is made for a reply that has no place
            reserve(w, f);
        }
        for (const Part &part : message.parts)
            w.text(f.params[part.param],
                   x_guarded(f, part.param,
                             std::string(x_take(f, part.param)) +
                                 x_take_elements(f, part.param)));
    }
    names["wrong"] = any_of(faults);
    w.text(names, R"(
    if ($wrong)
        return -XC_E_MALFORMED;
)");
    if (!is_bulk(f.layout))
        sum(w, f);
    each(w, f, x_within);
}

// Asked before anything happens: a quota never ends a call half-way.
static void quota(Writer &w, const Function &f)
{
    Names names = f.names;
    unsigned n = 0;

    for (std::size_t i = 0; i < f.params.size(); i++)
        n += !x_grant(f, i).empty();
    if (n == 0)
        return;
    names["n"] = std::to_string(n);
    w.text(names, R"(
    $r = xc_call_may_grant($call, $n);
    if ($r)
        return $r;
)");
}

static void capabilities(Writer &w, const Function &f)
{
    quota(w, f);
    each(w, f, x_load);
    each_there(w, f, x_accept);
    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (x_room(f, i).empty())
            continue;
        std::string lines(x_room(f, i));

        if (!has_room(f.layout, i))
            lines += left(f, "!$name", "-XC_E_TOO_LARGE");
        if (f.layout.kinds[i] == ParamKind::StringOut)
            lines += "    $name[0] = '\\0';\n";
        w.text(f.params[i], x_guarded(f, i, lines));
    }
}

void x_invoke(Writer &w, const Function &f)
{
    const Conditions faults = object_faults(f);
    Names names = f.names;

    for (std::size_t i = 0; i < f.params.size(); i++)
        names["x_args"] += (i == 0 ? "" : ", ") + x_optional_argument(f, i);
    w.blank();
    w.text(names, "    $r = $x_target.$method($x_args);\n");
    // What the method gave is taken whether it failed or not: who else would
    // close it?
    each(w, f, x_given);
    leave(w, f, expand("$r < 0", names), expand("xc_call_failed($r)", names));
    each_there(w, f, x_measure);
    if (!faults.empty())
        leave(w, f, any_of(faults), "xc_call_broken()");
    each_there(w, f, x_check_elements);
}

static void reply(Writer &w, const Function &f)
{
    const Message &message = f.layout.reply;

    if (message.fixed.size == 0 && message.parts.empty())
        return;
    w.blank();
    w.comment(4, "reply: " + content_of(f, message));
    if (!lone_struct(f, message))
        each_there(w, f, x_store);
    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (x_grant(f, i).empty())
            continue;
        w.text(f.params[i], x_grant(f, i));
        leave(w, f, f.names.at("status"), f.names.at("status"));
    }
    choose(w, f);
    if (const auto lone = lone_struct(f, message))
        w.text(f.params[*lone], "    $put($call, &$name, sizeof($name));\n");
    else if (message.fixed.size)
        w.text(f.names, "    $put($call, &$reply, sizeof($reply));\n");
    for (const Part &part : message.parts)
        w.text(f.params[part.param],
               x_guarded(f, part.param,
                         std::string(x_put(f, part.param)) +
                             x_put_elements(f, part.param)));
}

void x_method(Writer &w, const Function &f)
{
    w.text(f.names, R"(

/* $if.$method, method $number */
static XC_X int64_t $x_method(struct xc_call *$call)
{
)");
    locals(w, f);
    permission(w, f);
    request(w, f);
    capabilities(w, f);
    x_invoke(w, f);
    reply(w, f);
    if (has(f, x_drop)) {
        w.text({}, "out:\n");
        each(w, f, x_drop);
    }
    w.text(f.names, "    return $r;\n}\n");
}

} // namespace stubc
