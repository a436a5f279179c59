// SPDX-License-Identifier: MIT
// XC0211: what stubc makes has one name each, and none of libc's.
//
// timer_settime() of an interface timer would hide libc's, and what is made for
// two interfaces may meet: a with b_c, a_b with c; depot with watch_release,
// whose wrapper is called like what lets go of a depot_watch.

#include "check/rules.h"

#include "check/libc_names.h"
#include "model/made_names.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace stubc {

namespace {

using Place = std::tuple<std::string, unsigned, unsigned>;

bool is_ours(const Header &header, const MadeName &name)
{
    return name.where.file == header.start.file;
}

/// The one to mend: of this header, a method rather than an interface, and the
/// later one of two.
const MadeName &culprit(const Header &header, const MadeName &earlier,
                        const MadeName &later)
{
    if (is_ours(header, earlier) != is_ours(header, later))
        return is_ours(header, earlier) ? earlier : later;
    return earlier.method && !later.method ? earlier : later;
}

std::string remedy_for(const MadeName &one, const MadeName &other)
{
    if (one.method && other.method)
        return "rename one of the two methods";
    return one.method || other.method
               ? "rename the method, or one of the interfaces"
               : "rename one of the two";
}

class Names {
  public:
    Names(const Header &header, Diagnostics &diags)
        : header_(header), diags_(diags)
    {
    }

    void add(const MadeName &made)
    {
        if (made.space == NameSpace::Ordinary && is_libc_name(made.name))
            report(made, made.name + " is a function of the C library",
                   "rename the method or the interface");
        const auto [known, is_new] =
            known_.emplace(std::make_pair(made.space, made.name), made);
        const MadeName &other = known->second;
        if (!is_new)
            report(culprit(header_, other, made),
                   made.name + " would be " + other.what + ", and " + made.what,
                   remedy_for(other, made));
    }

  private:
    /// One error for a place: of a method all names would be taken.
    void report(const MadeName &made, const std::string &text,
                const std::string &remedy)
    {
        const Location &at = made.where;
        if (is_ours(header_, made) &&
            reported_.emplace(at.file, at.line, at.column).second)
            diags_.error(Code::WrapperTaken, at, text, remedy);
    }

    const Header &header_;
    Diagnostics &diags_;
    std::map<std::pair<NameSpace, std::string>, MadeName> known_;
    std::set<Place> reported_;
};

} // namespace

void rules::wrapper_taken(const Header &header, Diagnostics &diags)
{
    Names names(header, diags);

    for (std::size_t i = 0; i < header.interfaces.size(); ++i)
        for (const MadeName &made : made_names(header, i))
            names.add(made);
}

} // namespace stubc
