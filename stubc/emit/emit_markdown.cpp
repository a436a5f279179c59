// SPDX-License-Identifier: MIT
// <stem>.md: the reference of a header's interfaces, for people
#include "emit/c_names.h"
#include "emit/c_types.h"
#include "emit/outputs.h"
#include "emit/words_of.h"
#include "model/shape.h"
#include "model/unions.h"

#include <sstream>

namespace stubc {

// Comments as they were written: indented, so that nothing in them is markup.
static std::string doc(const std::string &text)
{
    std::istringstream lines(text);
    std::string result;
    std::string line;

    while (std::getline(lines, line))
        result += line.empty() ? "\n" : "    " + line + "\n";
    return result.empty() ? "" : result + "\n";
}

static std::string head(const Header &header)
{
    return expand("# $stem\n\n"
                  "Made by stubc from `$include`. Do not edit.\n\n",
                  file_names(header));
}

static std::string identity(const Header &header, std::size_t index)
{
    const Interface &interface = header.interfaces[index];
    const Names names = interface_names(header, index);
    std::string text = expand("## Interface $if\n\n"
                              "| | |\n|---|---|\n"
                              "| name | `$wire_name` |\n"
                              "| major version | $major |\n"
                              "| id | `$id` |\n",
                              names);

    if (interface.base)
        text += "| extends | " +
                code(header.interfaces[*interface.base].wire_name) + " |\n";
    return text + "\n" + doc(interface.doc);
}

static std::string link(const Interface &owner, const Method &method)
{
    return "[" + method.name + "](#" + owner.name + "_" + method.name + ")";
}

// Which methods a right opens, alone or with others.
static std::string opens(const Header &header, std::size_t interface,
                         const Right &right)
{
    std::vector<std::string> methods;

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Interface &owner = header.interfaces[ref.interface];
        const Method &method = owner.methods[ref.method];

        if ((method.rights & right.bit) == 0)
            continue;
        methods.push_back(code(method.name) +
                          (method.rights == right.bit ? "" : " (with others)"));
    }
    return listed(methods);
}

static std::string rights(const Header &header, std::size_t interface)
{
    std::string text = "### Rights of " + header.interfaces[interface].name +
                       "\n\n"
                       "| right | bit | opens |\n|---|---|---|\n";

    for (const Right &right : rights_of(header, interface))
        text += "| " + code(right.name) + " | " +
                std::to_string(__builtin_ctz(right.bit)) + " | " +
                opens(header, interface, right) + " |\n";
    return text + "\n";
}

static std::string methods(const Header &header, std::size_t interface)
{
    std::string text = "### Methods of " + header.interfaces[interface].name +
                       "\n\n"
                       "| number | method | rights | words | |\n"
                       "|---|---|---|---|---|\n";

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Interface &owner = header.interfaces[ref.interface];
        const Method &method = owner.methods[ref.method];
        const bool inherited = ref.interface != interface;

        text += "| " + std::to_string(*method.number) + " | " +
                (inherited ? code(method.name) : link(owner, method)) + " | " +
                needs_words(method) + " | " + method_words(method) + " | " +
                (inherited ? "of " + code(owner.wire_name) : "") + " |\n";
    }
    for (const Method &counter : header.interfaces[interface].counters)
        text += "| | " + code(counter.name) +
                " | anyone | answered by the Stub | |\n";
    return text + "\n";
}

static std::string parameters_table(const Header &header, const Method &method)
{
    const MethodLayout layout = layout_method(header, method);
    std::string text;

    if (method.params.size() < 2)
        return "";
    for (std::size_t i = 1; i < method.params.size(); i++) {
        const Param &param = method.params[i];

        text += "| " + code(param.name) + " | " + direction_words(param) +
                " | " + travel_words(header, method, i) + " | " +
                bound_words(method, layout, i) + " |\n";
    }
    return "| parameter | goes | what | how much |\n|---|---|---|---|\n" +
           text + "\n";
}

// What stubc knows of; the method's own are in its comment.
static std::string errors(const Header &header, const Method &method)
{
    const MethodLayout layout = layout_method(header, method);
    std::vector<std::string> words;
    bool grants = false;

    for (const ParamKind kind : layout.kinds)
        grants |= kind == ParamKind::ObjectIn || kind == ParamKind::ObjectOut;
    if (!method.anyone)
        words.push_back(code("-XC_E_DENIED") + " without " +
                        rights_words(method.rights_text));
    if (!layout.request.parts.empty() || !layout.reply.parts.empty())
        words.push_back(code("-XC_E_TOO_LARGE") + " for more than fits");
    if (grants)
        words.push_back(code("-XC_E_QUOTA") + " for too many objects");
    if (method.oneway)
        words.push_back(code("-XC_E_WOULD_BLOCK") + " where the queue is full");
    words.push_back("what any call may get (`<crosscall/status.h>`)");
    return "Errors: " + listed(words) + ".\n\n";
}

static std::string method(const Header &header, std::size_t interface,
                          const MethodRef &ref)
{
    const Function f = function_of(header, interface, ref);
    std::string text =
        expand("<a id=\"${if}_$method\"></a>\n### $if.$method\n\n"
               "```c\n$result $wrapper($params);\n```\n\n",
               f.names);

    return text + doc(f.method.doc) + parameters_table(header, f.method) +
           errors(header, f.method);
}

static std::string member_row(const std::string &name, const std::string &what,
                              const Field &field)
{
    return "| " + code(name) + " | " + what + " | " +
           (field.elements ? std::to_string(*field.elements) : "") + " |\n";
}

// What it is, and each of its members with the value that this one is for.
static std::string union_rows(const Header &header, const Struct &owner,
                              const Field &field)
{
    const TaggedUnion tagged = union_of(header, owner, field);
    const std::string tag = code(tagged.tag.name);
    std::string text = member_row(field.name, "union by " + tag, field);

    for (const Field &each : tagged.type.members)
        text += member_row(
            field.name + "." + each.name,
            code(each.type.spelling) + " if " + tag + " is " +
                code(case_label(header, tagged.tag.type, *each.case_value)),
            each);
    return text;
}

static std::string structs(const Header &header)
{
    std::string text;

    for (const Struct &type : header.structs) {
        text += "### " + type.spelling +
                "\n\n| member | type | elements |\n|---|---|---|\n";
        for (const Field &field : type.fields)
            text += field.tag ? union_rows(header, type, field)
                              : member_row(field.name,
                                           code(field.type.spelling), field);
        text += "\n";
    }
    return text;
}

static std::string enums(const Header &header)
{
    std::string text;

    for (const Enum &type : header.enums) {
        text += "### " + type.spelling + "\n\n" +
                (type.flags ? "A set: any `\\|` of these.\n\n" : "") +
                "| name | value |\n|---|---|\n";
        for (const Enumerator &enumerator : type.enumerators)
            text += "| " + code(enumerator.name) + " | " +
                    std::to_string(enumerator.value) + " |\n";
        text += "\n";
    }
    return text;
}

std::string emit_markdown(const Header &header)
{
    std::string text = head(header);
    const std::string types = structs(header) + enums(header);

    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        if (!header.interfaces[i].from_this_header)
            continue;
        text += identity(header, i) + rights(header, i) + methods(header, i);
        for (const MethodRef &ref : methods_of(header, i))
            if (ref.interface == i)
                text += method(header, i, ref);
    }
    if (!types.empty())
        text += "## Types\n\n" + types;
    text.pop_back(); // one line end at the end of the file
    return text;
}

} // namespace stubc
