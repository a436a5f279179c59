// SPDX-License-Identifier: MIT
// Method: one number in both versions
//
// The key says whether the types are alike; what has changed is then looked
// for by position. Rights, grants and names are no part of the key.
#include "diff/compare.h"

#include "model/layout.h"
#include "model/shape.h"

#include <algorithm>

namespace stubc {

namespace {

class Comparison {
  public:
    Comparison(const Pair &pair, const MethodPair &methods)
        : pair_(pair), was_(method_of(pair.old_header, methods.before)),
          is_(method_of(pair.new_header, methods.now)),
          owner_was_(pair.old_header.interfaces[methods.before.interface]),
          owner_is_(pair.new_header.interfaces[methods.now.interface]),
          same_(shape_of(pair.old_header, owner_was_, was_) ==
                shape_of(pair.new_header, owner_is_, is_))
    {
    }

    void run()
    {
        name();
        if (!same_)
            types();
        rights();
        for (std::size_t i = 1; i < common(); i++)
            param(i);
        words();
        if (is_.doc != was_.doc)
            add(Verdict::None, "documentation changed");
    }

  private:
    void add(Verdict verdict, const std::string &text)
    {
        pair_.add(verdict,
                  is_.name + "#" + std::to_string(*is_.number) + ": " + text);
    }

    std::size_t common() const
    {
        return std::min(was_.params.size(), is_.params.size());
    }

    static std::string label(const Method &method, std::size_t i)
    {
        return "parameter " + std::to_string(i) + " (" + method.params[i].name +
               ") ";
    }

    void name()
    {
        if (is_.name != was_.name)
            add(Verdict::Breaking, "the number was " + was_.name +
                                       "'s: old clients that call it get " +
                                       is_.name);
    }

    void types()
    {
        add(Verdict::Breaking,
            "key " +
                is_was(
                    hexadecimal(key_of(pair_.new_header, owner_is_, is_)),
                    hexadecimal(key_of(pair_.old_header, owner_was_, was_))));
        if (identity_of(owner_is_) != identity_of(owner_was_))
            add(Verdict::Breaking,
                "its declaring interface " +
                    is_was(identity_of(owner_is_), identity_of(owner_was_)));
        for (std::size_t i = 1; i < common(); i++) {
            const std::string text =
                is_was(shape_of_param(pair_.new_header, is_.params[i]),
                       shape_of_param(pair_.old_header, was_.params[i]));
            if (!text.empty())
                add(Verdict::Breaking, label(is_, i) + text);
        }
        for (std::size_t i = common(); i < was_.params.size(); i++)
            add(Verdict::Breaking, label(was_, i) + "removed");
        for (std::size_t i = common(); i < is_.params.size(); i++)
            add(Verdict::Breaking,
                label(is_, i) + "added: " +
                    shape_of_param(pair_.new_header, is_.params[i]));
        if (is_.oneway != was_.oneway)
            add(Verdict::Breaking,
                is_.oneway ? "is one-way now" : "is no longer one-way");
        else if (is_.result_kind != was_.result_kind)
            add(Verdict::Breaking,
                "result " + is_was(scalar_word(*is_.result_kind),
                                   scalar_word(*was_.result_kind)));
    }

    // The names of @rights.
    static std::string names(const Header &header, std::size_t interface,
                             std::uint32_t rights)
    {
        std::string text;

        for (const Right &right : rights_of(header, interface))
            if (rights & right.bit)
                text += (text.empty() ? "" : " | ") + right.name;
        return text;
    }

    void rights()
    {
        const std::uint32_t more = is_.rights & ~was_.rights;
        const std::uint32_t less = was_.rights & ~is_.rights;

        if (more)
            add(Verdict::Breaking,
                "needs " + names(pair_.new_header, pair_.now, more) +
                    " too: callers without it are denied");
        if (less)
            add(Verdict::Compatible,
                "no longer needs " +
                    names(pair_.old_header, pair_.before, less));
    }

    void param(std::size_t i)
    {
        const Param &was = was_.params[i];
        const Param &is = is_.params[i];

        if (is.name != was.name && same_)
            add(Verdict::None, label(is_, i) + "was called " + was.name);
        if (same_) {
            within(i);
            most(i);
        }
        if (is.words.grant && was.words.grant)
            grant(i, is.words.grant_rights, was.words.grant_rights);
    }

    // "$1, $3": by position, as in a shape.
    static std::string within_text(const Param &param)
    {
        return param.within ? "$" + std::to_string(param.within->region) +
                                  ", " + length_text(param.within->len)
                            : "";
    }

    // No part of the key: both sides look, each by its own header.
    void within(std::size_t i)
    {
        const std::string is = within_text(is_.params[i]);
        const std::string was = within_text(was_.params[i]);

        if (is == was)
            return;
        add(is.empty() ? Verdict::Compatible : Verdict::Breaking,
            label(is_, i) +
                (is.empty()
                     ? "may be outside of a region now"
                     : "has to be inside of a region: within(" + is + ")" +
                           (was.empty() ? "" : ", was within(" + was + ")")));
    }

    // How much a buffer carries is no part of the key either: XC_UP_TO.
    void most(std::size_t i)
    {
        const auto max_of = [i](const Header &header, const Method &method) {
            return method.params[i].bound
                       ? part_of(layout_method(header, method), i).max
                       : 0;
        };
        const std::uint64_t is = max_of(pair_.new_header, is_);
        const std::uint64_t was = max_of(pair_.old_header, was_);

        if (is < was)
            add(Verdict::Breaking, label(is_, i) + "carries less: at most " +
                                       std::to_string(is) + ", was " +
                                       std::to_string(was));
        if (is > was)
            add(Verdict::Compatible, label(is_, i) + "carries more: at most " +
                                         std::to_string(is) + ", was " +
                                         std::to_string(was));
    }

    // Out: the caller gets rights. In: it must have them to be let through.
    void grant(std::size_t i, std::uint32_t is, std::uint32_t was)
    {
        const bool out = is_.params[i].words.out.has_value();
        const std::uint32_t worse = out ? was & ~is : is & ~was;
        const std::uint32_t better = out ? is & ~was : was & ~is;

        if (worse)
            add(Verdict::Breaking,
                label(is_, i) +
                    (out ? "grants fewer rights: "
                         : "has to carry more rights: ") +
                    is_was(hexadecimal(is), hexadecimal(was)));
        if (better)
            add(Verdict::Compatible,
                label(is_, i) +
                    (out ? "grants more rights: "
                         : "has to carry fewer rights: ") +
                    is_was(hexadecimal(is), hexadecimal(was)));
    }

    void words()
    {
        if (is_.idempotent && !was_.idempotent)
            add(Verdict::Compatible, "may be repeated now");
        if (was_.idempotent && !is_.idempotent)
            add(Verdict::Breaking,
                "is no longer idempotent: old clients may repeat it");
        if (is_.nonblocking && !was_.nonblocking)
            add(Verdict::Compatible, "never waits now");
        if (was_.nonblocking && !is_.nonblocking)
            add(Verdict::Breaking,
                "may wait now: old clients may have no time for that");
        if (is_.deprecated && !was_.deprecated)
            add(Verdict::Compatible,
                "deprecated: " + is_.deprecated_text.value_or(""));
        else if (is_.deprecated_text != was_.deprecated_text)
            add(Verdict::None, is_.deprecated ? "deprecated in other words"
                                              : "no longer deprecated");
        if (is_.fast.has_value() != was_.fast.has_value())
            add(Verdict::None,
                is_.fast ? "has to be fast now" : "may be slow now");
    }

    const Pair &pair_;
    const Method &was_;
    const Method &is_;
    const Interface &owner_was_;
    const Interface &owner_is_;
    const bool same_; // in all that the key is made of
};

} // namespace

void compare_method(const Pair &pair, const MethodPair &methods)
{
    Comparison(pair, methods).run();
}

} // namespace stubc
