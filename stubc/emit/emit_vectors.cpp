// SPDX-License-Identifier: MIT
// Vectors: messages that have to be taken, and messages that must not be
//
// For each method one call whose lengths agree, and then that call with one
// thing changed: every value at its limits, every enum beside its declared
// values, every byte of padding, every length one too large, and the message
// cut or lengthened. The bytes are made from the layout alone, by none of the
// code that stubc generates. docs/vectors.md describes the format.
#include "emit/outputs.h"

#include "emit/json.h"
#include "emit/vector_draft.h"
#include "emit/vector_values.h"
#include "model/methods.h"
#include "model/shape.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace stubc {

namespace {

enum class Verdict { Good, Malformed, TooLarge, BadReply };

const char *word_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return "good";
    case Verdict::Malformed:
        return "malformed";
    case Verdict::TooLarge:
        return "too large";
    case Verdict::BadReply:
        return "bad reply";
    }
    return "";
}

/// "0001" and "61*300": pairs of digits, and one byte many times.
std::string text_of(const Bytes &bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    constexpr std::size_t long_run = 16;
    std::string text;

    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t end = i;

        while (end < bytes.size() && bytes[end] == bytes[i])
            end++;
        const std::string pair = {digits[bytes[i] >> 4], digits[bytes[i] & 15]};
        if (end - i >= long_run) {
            text += (text.empty() || text.back() == ' ' ? "" : " ") + pair +
                    "*" + std::to_string(end - i) + " ";
            i = end;
        } else {
            text += pair;
            i++;
        }
    }
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

/// The vectors of one method.
class Vectors {
  public:
    Vectors(Json &json, const Subject &subject) : json_(json), s_(subject) {}

    void all()
    {
        const Draft base = base_draft(s_);

        request("as it is", request_bytes(s_, base), Verdict::Good);
        request_values(base);
        request_lengths(base);
        ends(s_.layout.request, base);
        if (s_.method.oneway)
            return;
        reply("as it is", base, reply_bytes(s_, base), Verdict::Good);
        reply_values(base);
        reply_lengths(base);
        results(base);
        ends(s_.layout.reply, base);
    }

  private:
    void head(const char *of, const std::string &name)
    {
        json_.begin_line();
        json_.member("method", *s_.method.number);
        json_.member("key",
                     std::uint64_t{key_of(s_.header, s_.owner, s_.method)});
        json_.member("of", of);
        json_.member("name", s_.method.name + " " + of + ", " + name);
    }

    void request(const std::string &name, const Bytes &bytes, Verdict verdict)
    {
        head("request", name);
        json_.member("request", text_of(bytes));
        json_.member("expect", word_of(verdict));
        json_.end();
    }

    void reply(const std::string &name, const Draft &draft, const Bytes &bytes,
               Verdict verdict)
    {
        head("reply", name);
        json_.member("request", text_of(request_bytes(s_, draft)));
        json_.member("result", draft.result);
        json_.member("reply", text_of(bytes));
        json_.member("expect", word_of(verdict));
        json_.end();
    }

    void in(const Message &message, const std::string &name, const Draft &draft,
            const Bytes &bytes, Verdict verdict)
    {
        if (&message == &s_.layout.request)
            request(name, bytes, verdict);
        else
            reply(name, draft, bytes,
                  verdict == Verdict::Good ? verdict : Verdict::BadReply);
    }

    bool is_length(const Member &member,
                   const std::map<std::size_t, std::uint64_t> &lengths) const
    {
        return member.kind == MemberKind::Length ||
               (member.param && member.kind != MemberKind::Present &&
                lengths.contains(*member.param));
    }

    void values(const Message &message, const Draft &draft, const Bytes &bytes)
    {
        const bool is_request = &message == &s_.layout.request;

        for (const Place &place : places_of(s_.header, message.fixed)) {
            if (is_length(place.member, is_request ? draft.in : draft.out))
                continue;
            for (const Trial &trial : place.trials) {
                Bytes changed = bytes;

                for (const Choice &choice : place.choices)
                    put_case(s_.header, choice, changed);
                // Which handles a caller has is its table's business.
                if (place.member.kind == MemberKind::Handle && is_request &&
                    !trial.good)
                    continue;
                put_value(changed, place.offset, size_of(place.member.scalar),
                          trial.bits);
                in(message, place.name + " = " + trial.name, draft, changed,
                   trial.good ? Verdict::Good : Verdict::Malformed);
            }
        }
    }

    void request_values(const Draft &base)
    {
        values(s_.layout.request, base, request_bytes(s_, base));
    }

    void reply_values(const Draft &base)
    {
        values(s_.layout.reply, base, reply_bytes(s_, base));
    }

    void request_lengths(const Draft &base)
    {
        for (const auto &[param, value] : base.in) {
            const Member &member = *member_of(s_.layout.request, param);
            const std::uint64_t max = largest_in(param, base);
            const std::string name = member.name + " = ";

            for (const std::uint64_t good :
                 {std::uint64_t{0}, std::uint64_t{1}, max}) {
                Draft draft = base;

                if (good != value && with_length(param, good, draft))
                    request(name + std::to_string(good),
                            request_bytes(s_, draft), Verdict::Good);
            }
            if (max < largest_of(member.scalar))
                wrong(base, member, max + 1, Verdict::TooLarge);
            if (carries(param) && value + 1 <= max)
                wrong(base, member, value + 1, Verdict::Malformed);
        }
        strings(s_.layout.request, base, request_bytes(s_, base));
    }

    void wrong(const Draft &base, const Member &member, std::uint64_t value,
               Verdict verdict)
    {
        Bytes bytes = request_bytes(s_, base);

        put_value(bytes, member.offset, size_of(member.scalar), value);
        request(member.name + " = " + std::to_string(value) + ", which is " +
                    (verdict == Verdict::TooLarge ? "above its bound"
                                                  : "more than there is"),
                bytes, verdict);
    }

    bool is_string(std::size_t param) const
    {
        return s_.method.params[param].words.string.has_value();
    }

    bool with_length(std::size_t param, std::uint64_t value, Draft &draft) const
    {
        if (!is_string(param))
            return with_in_length(s_, param, value, draft);
        draft.in[param] = value;
        return true;
    }

    /// Whether bytes of the request follow from this length.
    bool carries(std::size_t param) const
    {
        return std::ranges::any_of(
            s_.layout.request.parts, [&](const Part &part) {
                const Length &length =
                    part.string ? *s_.method.params[part.param].bound
                                : in_length_of(s_.method, part.param);
                return part.string ? part.param == param
                                   : (length.kind != LengthKind::Constant &&
                                      length.param == param);
            });
    }

    /// The most that a length may be: of a bound what travels, of what goes
    /// into an inout buffer its bound.
    std::uint64_t largest_in(std::size_t param, const Draft &base) const
    {
        std::uint64_t max =
            largest_of(member_of(s_.layout.request, param)->scalar);

        for (const Message *message : {&s_.layout.request, &s_.layout.reply})
            for (const Part &part : message->parts) {
                const Param &p = s_.method.params[part.param];

                if (part.string) {
                    if (part.param == param)
                        max = std::min(max, part.max);
                } else if (names(*p.bound, param)) {
                    max = std::min(max, part.max);
                } else if (names(in_length_of(s_.method, part.param), param)) {
                    max = std::min(max, room_of(s_, part.param, base));
                }
            }
        return max;
    }

    static bool names(const Length &length, std::size_t param)
    {
        return (length.kind == LengthKind::Parameter ||
                length.kind == LengthKind::Pointee) &&
               length.param == param;
    }

    void reply_lengths(const Draft &base)
    {
        for (const Part &part : s_.layout.reply.parts) {
            if (part.string)
                string_lengths(part, base);
            else if (s_.method.params[part.param].actual)
                actual_lengths(part, base);
        }
        strings(s_.layout.reply, base, reply_bytes(s_, base));
    }

    void string_lengths(const Part &part, const Draft &base)
    {
        for (const std::uint64_t good : {std::uint64_t{0}, part.max})
            reply_with(base, part.param, good, Verdict::Good);
        reply_with(base, part.param, part.max + 1, Verdict::BadReply);
    }

    void reply_with(const Draft &base, std::size_t string, std::uint64_t length,
                    Verdict verdict)
    {
        Draft draft = base;

        draft.out[string] = length;
        reply(s_.method.params[string].name + " of " + std::to_string(length),
              draft, reply_bytes(s_, draft), verdict);
    }

    void actual_lengths(const Part &part, const Draft &base)
    {
        const Param &p = s_.method.params[part.param];
        const std::uint64_t room = room_of(s_, part.param, base);
        Draft draft = base;

        for (const std::uint64_t actual : {std::uint64_t{0}, room, room + 1}) {
            draft = base;
            set_actual(s_, part.param, actual, draft);
            reply(p.name + " of " + std::to_string(actual), draft,
                  reply_bytes(s_, draft),
                  actual <= room ? Verdict::Good : Verdict::BadReply);
        }
        if (p.bound->kind == LengthKind::Constant)
            return;
        const std::uint64_t max = largest_in(p.bound->param, base);
        draft = base;
        if (!with_in_length(s_, p.bound->param, max, draft))
            return;
        set_actual(s_, part.param, max, draft);
        reply(p.name + " of " + std::to_string(max), draft,
              reply_bytes(s_, draft), Verdict::Good);
    }

    /// A NUL too early, and none at the end.
    void strings(const Message &message, const Draft &draft, const Bytes &bytes)
    {
        const std::vector<std::uint64_t> at = part_ends(s_, message, draft);

        for (std::size_t i = 0; i < message.parts.size(); i++) {
            const std::string &name =
                s_.method.params[message.parts[i].param].name;
            Bytes changed = bytes;

            if (!message.parts[i].string)
                continue;
            if (at[i + 1] - at[i] > 1) {
                changed[at[i]] = 0;
                in(message, name + " ends early", draft, changed,
                   Verdict::Malformed);
                changed = bytes;
            }
            changed[at[i + 1] - 1] = 'x';
            in(message, name + " has no end", draft, changed,
               Verdict::Malformed);
        }
    }

    bool result_is_length() const
    {
        return std::ranges::any_of(s_.method.params, [](const Param &param) {
            return param.actual && param.actual->kind == LengthKind::Result;
        });
    }

    void results(const Draft &base)
    {
        const bool is_int = s_.method.result_kind == ScalarKind::I32;
        const std::int64_t max = is_int ? INT32_MAX : INT64_MAX;
        Draft draft = base;
        const auto say = [&](std::int64_t result, const Bytes &bytes,
                             Verdict verdict) {
            draft.result = result;
            reply("result " + std::to_string(result), draft, bytes, verdict);
        };

        if (!result_is_length()) {
            for (const std::int64_t result :
                 {std::int64_t{0}, std::int64_t{1}, max})
                say(result, reply_bytes(s_, base), Verdict::Good);
            if (is_int)
                say(max + 1, reply_bytes(s_, base), Verdict::BadReply);
        }
        for (const std::int64_t error : {-1, -4095})
            say(error, {}, Verdict::Good);
        for (const std::int64_t status : {-1000000, INT32_MIN})
            say(status, {}, Verdict::BadReply);
    }

    /// Cut at every word of the fixed part and in every part; and lengthened.
    void ends(const Message &message, const Draft &draft)
    {
        const bool is_request = &message == &s_.layout.request;
        const Bytes bytes =
            is_request ? request_bytes(s_, draft) : reply_bytes(s_, draft);
        std::set<std::uint64_t> cuts;

        for (std::uint64_t at = 0; at < message.fixed.size; at += 8)
            cuts.insert({at, at + 7});
        for (const std::uint64_t end : part_ends(s_, message, draft))
            if (end > 0)
                cuts.insert(end - 1);
        for (const std::uint64_t cut : cuts)
            if (cut < bytes.size())
                in(message, "cut to " + std::to_string(cut), draft,
                   Bytes(bytes.begin(),
                         bytes.begin() + static_cast<std::ptrdiff_t>(cut)),
                   Verdict::Malformed);
        for (const std::size_t more : {std::size_t{1}, std::size_t{8}}) {
            Bytes longer = bytes;

            longer.resize(bytes.size() + more);
            in(message, std::to_string(more) + " behind its end", draft, longer,
               Verdict::Malformed);
        }
    }

    Json &json_;
    const Subject &s_;
};

} // namespace

std::string emit_vectors(const Header &header)
{
    Json json;

    json.begin_object();
    json.member("format", "crosscall vectors");
    json.member("version", std::uint64_t{1});
    json.begin_array("interfaces");
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Interface &interface = header.interfaces[i];

        if (!interface.from_this_header)
            continue;
        json.begin_object();
        json.member("name", interface.name);
        json.member("interface", interface.wire_name);
        json.member("major", std::uint64_t{interface.major});
        json.begin_array("vectors");
        for (const MethodRef &ref : methods_of(header, i)) {
            const Interface &owner = header.interfaces[ref.interface];
            const Method &method = owner.methods[ref.method];
            const Subject subject = {header, owner, method,
                                     layout_method(header, method)};

            // Bytes alone are no call of those that carry open files.
            if (!carries(subject.layout))
                Vectors(json, subject).all();
        }
        json.end();
        json.end();
    }
    json.end();
    json.end();
    return json.take();
}

} // namespace stubc
