// SPDX-License-Identifier: MIT
// Layout: where every value of a checked method travels
//
//     message:  fixed part | variable part | variable part ...
//
// The fixed part is a struct with natural alignment, explicit padding and a
// size that is a multiple of 8. Each buffer and string is a variable part, in
// the order of the parameters. Layout assumes that the checks have passed.
#pragma once

#include "model/interface.h"

namespace stubc {

/// What a parameter is, all decorations taken together.
enum class ParamKind {
    Self,
    Value,       // scalar, bool or enum
    StructIn,    // by value or by const pointer
    ScalarOut,   // scalar, bool or enum
    ScalarInout, // the same
    StructOut,
    StructInout,
    BufferIn,
    BufferOut,
    BufferInout,
    StringIn,
    StringOut,
    ObjectIn,
    ObjectOut,
    FdIn, // no bytes of the message
    FdOut,
    RegionIn,
    RegionOut,
};

enum class MemberKind {
    Scalar,
    Bool,    // uint8_t that is 0 or 1
    Enum,    // its underlying type, declared values only
    Struct,  // nested wire struct
    Union,   // one of its members, and zeros to the size of the largest
    Length,  // of a string, without its NUL
    Handle,  // of a capability
    Size,    // of a region
    Present, // uint8_t that is 0 or 1: whether an optional parameter is there
    Padding, // must be zero
};

/// A member of a wire struct.
struct Member {
    MemberKind kind = MemberKind::Scalar;
    std::string name;
    ScalarKind scalar = ScalarKind::U8;    // except Struct, Union
    std::size_t index = 0;                 // Enum, Struct, Union: in the header
    std::optional<std::uint64_t> elements; // a fixed array
    std::uint64_t offset = 0;
    std::optional<std::size_t> param; // Method::params, or of a type's members
};

struct WireStruct {
    std::vector<Member> members;
    std::uint64_t size = 0;
    std::uint64_t alignment = 1;
};

/// A buffer or string inside a message.
struct Part {
    std::size_t param = 0;
    bool string = false;
    std::uint64_t unit = 1; // bytes of one element
    bool converted = false; // each element through its wire form, and checked
    std::uint64_t max = 0;  // elements, or bytes before the NUL
    bool constant = false;  // always exactly max elements
};

struct Message {
    WireStruct fixed;
    std::vector<Part> parts;
    std::uint64_t largest = 0; // bytes, every part at its maximum
    std::uint64_t limit = 0;   // bytes that travel; more are refused
};

struct MethodLayout {
    std::vector<ParamKind> kinds;     // one for each of Method::params
    std::vector<std::size_t> fds_in;  // Method::params that travel as open
    std::vector<std::size_t> fds_out; // files, beside the message
    Message request;
    Message reply;
};

/// <crosscall/message.h> says the same; generated code asserts it.
inline constexpr std::uint64_t inline_max = 64 * 1024;
inline constexpr std::uint64_t message_max = inline_max + 4032;
inline constexpr std::uint64_t scratch_max = 2 * message_max + 1024;
inline constexpr std::uint64_t bulk_max = 16 * 1024 * 1024;
inline constexpr std::uint64_t bulk_message_max = bulk_max + message_max;

/// So does <crosscall/descriptors.h>.
inline constexpr std::size_t descriptors_max = 8;

ParamKind kind_of(const Method &method, std::size_t param);

/// Bytes of a part at its maximum.
std::uint64_t most_of(const Part &part);

/// Bytes that the X function needs for its buffers up to this parameter's, each
/// at its maximum: in the order of the request, then those that come out.
std::uint64_t room_up_to(const MethodLayout &layout, std::size_t param);

/// Whether it always has them, so that nothing has to be checked.
bool has_room(const MethodLayout &layout, std::size_t param);

/// Whether it may be too large for a slot, and travel in bulk memory.
bool is_bulk(const Message &message);
bool is_bulk(const MethodLayout &layout);

/// Whether something travels beside the bytes of either message.
bool carries(const MethodLayout &layout);

/// Bytes of one scalar, on the wire and in C.
std::uint64_t size_of(ScalarKind scalar);

/// The largest value; floating types have none that matters: 0.
std::uint64_t largest_of(ScalarKind scalar);

bool is_signed(ScalarKind scalar);

/// Whether its bytes travel as they are: no padding, and nothing invalid.
bool is_plain(const Header &header, const Type &type);

/// Whether C lays a struct out as the wire does, so that one copy is enough. A
/// struct inside that has something to check is one to convert.
bool is_alike(const Header &header, const Type &type);

/// Whether C can hold a value of it that may not travel: an enum's that is not
/// declared, or a bool's that nobody wrote; also of a struct's member.
bool may_be_invalid(const Header &header, const Type &type);

WireStruct layout_struct(const Header &header, const Struct &type);

/// Its members all lie at its beginning.
WireStruct layout_union(const Header &header, const Union &type);

/// Bytes of one element of a member on the wire, and of all of it.
std::uint64_t size_of_element(const Header &header, const Member &member);
std::uint64_t size_of(const Header &header, const Member &member);

MethodLayout layout_method(const Header &header, const Method &method);

/// The part of a parameter in either message, the tighter one of two.
const Part &part_of(const MethodLayout &layout, std::size_t param);

/// How much of an in or inout buffer goes in: its bound, unless an inout
/// parameter is its actual length, which then counts in both directions.
const Length &in_length_of(const Method &method, std::size_t param);

/// Whether that is not the bound itself.
bool has_in_length(const Method &method, std::size_t param);

/// The member that carries a parameter, or NULL.
const Member *member_of(const Message &message, std::size_t param);

/// The member that says whether a parameter is there, or NULL.
const Member *present_of(const Message &request, std::size_t param);

/// What an interface's own methods use; structs come after their members.
struct UsedTypes {
    std::vector<Type> enums;
    std::vector<std::size_t> structs; // Header::structs
};

UsedTypes used_types(const Header &header, const Interface &interface);

} // namespace stubc
