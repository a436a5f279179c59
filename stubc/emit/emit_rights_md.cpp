// SPDX-License-Identifier: MIT
// <stem>.rights.md: who may reach which method with which right
#include "emit/c_names.h"
#include "emit/outputs.h"
#include "emit/reach.h"
#include "emit/words_of.h"

namespace stubc {

static std::string objects(const std::vector<Holding> &list)
{
    std::vector<std::string> words;

    for (const Holding &object : list)
        words.push_back(code(object.interface_name) + " with " +
                        rights_words(object.text));
    return listed(words);
}

static std::string what_rights_open(const Header &header, std::size_t interface)
{
    std::string text = "| right | opens | with others as well |\n"
                       "|---|---|---|\n";

    for (const Right &right : rights_of(header, interface)) {
        std::vector<std::string> alone;
        std::vector<std::string> together;

        for (const MethodRef &ref : methods_of(header, interface)) {
            const Method &method =
                header.interfaces[ref.interface].methods[ref.method];

            if (method.rights == right.bit)
                alone.push_back(code(method.name));
            else if (method.rights & right.bit)
                together.push_back(code(method.name) + " (" +
                                   rights_words(method.rights_text) + ")");
        }
        text += "| " + code(right.name) + " | " + listed(alone) + " | " +
                listed(together) + " |\n";
    }
    return text + "\n";
}

static std::string what_methods_need(const Header &header,
                                     std::size_t interface)
{
    std::string text = "| method | needs | is passed | gives |\n"
                       "|---|---|---|---|\n";

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Method &method =
            header.interfaces[ref.interface].methods[ref.method];

        text += "| " + code(method.name) + " | " + needs_words(method) + " | " +
                objects(taken_by(header, method)) + " | " +
                objects(given_by(header, method)) + " |\n";
    }
    return text + "\n";
}

static std::string reached(const Header &header, std::size_t interface,
                           std::uint32_t rights, const std::string &who)
{
    std::string text;

    for (const Holding &holding : reach_of(header, interface, rights))
        text += "| " + who + " | " + code(holding.interface_name) + " | " +
                rights_words(holding.text) + " | " + code(holding.via) + " |\n";
    return text;
}

static std::string what_can_be_reached(const Header &header,
                                       std::size_t interface)
{
    std::uint32_t all = 0;
    std::string text = reached(header, interface, 0, "no right");

    for (const Right &right : rights_of(header, interface)) {
        text += reached(header, interface, right.bit, code(right.name));
        all |= right.bit;
    }
    text += reached(header, interface, all, "all rights");
    if (text.empty())
        return "No method gives out an object.\n\n";
    return "| holder of | can hold | with | by |\n|---|---|---|---|\n" + text +
           "\n";
}

std::string emit_rights_md(const Header &header)
{
    std::string text =
        expand("# Rights of $stem\n\nMade by stubc from `$include`. Do not "
               "edit.\n\nWhat can be reached is the most that methods may "
               "give. With `XC_RIGHT_GIVE`, a\nholder may pass the object on "
               "to other processes.\n\n",
               file_names(header));

    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Interface &interface = header.interfaces[i];

        if (!interface.from_this_header)
            continue;
        text += "## " + interface.name + " (" + code(interface.wire_name) +
                " " + std::to_string(interface.major) + ")\n\n" +
                what_rights_open(header, i) + what_methods_need(header, i) +
                what_can_be_reached(header, i);
    }
    text.pop_back(); // one line end at the end of the file
    return text;
}

} // namespace stubc
