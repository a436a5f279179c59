// SPDX-License-Identifier: MIT
#include "emit/stub_method.h"

#include <algorithm>

#include "emit/c_marshal.h"
#include "emit/stub_exchange.h"

namespace stubc {

// Each part alone fits, all of them together need not. Every sum is compared
// before it is one: nothing wraps, and an analyser without relations between
// variables sees that it fits.
static void sum(Writer &w, const Function &f, const Message &message,
                const std::string &fixed)
{
    const bool is_request = &message == &f.layout.request;
    const std::string total = f.names.at(!is_bulk(message) ? "total"
                                         : is_request      ? "request_bytes"
                                                           : "reply_bytes");
    Names names = f.names;

    if (message.largest <= message_max)
        return;
    const char *bytes = is_request ? "$in_bytes" : "$bound_bytes";

    std::uint64_t most = message.fixed.size;

    names["sum"] = total;
    names["fixed"] = message.fixed.size ? "sizeof(" + fixed + ")" : "0";
    w.text(names, "    $sum = $fixed;\n");
    for (const Part &part : message.parts) {
        const bool is_string =
            f.layout.kinds[part.param] == ParamKind::StringIn;
        std::string lines;

        names = f.params[part.param];
        names["bytes"] = expand(is_string ? "$len + 1" : bytes, names);
        names["less"] =
            part.string ? "(" + names["bytes"] + ")" : names["bytes"];
        names["sum"] = total;
        names["max"] = names.at(is_request ? "request_max" : "reply_max");
        most += most_of(part);
        if (most > message.limit)
            lines = R"(    if ($sum > $max - $less)
        return xc_stub_too_large($stub, $METHOD, "$bound_name", $max);
)";
        if (&part != &message.parts.back() || is_bulk(message))
            lines += "    $sum += $bytes;\n";
        w.text(names, stub_guarded(f, part.param, lines));
    }
}

static bool needs_total(const Function &f)
{
    const auto is_added_up = [](const Message &message) {
        return message.largest > message_max && !is_bulk(message);
    };

    return is_added_up(f.layout.request) || is_added_up(f.layout.reply) ||
           f.layout.reply.parts.size() > 1;
}

static void locals(Writer &w, const Function &f)
{
    if (is_stub_exchange(f))
        stub_exchange_local(w, f);
    w.text(f.names, "    const struct xc_stub *$stub = "
                    "&(($stub_struct *)$self)->stub;\n");
    if (f.layout.request.fixed.size && !lone_struct(f, f.layout.request))
        w.text(f.names, "    $request_type $request = {0};\n");
    if (f.layout.reply.fixed.size)
        w.text(f.names, "    $reply_type $reply;\n");
    if (!is_stub_exchange(f))
        w.text(f.names, "    XC_NOT_CLEARED struct xc_stub_call $call;\n");
    if (carries(f.layout))
        w.text(f.names, f.layout.fds_out.empty()
                            ? "    struct xc_descriptors $descriptors = {0};\n"
                            : "    struct xc_descriptors $descriptors = "
                              "{.n_awaited = $n_fds_out};\n");
    each(w, f, stub_local);
    if (has(f, stub_adopt))
        w.text(f.names, "    int $status;\n");
    if (needs_total(f))
        w.text(f.names, "    size_t $total;\n");
    if (is_bulk(f.layout.request))
        w.text(f.names, "    size_t $request_bytes;\n");
    if (is_bulk(f.layout.reply))
        w.text(f.names, "    size_t $reply_bytes;\n");
    if (has(f, stub_check_elements) || has(f, stub_put_elements) ||
        has(f, stub_look_at_elements))
        w.text(f.names, "    size_t $i;\n");
    w.text(f.names, "    int64_t $r;\n\n");
}

// Lines of those that are there.
template <typename P>
static void each_there(Writer &w, const Function &f, P phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, phase(f, i)));
}

static void bounds(Writer &w, const Function &f)
{
    const bool any = has(f, stub_bound) || has(f, stub_check) ||
                     has(f, stub_carry) || has(f, stub_check_elements) ||
                     f.layout.request.largest > message_max ||
                     f.layout.reply.largest > message_max;

    each(w, f, stub_bound);
    each(w, f, stub_in_length);
    sum(w, f, f.layout.request, f.names.at("request"));
    sum(w, f, f.layout.reply, f.names.at("reply"));
    each_there(w, f, stub_check);
    each_there(w, f, stub_check_elements);
    each(w, f, stub_carry);
    each(w, f, stub_within);
    if (any)
        w.blank();
}

// How large a message can get; 0: it always fits into a slot.
static std::string bytes_of(const Function &f, const Message &message,
                            const std::string &name)
{
    return is_bulk(message) ? f.names.at(name) : "0";
}

void stub_fill_request(Writer &w, const Function &f)
{
    w.comment(4, "request: " + content_of(f, f.layout.request));
    if (lone_struct(f, f.layout.request))
        return;
    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (is_optional(f, i))
            w.text(f.params[i], "    $request.$present = $name != NULL;\n");
        w.text(f.params[i], stub_guarded(f, i, stub_fill(f, i)));
    }
}

static void request(Writer &w, const Function &f)
{
    const auto lone = lone_struct(f, f.layout.request);
    Names names = f.names;

    stub_fill_request(w, f);

    names["begin"] = f.method.oneway     ? "xc_stub_begin_oneway"
                     : is_bulk(f.layout) ? "xc_bulk_begin"
                     : carries(f.layout) ? "xc_stub_begin_carrying"
                                         : "xc_stub_begin";
    names["carried"] = carries(f.layout)   ? expand(", &$descriptors", names)
                       : is_bulk(f.layout) ? ", NULL"
                                           : "";
    names["sizes"] = is_bulk(f.layout)
                         ? ", " +
                               bytes_of(f, f.layout.request, "request_bytes") +
                               ", " + bytes_of(f, f.layout.reply, "reply_bytes")
                         : "";
    w.text(names, R"(
    $r = $begin(&$call, $stub, $METHOD, $KEY$carried$sizes);
    if ($r)
        return $narrow$r;
)");
    if (lone) {
        w.text(f.params[*lone],
               "    xc_stub_put(&$call, $pointer, sizeof($type));\n");
        return;
    }
    each_there(w, f, stub_pass);
    if (f.layout.request.fixed.size)
        w.text(f.names,
               "    xc_stub_put(&$call, &$request, sizeof($request));\n");
    for (const Part &part : f.layout.request.parts) {
        const std::string lines = std::string(stub_put(f, part.param)) +
                                  stub_put_elements(f, part.param);

        w.text(f.params[part.param], stub_guarded(f, part.param, lines));
    }
}

static void post(Writer &w, const Function &f)
{
    w.text(f.names, "    $r = xc_stub_post(&$call);\n");
    if (has(f, stub_pass))
        w.text({}, "end:\n");
    w.text(f.names, R"(
    xc_stub_end(&$call);
    return $narrow$r;
)");
}

static void capabilities(Writer &w, const Function &f)
{
    Conditions missing;

    if (!has(f, stub_make))
        return;
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (f.layout.kinds[i] == ParamKind::ObjectOut)
            missing.push_back(expand("!$local", f.params[i]));

    Names names = f.names;

    names["missing"] = any_of(missing);
    each(w, f, stub_make);
    w.text(names, "    if ($missing) {\n");
    if (missing.size() > 1)
        each(w, f, stub_drop);
    w.text(names, R"(
        $r = -XC_E_RESOURCES;
        goto end;
    }
)");
}

// After the objects: these are not lost if a region cannot be mapped.
static void regions(Writer &w, const Function &f)
{
    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (stub_adopt(f, i).empty())
            continue;
        w.text(f.params[i], stub_adopt(f, i));
        each(w, f, stub_drop);
        w.text(f.names, R"(
        $r = $status;
        goto end;
    }
)");
    }
}

// @most: bytes of the reply with this part, all of it at its maximum. Elements
// that are looked at one by one are compared with its end there.
static const char *added_up(const Function &f, const Part &part,
                            std::uint64_t most)
{
    if (part.string)
        return R"(    if (!xc_stub_is_string(&$call, $total, (size_t)$reply.$field)) {
        $r = xc_stub_bad_reply(&$call);
        goto end;
    }
    $total += (size_t)$reply.$field + 1;
)";
    if (most > f.layout.reply.limit &&
        stub_look_at_elements(f, part.param).empty())
        return R"(    if ($total > $reply_max - $fixed - $actual_bytes) {
        $r = xc_stub_bad_reply(&$call);
        goto end;
    }
    $total += $actual_bytes;
)";
    return "    $total += $actual_bytes;\n";
}

// With one part the end is a condition among the others; see reply_faults().
static void total(Writer &w, const Function &f)
{
    if (f.layout.reply.parts.size() == 1)
        each_there(w, f, stub_look_at_elements);
    if (f.layout.reply.parts.size() < 2)
        return;
    std::uint64_t most = f.layout.reply.fixed.size;

    w.text(f.names, "    $total = 0;\n");
    for (const Part &part : f.layout.reply.parts) {
        Names names = f.params[part.param];

        most += most_of(part);

        names["fixed"] = f.layout.reply.fixed.size
                             ? "sizeof(" + f.names.at("reply") + ")"
                             : "0";
        w.text(names, stub_guarded(f, part.param,
                                   stub_look_at_elements(f, part.param) +
                                       added_up(f, part, most)));
    }
    w.text(f.names, R"(
    if (xc_stub_left(&$call) != $total) {
        $r = xc_stub_bad_reply(&$call);
        goto end;
    }
)");
}

static bool is_part(const Function &f, std::size_t param)
{
    const std::vector<Part> &parts = f.layout.reply.parts;

    return std::ranges::find(parts, param, &Part::param) != parts.end();
}

// Elements may still turn out to be bad, so they come before what is no part
// of a buffer; among each other, parts keep their order.
void stub_write_results(Writer &w, const Function &f)
{
    const bool parts_first = has(f, stub_take_elements);

    for (std::size_t i = 0; i < f.params.size(); i++) {
        if (parts_first && !is_part(f, i))
            continue;
        w.text(f.params[i], stub_guarded(f, i,
                                         std::string(stub_write(f, i)) +
                                             stub_take_elements(f, i)));
    }
    for (std::size_t i = 0; parts_first && i < f.params.size(); i++)
        if (!is_part(f, i))
            w.text(f.params[i], stub_guarded(f, i, stub_write(f, i)));
}

// What is looked at before it is taken is copied before it is looked at.
static bool is_held(const Function &f)
{
    return has(f, stub_look_at_elements) ||
           std::ranges::any_of(f.layout.reply.parts, &Part::string);
}

static void reply(Writer &w, const Function &f)
{
    Names names = f.names;

    names["wrong"] = any_of(reply_faults(f));
    names["end"] = is_held(f) ? "xc_stub_end_held" : "xc_stub_end";
    names["invoke"] =
        !is_held(f)
            ? "xc_stub_invoke(&" + f.names.at("call") + ")"
            : "xc_stub_invoke_held(&" + f.names.at("call") + ", " +
                  (is_bulk(f.layout.reply)
                       ? f.names.at("reply_bytes")
                       : std::to_string(std::min(f.layout.reply.limit,
                                                 f.layout.reply.largest))) +
                  ")";
    w.text(names, R"(
    $r = $invoke;
    if ($r < 0)
        goto end;

)");
    w.comment(4, "reply: " + content_of(f, f.layout.reply));
    if (has(f, stub_write) || has(f, stub_take_elements)) {
        w.text(names, R"(
    if ($wrong) {
        $r = xc_stub_bad_reply(&$call);
        goto end;
    }
)");
        total(w, f);
        capabilities(w, f);
        regions(w, f);
        stub_write_results(w, f);
    } else {
        w.text(names, R"(
    if ($wrong)
        $r = xc_stub_bad_reply(&$call);
)");
    }
    w.text({}, "end:\n");
    each(w, f, stub_disown);
    if (!f.layout.fds_out.empty())
        w.text(names, "    xc_stub_drop_descriptors(&$descriptors);\n");
    w.text(names, R"(
    $end(&$call);
    return $narrow$r;
)");
}

void stub_method(Writer &w, const Function &f)
{
    w.text(f.names, R"(

/* $if.$method, method $number */
$result $stub_method($params)
{
)");
    locals(w, f);
    bounds(w, f);
    if (is_stub_exchange(f)) {
        stub_exchange(w, f);
    } else {
        request(w, f);
        if (f.method.oneway)
            post(w, f);
        else
            reply(w, f);
    }
    w.text({}, "}\n");
}

} // namespace stubc
