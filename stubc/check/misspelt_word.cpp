// SPDX-License-Identifier: MIT
// XC0140: names that begin with XC_ are Crosscall's.
//
// A word that is misspelt is another name, and where C allows a name it would
// be one: a parameter called XC_OTU, a member called XC_ONEWAY_. So no header
// declares a name of that kind, nor one that is a word but for its case.

#include "check/check.h"

#include "check/words.h"

#include <string>
#include <utility>
#include <vector>

namespace stubc {

static void report(const Misspelt &word, const std::vector<std::string> &near,
                   Diagnostics &diags)
{
    std::string meant;
    for (const std::string &name : near)
        meant += (meant.empty() ? "did you mean " : " or ") + name;
    std::vector<Fixit> fixits;
    if (near.size() == 1 && !word.defined && !word.in_macro)
        fixits.push_back({word.where, static_cast<unsigned>(word.name.size()),
                          near.front()});
    diags.error(Code::MisspeltWord, word.where,
                word.name + " is no word of the interface language",
                near.empty() ? "names that begin with XC_ are Crosscall's: "
                               "choose another name"
                             : meant + "?",
                std::move(fixits));
}

/// One error in place of one for each word. A file that was not found is why.
static void report_unknown_words(const Header &header, Diagnostics &diags)
{
    for (const Misspelt &word : header.misspelt)
        if (!diags.failed() && is_unknown_word(header, word))
            diags.error(Code::MisspeltWord, word.where,
                        word.name + " is nothing here: the header includes no "
                                    "<crosscall/interface.h>",
                        "put #include <crosscall/interface.h> before it, and "
                        "point -I at the directory that holds crosscall/");
}

void check_spelling(const Header &header, Diagnostics &diags)
{
    if (!header.knows_words) {
        report_unknown_words(header, diags);
        return;
    }
    for (const Misspelt &word : header.misspelt) {
        const std::vector<std::string> near = nearest_words(word.name);
        const bool is_ours = word.name.starts_with("XC_") && !word.elsewhere;
        if (near.size() == 1 && near.front() == word.name)
            diags.error(Code::MisspeltWord, word.where,
                        word.name + " is a word of the interface language and "
                                    "cannot be defined again",
                        "remove this definition");
        else if (is_ours || !near.empty())
            report(word, near, diags);
    }
}

} // namespace stubc
