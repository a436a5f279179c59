// SPDX-License-Identifier: MIT
#include "emit/fuzz_parts.h"

#include "emit/c_types.h"
#include "emit/fuzz_types.h"
#include "model/any.h"

#include <algorithm>
#include <optional>

namespace stubc {

static bool continues_name(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

bool mentions(const std::string &text, const std::string &name)
{
    std::size_t at = text.find(name);

    while (at != text.npos && continues_name(text[at + name.size()]))
        at = text.find(name, at + 1);
    return at != text.npos;
}

std::string used_helpers(const std::vector<Helper> &helpers,
                         const std::string &text)
{
    std::string used;

    for (std::size_t i = helpers.size(); i-- > 0;)
        if (mentions(used + text, helpers[i].name))
            used = helpers[i].text + used;
    return used;
}

std::string fill_value(const Function &f, std::size_t param,
                       const std::string &place, const std::string &input)
{
    return fill_type(f.header, f.owner, f.method.params[param].type, {}, place,
                     input);
}

std::string fill_elements(const Function &f, std::size_t param,
                          const std::string &count, const std::string &place,
                          const std::string &input)
{
    return "    for (size_t xc_i = 0; xc_i < " + count + "; xc_i++)\n    " +
           fill_value(f, param, place + "[xc_i]", input);
}

static bool names_it(const std::optional<Length> &length, std::size_t param)
{
    return length &&
           (length->kind == LengthKind::Parameter ||
            length->kind == LengthKind::Pointee) &&
           length->param == param;
}

bool is_length(const Method &method, std::size_t param)
{
    // Where in a region something begins is as short as that is.
    return method.params[param].within ||
           std::ranges::any_of(method.params, [param](const Param &p) {
               return names_it(p.bound, param) || names_it(p.actual, param) ||
                      (p.within && names_it(p.within->len, param));
           });
}

std::vector<std::string> passed_objects(const Header &header,
                                        std::size_t interface)
{
    std::vector<std::string> objects;

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Method &method =
            header.interfaces[ref.interface].methods[ref.method];

        for (std::size_t i = 1; i < method.params.size(); i++) {
            if (kind_of(method, i) != ParamKind::ObjectIn)
                continue;
            const Object &object = header.objects[method.params[i].type.index];

            if (!is_any(object.interface_name) &&
                std::ranges::find(objects, object.name) == objects.end())
                objects.push_back(object.name);
        }
    }
    return objects;
}

static bool is_short(const Function &f, const Member &member)
{
    return member.kind == MemberKind::Length ||
           (member.kind == MemberKind::Scalar && member.param &&
            is_length(f.method, *member.param));
}

static std::string object_line(const Function &f, const Member &member,
                               const std::vector<std::string> &objects)
{
    const Type &type = f.method.params[*member.param].type;
    const auto found =
        std::ranges::find(objects, f.header.objects[type.index].name);

    if (found == objects.end())
        return "";
    return "    message->" + member.name + " = objects[" +
           std::to_string(found - objects.begin()) + "];\n";
}

// What is not there has zeros; the request says what is there.
static std::string absent_line(const Function &f, const Member &member,
                               bool is_reply)
{
    const Member *present =
        member.param ? present_of(f.layout.request, *member.param) : nullptr;

    if (!present || member.kind == MemberKind::Present)
        return "";
    return expand("    if (!$from->$present)\n"
                  "        __builtin_memset(&message->$name, 0, "
                  "sizeof(message->$name));\n",
                  {{"from", is_reply ? "request" : "message"},
                   {"present", present->name},
                   {"name", member.name}});
}

static std::string mend_lines(const Function &f, const Message &message,
                              const std::vector<std::string> &objects)
{
    const bool is_reply = &message == &f.layout.reply;
    std::string lines;

    for (const Member &member : message.fixed.members) {
        const std::string place = "message->" + member.name;

        lines += mend_member(f.header, f.owner, member, place);
        if (is_short(f, member))
            lines += for_each({}, place,
                              member.scalar == ScalarKind::U64
                                  ? "$at = xc_fuzz_short($at);"
                                  : "$at = ($scalar)xc_fuzz_short($at);",
                              {{"scalar", wire_type(member.scalar)}});
        if (member.kind == MemberKind::Handle)
            lines += object_line(f, member, objects);
        if (member.kind == MemberKind::Size)
            lines += for_each({}, place, "$at = xc_fuzz_region_size($at);", {});
        lines += absent_line(f, member, is_reply);
    }
    return lines;
}

std::string mend_request_function(const Function &f,
                                  const std::vector<std::string> &objects)
{
    const std::string lines = mend_lines(f, f.layout.request, objects);
    Writer w;

    if (lines.empty())
        return "";
    w.text(f.names, R"(

static void xc_harness_mend_$method(void *fixed, const xc_handle *objects)
{
    $request_type *message = fixed;

)");
    if (lines.find("objects[") == std::string::npos)
        w.text({}, "    (void)objects;\n");
    w.text({}, lines + "}\n");
    return w.take();
}

std::string mend_reply_function(const Function &f)
{
    const std::string lines = mend_lines(f, f.layout.reply, {});
    const bool asks = lines.find("request->") != std::string::npos;
    Writer w;

    if (lines.empty())
        return "";
    w.text(f.names, "\n\nstatic void xc_harness_mend_$method(const void *in, "
                    "void *fixed)\n{\n");
    if (asks)
        w.text(f.names, "    const $request_type *request = in;\n");
    w.text(f.names, "    $reply_type *message = fixed;\n\n");
    if (!asks)
        w.text({}, "    (void)in;\n");
    w.text({}, lines + "}\n");
    return w.take();
}

Names row_names(const Function &f, const Message &message,
                const std::string &helpers)
{
    const bool is_reply = &message == &f.layout.reply;
    const std::string type =
        f.names.at(is_reply ? "reply_type" : "request_type");
    Names names = f.names;

    for (const std::string part : {"mend", "size", "elements"}) {
        const std::string helper =
            "xc_harness_" + part + "_" + f.names.at("method");

        names[part] = mentions(helpers, helper) ? helper : "NULL";
    }
    names["fixed"] = message.fixed.size ? "sizeof(" + type + ")" : "0";
    return names;
}

std::string carried_line(const Function &f, const std::vector<std::size_t> &fds)
{
    std::string kinds;

    for (const std::size_t param : fds) {
        const Param &p = f.method.params[param];

        kinds += kinds.empty() ? "" : ", ";
        kinds += !p.words.region   ? "XC_FUZZ_FILE"
                 : p.words.frozen  ? "XC_FUZZ_FROZEN"
                 : p.pointee_const ? "XC_FUZZ_ONE_WRITER"
                                   : "XC_FUZZ_SHARED";
    }
    return kinds.empty() ? "" : "        .carried = {" + kinds + "},\n";
}

} // namespace stubc
