// SPDX-License-Identifier: MIT
#include "emit/stub_exchange.h"

#include "emit/c_marshal.h"
#include "emit/stub_method.h"

namespace stubc {

bool is_stub_exchange(const Function &f)
{
    return !f.method.oneway && !carries(f.layout) && !is_bulk(f.layout) &&
           f.layout.request.parts.empty() && f.layout.reply.parts.empty() &&
           !has(f, stub_pass) && !has(f, stub_make) &&
           reply_value_faults(f, Padding::Travels).empty();
}

void stub_exchange_local(Writer &w, const Function &f)
{
    Names names = f.names;
    const auto lone = lone_struct(f, f.layout.request);

    names["request_bytes"] = lone ? "sizeof(" + f.params[*lone].at("type") + ")"
                             : f.layout.request.fixed.size
                                 ? expand("sizeof($request_type)", names)
                                 : "0";
    names["reply_bytes"] =
        f.layout.reply.fixed.size ? expand("sizeof($reply_type)", names) : "0";
    names["most"] =
        f.method.result_kind == ScalarKind::I32 ? "INT_MAX" : "INT64_MAX";
    w.text(names, R"(
    static const struct xc_exchange $exchange = {
        .method = $METHOD,
        .key = $KEY,
        .request_len = $request_bytes,
        .reply_len = $reply_bytes,
        .most = $most,
    };
)");
}

void stub_exchange(Writer &w, const Function &f)
{
    const auto lone = lone_struct(f, f.layout.request);
    Names names = f.names;

    stub_fill_request(w, f);
    names["from"] = lone ? f.params[*lone].at("pointer")
                    : f.layout.request.fixed.size ? expand("&$request", f.names)
                                                  : "NULL";
    names["to"] =
        f.layout.reply.fixed.size ? expand("&$reply", f.names) : "NULL";
    w.text(names, R"(
    $r = xc_stub_exchange($stub, &$exchange, $from, $to);
)");
    if (has(f, stub_write))
        w.text(names, R"(
    if ($r < 0)
        return $narrow$r;

)");
    w.comment(4, "reply: " + content_of(f, f.layout.reply));
    stub_write_results(w, f);
    w.text(names, "    return $narrow$r;\n");
}

} // namespace stubc
