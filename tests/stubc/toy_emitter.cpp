// SPDX-License-Identifier: MIT
// A toy output in one file: what it takes to add one
//
// Each method becomes a line of a phone book, on a model that is built here by
// hand: an emitter sees the model and its layout, neither Clang nor a file. In
// stubc/emit this would be emit_phone_book.cpp and a line in outputs.cpp.

#include "emit/emit.h"
#include "model/layout.h"
#include "model/methods.h"

#include <gtest/gtest.h>

#include <string>

namespace stubc {

// --- the emitter ---------------------------------------------------------

static std::string emit_phone_book(const Header &header, std::size_t interface)
{
    std::string text = header.interfaces[interface].wire_name + "\n";

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Interface &owner = header.interfaces[ref.interface];
        const Method &method = owner.methods[ref.method];
        const MethodLayout layout = layout_method(header, method);

        text += std::to_string(*method.number) + " " + method.name + ": " +
                std::to_string(layout.request.largest) + " bytes out, " +
                std::to_string(layout.reply.largest) + " back\n";
    }
    return text;
}

// --- a model, as parse would make it -------------------------------------

static Param self_of(const std::string &object)
{
    Param self;
    self.name = "self";
    self.type.kind = TypeKind::Object;
    self.type.spelling = "struct " + object;
    self.pointers = 1;
    return self;
}

static Param number(const std::string &name, ScalarKind scalar)
{
    Param param;
    param.name = name;
    param.type.kind = TypeKind::Scalar;
    param.type.scalar = scalar;
    param.type.spelling = "uint64_t";
    return param;
}

static Method method(const std::string &name, std::uint64_t number)
{
    Method method;
    method.name = name;
    method.number = number;
    method.anyone = true;
    method.rights_text = "XC_ANYONE";
    method.rights_stated = true;
    method.result = "int";
    method.result_kind = ScalarKind::I32;
    method.params.push_back(self_of("lamp"));
    return method;
}

static Header lamp()
{
    Method dim = method("dim", 2);
    Method get = method("get", 1);
    Param level = number("level", ScalarKind::U64);
    Interface interface;
    Header header;

    dim.params.push_back(number("percent", ScalarKind::U8));
    level.pointers = 1;
    level.words.out = Location{"lamp.h", 1, 1};
    get.params.push_back(level);
    interface.name = "lamp";
    interface.wire_name = "toy.lamp";
    interface.major = 1;
    interface.ops = "lamp_ops";
    interface.header = "lamp";
    interface.methods = {dim, get};
    header.stem = "lamp";
    header.include = "lamp.h";
    header.interfaces.push_back(interface);
    header.objects.push_back({"lamp", "lamp", "toy.lamp", 1});
    return header;
}

// --- that is all ---------------------------------------------------------

TEST(ToyEmitter, reads_the_model_and_where_values_travel)
{
    EXPECT_EQ(emit_phone_book(lamp(), 0), "toy.lamp\n"
                                          "1 get: 0 bytes out, 8 back\n"
                                          "2 dim: 8 bytes out, 0 back\n");
}

TEST(ToyEmitter, has_the_same_model_as_every_output_of_stubc)
{
    const std::vector<std::string> names = output_names();
    std::vector<std::string> empty;

    ASSERT_GE(names.size(), 10u);
    for (const std::string &name : names)
        for (const Output &output : emit(lamp(), {name}))
            if (output.text.find("lamp") == std::string::npos)
                empty.push_back(output.name);
    EXPECT_EQ(empty, std::vector<std::string>{});
}

} // namespace stubc
