// SPDX-License-Identifier: MIT
// What Cap'n Proto's own tool encodes by our schema is what our wire holds
//
// Values go into a wire struct, and as text through `capnp convert`; libcapnp
// decodes that with the same schema, and field by field both are the same.

#include "compilers.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <capnp/dynamic.h>
#include <capnp/schema-parser.h>
#include <capnp/serialize.h>
#include <everything.wire.h>
#include <file.wire.h>
#include <kj/filesystem.h>

#include <charconv>
#include <cstring>
#include <functional>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

using namespace stubc_test;
using Reader = capnp::DynamicStruct::Reader;

namespace {

/// One message: how it is written, and what is then true of it.
struct Message {
    std::string text;
    std::function<void(Reader)> check;
};

/// Messages of one type, through one run of the tool.
class Messages {
  public:
    Messages(const char *golden, const char *type)
        : schema_(std::string(GOLDEN_DIR) + "/" + golden + "/" + golden +
                  ".capnp"),
          type_(type)
    {
    }

    void add(std::string text, std::function<void(Reader)> check)
    {
        messages_.push_back({std::move(text), std::move(check)});
    }

    /// A scalar member at min, max, 0 and -1.
    template <typename Wire, typename T>
    void scalar(const char *name, T Wire::*member)
    {
        for (const T value : {std::numeric_limits<T>::lowest(),
                              std::numeric_limits<T>::max(), T(0), T(-1)}) {
            Wire wire = {};
            wire.*member = value;
            add("(" + std::string(name) + " = " + written(value) + ")",
                [=](Reader reader) {
                    EXPECT_EQ(reader.get(name).as<T>(), wire.*member) << name;
                });
        }
    }

    /// Encode all, decode all, look at all. Return: how many there were.
    std::size_t run() const
    {
        const Scratch scratch;
        const std::string bytes = encoded(scratch);
        auto files = kj::newDiskFilesystem();
        const auto include = files->getRoot().openSubdir(
            kj::Path::parse(INCLUDE_DIR + 1)); // without the root's slash
        const kj::ReadableDirectory *const imports[] = {include.get()};
        capnp::SchemaParser parser;
        const capnp::ParsedSchema file = parser.parseFromDirectory(
            files->getRoot(), kj::Path::parse(schema_.c_str() + 1),
            kj::arrayPtr(imports, 1));
        const capnp::StructSchema schema = find(file).asStruct();
        kj::ArrayInputStream in(kj::arrayPtr(
            reinterpret_cast<const kj::byte *>(bytes.data()), bytes.size()));

        for (const Message &message : messages_) {
            SCOPED_TRACE(message.text);
            capnp::InputStreamMessageReader reader(in);
            message.check(reader.getRoot<capnp::DynamicStruct>(schema));
        }
        EXPECT_EQ(in.tryGetReadBuffer().size(), 0u);
        return messages_.size();
    }

  private:
    template <typename T> static std::string written(T value)
    {
        char text[64];
        const auto end = std::to_chars(text, text + sizeof(text), value);
        return {text, end.ptr};
    }

    /// "Everything.TotalParams", from the file inwards.
    capnp::ParsedSchema find(capnp::ParsedSchema schema) const
    {
        std::size_t begin = 0;
        while (begin <= type_.size()) {
            const std::size_t end =
                std::min(type_.find('.', begin), type_.size());
            schema = schema.getNested(type_.substr(begin, end - begin).c_str());
            begin = end + 1;
        }
        return schema;
    }

    std::string encoded(const Scratch &scratch) const
    {
        const fs::path text = scratch.path() / "text";
        const fs::path binary = scratch.path() / "binary";
        std::string lines;
        for (const Message &message : messages_)
            lines += message.text + "\n";
        write_file(text, lines);
        const Output output =
            run_command("capnp convert text:binary -I" + quoted(INCLUDE_DIR) +
                        quoted(schema_) + " " + type_ + " <" +
                        quoted(text.string()) + " >" + quoted(binary.string()));
        EXPECT_EQ(output.status, 0) << output.text;
        return read_file(binary);
    }

    std::string schema_;
    std::string type_;
    std::vector<Message> messages_;
};

/// What the schema says an enumerant is in C.
std::int64_t value_of(const capnp::DynamicEnum &value)
{
    constexpr std::uint64_t value_annotation = 0x9e3b5c7d1f204804;
    KJ_IF_MAYBE (enumerant, value.getEnumerant()) {
        for (const auto annotation : enumerant->getProto().getAnnotations())
            if (annotation.getId() == value_annotation)
                return annotation.getValue().getInt64();
    }
    return std::numeric_limits<std::int64_t>::min();
}

} // namespace

TEST(CapnpValues, scalars_of_every_width_agree)
{
    Messages in("everything", "Everything.TotalParams");
    in.scalar("u8", &everything_total_request::u8);
    in.scalar("i16", &everything_total_request::i16);
    in.scalar("u32", &everything_total_request::u32);
    in.scalar("i8", &everything_total_request::i8);
    in.scalar("u64", &everything_total_request::u64);
    in.scalar("u16", &everything_total_request::u16);
    in.scalar("i32", &everything_total_request::i32);
    in.scalar("i64", &everything_total_request::i64);
    in.scalar("size", &everything_total_request::size);
    in.scalar("number", &everything_total_request::number);
    EXPECT_EQ(in.run(), 40u);
}

TEST(CapnpValues, floats_agree)
{
    Messages in("everything", "Everything.TwiceParams");
    in.scalar("f", &everything_twice_request::f);
    in.scalar("d", &everything_twice_request::d);
    EXPECT_EQ(in.run(), 8u);
}

TEST(CapnpValues, results_agree)
{
    Messages out("everything", "Everything.CutResults");
    out.scalar("u8", &everything_cut_reply::u8);
    out.scalar("u64", &everything_cut_reply::u64);
    out.scalar("i8", &everything_cut_reply::i8);
    out.scalar("i16", &everything_cut_reply::i16);
    out.scalar("i32", &everything_cut_reply::i32);
    out.scalar("size", &everything_cut_reply::size);
    EXPECT_EQ(out.run(), 24u);
}

TEST(CapnpValues, structs_agree)
{
    Messages info("file", "FileInfo");
    info.scalar("size", &file_info_wire::size);
    info.scalar("modifiedNs", &file_info_wire::modified_ns);
    EXPECT_EQ(info.run(), 8u);

    Messages sample("everything", "EverythingSample");
    sample.scalar("when", &everything_sample::when);
    sample.scalar("value", &everything_sample::value);
    sample.scalar("flags", &everything_sample::flags);
    EXPECT_EQ(sample.run(), 12u);
}

TEST(CapnpValues, bools_agree)
{
    Messages in("everything", "Everything.InvertParams");
    for (const bool value : {false, true}) {
        everything_invert_request wire = {};
        wire.flag = value;
        in.add(value ? "(flag = true)" : "(flag = false)",
               [wire](Reader reader) {
                   EXPECT_EQ(reader.get("flag").as<bool>() ? 1 : 0, wire.flag);
               });
    }
    EXPECT_EQ(in.run(), 2u);
}

TEST(CapnpValues, a_set_of_flags_is_a_number)
{
    Messages in("everything", "Everything.PermitParams");
    for (const std::uint32_t wanted :
         {std::uint32_t{0}, std::uint32_t{EVERYTHING_WRITE},
          std::uint32_t{EVERYTHING_READ | EVERYTHING_APPEND}}) {
        everything_permit_request wire = {};
        wire.wanted = wanted;
        wire.kept = EVERYTHING_ALL;
        in.add("(wanted = " + std::to_string(wire.wanted) +
                   ", kept = " + std::to_string(wire.kept) + ")",
               [wire](Reader reader) {
                   EXPECT_EQ(reader.get("wanted").as<std::uint32_t>(),
                             wire.wanted);
                   EXPECT_EQ(reader.get("kept").as<std::uint32_t>(), wire.kept);
               });
    }
    EXPECT_EQ(in.run(), 3u);
}

TEST(CapnpValues, what_may_be_absent_says_whether_it_is)
{
    Messages in("everything", "Everything.AskParams");
    for (const std::uint8_t has : {std::uint8_t{0}, std::uint8_t{1}}) {
        everything_ask_request wire = {};
        wire.has_buf = has;
        wire.has_flags = static_cast<std::uint8_t>(1 - has);
        wire.max = 7;
        in.add("(max = 7, hasBuf = " + std::string(has ? "true" : "false") +
                   ", hasFlags = " + (has ? "false" : "true") + ")",
               [wire](Reader reader) {
                   EXPECT_EQ(reader.get("hasBuf").as<bool>() ? 1 : 0,
                             wire.has_buf);
                   EXPECT_EQ(reader.get("hasFlags").as<bool>() ? 1 : 0,
                             wire.has_flags);
                   EXPECT_EQ(reader.get("max").as<std::uint64_t>(), wire.max);
               });
    }
    EXPECT_EQ(in.run(), 2u);
}

TEST(CapnpValues, enumerants_say_the_value_that_travels)
{
    Messages in("everything", "Everything.NextParams");
    const auto next = [&in](const char *color, everything_color c,
                            const char *sign, everything_sign s) {
        everything_next_request wire = {};
        wire.color = static_cast<std::uint32_t>(c);
        wire.sign = static_cast<std::int32_t>(s);
        in.add("(color = " + std::string(color) + ", sign = " + sign + ")",
               [wire](Reader reader) {
                   EXPECT_EQ(
                       value_of(reader.get("color").as<capnp::DynamicEnum>()),
                       wire.color);
                   EXPECT_EQ(
                       value_of(reader.get("sign").as<capnp::DynamicEnum>()),
                       wire.sign);
               });
    };
    next("everythingRed", EVERYTHING_RED, "everythingMinus", EVERYTHING_MINUS);
    next("everythingGreen", EVERYTHING_GREEN, "everythingNone",
         EVERYTHING_NONE);
    next("everythingBlue", EVERYTHING_AZURE, "everythingPlus", EVERYTHING_PLUS);
    EXPECT_EQ(in.run(), 3u);
}

TEST(CapnpValues, a_struct_with_all_in_it_agrees)
{
    everything_pixel pixel = {};
    pixel.visible = true;
    pixel.at = {INT32_MIN, INT32_MAX};
    pixel.channels[0] = 0;
    pixel.channels[1] = 0x80;
    pixel.channels[2] = 0xff;
    pixel.color = EVERYTHING_GREEN;
    pixel.marks[1] = true;
    pixel.corners[0] = {-1, 0};
    pixel.corners[1] = {1, INT32_MIN};
    pixel.weight = -0.5;
    everything_pixel_wire wire = {};
    everything_pixel_to_wire(&wire, &pixel);

    Messages in("everything", "EverythingPixel");
    in.add(
        "(visible = true, at = (x = -2147483648, y = 2147483647),"
        " channels = 0x\"00 80 ff\", color = everythingGreen,"
        " marks = [false, true],"
        " corners = [(x = -1, y = 0), (x = 1, y = -2147483648)],"
        " weight = -0.5)",
        [wire](Reader reader) {
            const auto at = reader.get("at").as<capnp::DynamicStruct>();
            const auto channels = reader.get("channels").as<capnp::Data>();
            const auto marks = reader.get("marks").as<capnp::DynamicList>();
            const auto corners = reader.get("corners").as<capnp::DynamicList>();
            EXPECT_EQ(reader.get("visible").as<bool>() ? 1 : 0, wire.visible);
            EXPECT_EQ(at.get("x").as<std::int32_t>(), wire.at.x);
            EXPECT_EQ(at.get("y").as<std::int32_t>(), wire.at.y);
            ASSERT_EQ(channels.size(), sizeof(wire.channels));
            for (unsigned i = 0; i < 3; i++)
                EXPECT_EQ(channels[i], wire.channels[i]);
            EXPECT_EQ(value_of(reader.get("color").as<capnp::DynamicEnum>()),
                      wire.color);
            ASSERT_EQ(marks.size(), 2u);
            ASSERT_EQ(corners.size(), 2u);
            for (unsigned i = 0; i < 2; i++) {
                const auto corner = corners[i].as<capnp::DynamicStruct>();
                EXPECT_EQ(marks[i].as<bool>() ? 1 : 0, wire.marks[i]);
                EXPECT_EQ(corner.get("x").as<std::int32_t>(),
                          wire.corners[i].x);
                EXPECT_EQ(corner.get("y").as<std::int32_t>(),
                          wire.corners[i].y);
            }
            EXPECT_EQ(reader.get("weight").as<double>(), wire.weight);
        });
    EXPECT_EQ(in.run(), 1u);
}

namespace {

/// The member of @union_name that counts.
capnp::DynamicValue::Reader member_of(Reader reader, const char *union_name,
                                      const char *name)
{
    const auto all = reader.get(union_name).as<capnp::DynamicStruct>();
    KJ_IF_MAYBE (which, all.which()) {
        EXPECT_EQ(which->getProto().getName(), name);
        return all.get(*which);
    }
    ADD_FAILURE() << "no member of " << union_name << " counts";
    return capnp::VOID;
}

everything_figure_wire wire_of(const everything_figure &figure)
{
    everything_figure_wire wire = {};
    everything_figure_to_wire(&wire, &figure);
    return wire;
}

void expect_kind(Reader reader, const everything_figure_wire &wire)
{
    EXPECT_EQ(value_of(reader.get("kind").as<capnp::DynamicEnum>()), wire.kind);
    EXPECT_EQ(reader.get("filled").as<bool>() ? 1 : 0, wire.filled);
}

} // namespace

TEST(CapnpValues, unions_agree)
{
    Messages in("everything", "EverythingFigure");
    everything_figure figure = {};
    figure.filled = true;
    figure.kind = EVERYTHING_DOT;
    figure.as.dot = {INT32_MIN, 7};
    in.add("(kind = everythingDot, filled = true,"
           " as = (dot = (x = -2147483648, y = 7)))",
           [wire = wire_of(figure)](Reader reader) {
               const auto dot =
                   member_of(reader, "as", "dot").as<capnp::DynamicStruct>();
               expect_kind(reader, wire);
               EXPECT_EQ(dot.get("x").as<std::int32_t>(), wire.as.dot.x);
               EXPECT_EQ(dot.get("y").as<std::int32_t>(), wire.as.dot.y);
           });
    figure.kind = EVERYTHING_LABEL;
    std::memcpy(figure.as.label, "twelve bytes", 13);
    in.add("(kind = everythingLabel, filled = true,"
           " as = (label = \"twelve bytes\\x00\"))",
           [wire = wire_of(figure)](Reader reader) {
               const auto label =
                   member_of(reader, "as", "label").as<capnp::Data>();
               expect_kind(reader, wire);
               ASSERT_EQ(label.size(), sizeof(wire.as.label));
               EXPECT_EQ(std::memcmp(label.begin(), wire.as.label, 13), 0);
           });
    figure.kind = EVERYTHING_VOID;
    in.add("(kind = everythingVoid, filled = true, as = (nothing = void))",
           [wire = wire_of(figure)](Reader reader) {
               member_of(reader, "as", "nothing");
               expect_kind(reader, wire);
           });
    EXPECT_EQ(in.run(), 3u);
}

TEST(CapnpValues, unions_in_unions_agree)
{
    Messages in("everything", "EverythingFigure");
    everything_figure figure = {};
    figure.kind = EVERYTHING_AMOUNT;
    figure.as.amount.width = 8;
    figure.as.amount.value.large = UINT64_MAX;
    in.add("(kind = everythingAmount,"
           " as = (amount = (width = 8, value = (large = "
           "18446744073709551615))))",
           [wire = wire_of(figure)](Reader reader) {
               const Reader amount =
                   member_of(reader, "as", "amount").as<capnp::DynamicStruct>();
               expect_kind(reader, wire);
               EXPECT_EQ(amount.get("width").as<std::uint8_t>(),
                         wire.as.amount.width);
               EXPECT_EQ(
                   member_of(amount, "value", "large").as<std::uint64_t>(),
                   wire.as.amount.value.large);
           });
    figure.kind = EVERYTHING_MARKS;
    figure.as.marks[0].color = EVERYTHING_BLUE;
    figure.as.marks[0].as.sign = EVERYTHING_MINUS;
    figure.as.marks[1].color = EVERYTHING_GREEN;
    for (std::int16_t i = 0; i < 3; i++)
        figure.as.marks[1].as.levels[i] = static_cast<std::int16_t>(i - 1);
    in.add("(kind = everythingMarks, as = (marks = ["
           "(color = everythingBlue, as = (sign = everythingMinus)),"
           " (color = everythingGreen, as = (levels = [-1, 0, 1]))]))",
           [wire = wire_of(figure)](Reader reader) {
               const auto marks =
                   member_of(reader, "as", "marks").as<capnp::DynamicList>();
               ASSERT_EQ(marks.size(), 2u);
               const Reader blue = marks[0].as<capnp::DynamicStruct>();
               const Reader green = marks[1].as<capnp::DynamicStruct>();
               const auto levels =
                   member_of(green, "as", "levels").as<capnp::DynamicList>();
               EXPECT_EQ(
                   value_of(
                       member_of(blue, "as", "sign").as<capnp::DynamicEnum>()),
                   wire.as.marks[0].as.sign);
               for (unsigned i = 0; i < 3; i++)
                   EXPECT_EQ(levels[i].as<std::int16_t>(),
                             wire.as.marks[1].as.levels[i]);
           });
    EXPECT_EQ(in.run(), 2u);
}

TEST(CapnpValues, buffers_and_strings_agree)
{
    Messages in("everything", "Everything.GreetParams");
    in.add("(name = \"world\")", [](Reader reader) {
        EXPECT_EQ(reader.get("name").as<capnp::Text>(), "world");
    });
    EXPECT_EQ(in.run(), 1u);

    Messages pick("everything", "Everything.PickParams");
    pick.add("(from = [(when = 1, value = 2, flags = 3), (value = 4294967295)],"
             " n = 2, max = 7)",
             [](Reader reader) {
                 const auto from = reader.get("from").as<capnp::DynamicList>();
                 ASSERT_EQ(from.size(), reader.get("n").as<std::uint32_t>());
                 EXPECT_EQ(from[1]
                               .as<capnp::DynamicStruct>()
                               .get("value")
                               .as<std::uint32_t>(),
                           UINT32_MAX);
             });
    EXPECT_EQ(pick.run(), 1u);
}
