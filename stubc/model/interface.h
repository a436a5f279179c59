// SPDX-License-Identifier: MIT
// Interface: what a header says, as plain values
//
// parse fills it with facts and judges nothing; check judges; layout turns a
// checked method into messages; emit only reads. Order in vectors is the order
// in the header. Nodes name each other by index, never by pointer.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stubc {

/// A place in a source file; line 0 is no place.
struct Location {
    std::string file; // as the user would write it
    unsigned line = 0;
    unsigned column = 0; // counted from 1, in bytes
};

/// Some bytes of a line, as a person wrote them; line 0 if a macro did.
struct Span {
    Location where;
    unsigned length = 0;
};

enum class ScalarKind {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
};

enum class TypeKind {
    Void,
    Scalar,
    Enum,      // index: Header::enums
    Struct,    // index: Header::structs
    Union,     // index: Header::unions
    Object,    // index: Header::objects; "struct file" of an interface
    Region,    // "struct xc_region": shared memory
    Forbidden, // why says what it is, for instance "a union"
};

/// A type without its pointers.
struct Type {
    TypeKind kind = TypeKind::Void;
    ScalarKind scalar = ScalarKind::U8; // also an enum's underlying type
    bool is_char = false;               // plain char, as text is made of
    std::size_t index = 0;
    std::string spelling; // as written, without const: "size_t"
    std::string why;      // for Forbidden, with its article
};

struct Enumerator {
    std::string name;
    std::int64_t value = 0;
};

struct Enum {
    std::string spelling; // "enum dir_how"
    std::vector<Enumerator> enumerators;
    bool flags = false; // XC_FLAGS: a set of bits, any | of its values
    Location where;
};

struct Field {
    std::string name;
    Type type;
    unsigned pointers = 0;                 // levels of pointers
    std::optional<std::uint64_t> elements; // a fixed array
    bool bit_field = false;
    std::string union_by;                   // of XC_UNION_BY: the tag's name
    std::optional<std::size_t> tag;         // of a union: index of its tag
    std::optional<std::int64_t> case_value; // of XC_CASE
    Location where;
};

/// The type of a struct's member; its tag says which of its members counts.
struct Union {
    std::vector<Field> members;
};

struct Struct {
    std::string spelling; // "struct file_info"
    std::string tag;      // "file_info"
    std::vector<Field> fields;
    std::uint64_t size = 0; // in C, with its padding
    bool padded = false;    // has padding, also inside of members
    Location where;
};

/// "struct file" where file is an interface, of this header or another.
struct Object {
    std::string name;   // "file"
    std::string header; // stem of the header that declares the interface
    std::string interface_name; // "crosscall.file"
    std::uint32_t major = 0;
};

enum class LengthKind {
    Parameter, // value of a parameter
    Pointee,   // *parameter
    Constant,  // number or enumerator
    Result,    // XC_RESULT
};

/// One length of XC_SIZED_BY, XC_COUNTED_BY or XC_STRING.
struct Length {
    LengthKind kind = LengthKind::Constant;
    std::string text;        // as written
    std::size_t param = 0;   // Parameter, Pointee: index in Method::params
    std::uint64_t value = 0; // Constant
};

/// What XC_WITHIN says.
struct Within {
    std::size_t region = 0; // index in Method::params
    Length len;             // Parameter or Constant
};

/// The words on a parameter, each with its place.
struct Decorations {
    std::optional<Location> out;
    std::optional<Location> inout;
    std::optional<Location> sized_by;
    std::optional<Location> counted_by;
    std::optional<Location> string;
    std::optional<Location> grant;
    std::optional<Location> fd;
    std::optional<Location> region;
    std::optional<Location> frozen;   // of a region: nobody writes it any more
    std::optional<Location> lease;    // of a region: it cannot be kept
    std::optional<Location> private_; // of a region: the method has a copy
    std::optional<Location> optional; // the pointer may be NULL
    std::optional<Location> within;   // where in a region something begins
    std::string within_text;          // "region, len"
    std::optional<Location> up_to;
    std::string up_to_text;        // as written
    std::uint64_t up_to_value = 0; // in the unit of the length
    std::string length_text;       // of sized_by, counted_by or string
    std::uint32_t grant_rights = 0;
    std::string grant_text; // as written: "FILE_READ | FILE_WRITE"
    std::vector<std::pair<std::string, Location>> foreign; // other xc.* words
};

struct Param {
    std::string name;
    Type type;             // without pointers
    unsigned pointers = 0; // levels of pointers
    bool pointee_const = false;
    bool array = false;                    // declared as an array: u8 id[16]
    std::optional<std::uint64_t> elements; // of the array, where it says so
    bool function = false;
    Decorations words;
    std::optional<Length> bound;  // first length: what there is room for
    std::optional<Length> actual; // second length: what is meaningful
    std::optional<Within> within;
    std::string length_error; // why the lengths, or within, could not be read
    Location where;
    Location begin; // where a word can be put; line 0: a macro wrote it
};

/// A right by name, for messages and the rights report.
struct Right {
    std::string name;
    std::uint32_t bit = 0; // one bit
    Location where;
};

struct Method {
    std::string name;
    std::optional<std::uint64_t> number;
    std::uint32_t rights = 0;
    std::string rights_text; // as written: "FILE_READ", "XC_ANYONE"
    bool anyone = false;     // XC_ANYONE said aloud
    bool rights_stated = false;
    std::string number_text;     // as written
    unsigned n_method_words = 0; // XC_METHOD said how often
    bool oneway = false;
    std::optional<Location> addref;  // answered by the Stub itself
    std::optional<Location> release; // the same
    std::optional<Location> idempotent;
    std::optional<Location> fast;
    std::optional<Location> deprecated;
    std::optional<std::string> deprecated_text; // what to use instead
    std::optional<Location> nonblocking;   // its implementations never wait
    std::string result;                    // as written: "int64_t"
    std::optional<ScalarKind> result_kind; // I32, I64 or something forbidden
    std::vector<Param> params;             // the first is self
    std::string doc;                       // text without comment marks
    std::vector<std::pair<std::string, Location>> foreign; // other xc.* words
    bool variadic = false;
    Location where;
    Location word_where; // of XC_METHOD
    Location end;        // behind its parameters; line 0: a macro wrote them
    Span number_span;    // in XC_METHOD
    Span rights_span;
};

struct Interface {
    std::string name;      // "file", from "file_ops"
    std::string wire_name; // "crosscall.file"
    std::uint32_t major = 0;
    std::vector<Method> methods;  // own ones
    std::vector<Method> counters; // XC_ADDREF, XC_RELEASE; they do not travel
    std::vector<Right> rights;    // own ones, from the enums that methods use
    std::optional<std::size_t> base; // index: Header::interfaces
    std::string ops;                 // "file_ops"
    std::string base_member;         // of the ops: "stream"
    std::string object_error; // why "struct file" is no object; empty: it is
    std::vector<Location> fields_not_methods; // members that are no methods
    bool from_this_header = true; // false: needed, declared elsewhere
    std::string header;           // stem of the header that declares it
    std::string doc;
    Location where;
    Location object_where;                      // "struct file", where it is
    std::vector<std::string> names_not_methods; // of fields_not_methods
};

/// A word of the language where the parser has no use for it.
struct Stray {
    std::string word; // "xc.method"
    std::string on;   // what it stands on: "member x of struct y"
    Location where;
};

/// A name that begins like a word and that Crosscall does not declare.
struct Misspelt {
    std::string name;
    bool defined = false;   // as a macro
    bool elsewhere = false; // in an included file
    Location where;
    bool in_macro = false; // there is nothing to mend where it is
};

/// One header and everything that its interfaces need.
struct Header {
    std::string stem;    // "file"
    std::string include; // how generated code includes it: "interfaces/file.h"
    std::vector<Interface> interfaces; // bases before what derives from them
    std::vector<Enum> enums;
    std::vector<Struct> structs;
    std::vector<Union> unions;
    std::vector<Object> objects;
    std::vector<std::string> dependencies; // all files read, for depfiles
    std::vector<Stray> strays;   // words that stand on nothing of an interface
    std::vector<Stray> repeated; // words said again on the same thing
    // What is in sight and begins like an interface:
    std::map<std::string, Location> constants; // enumerators, macros
    std::map<std::string, Location> names;     // functions, typedefs
    std::map<std::string, Location> tags;      // structs, enums, unions
    bool guarded = true;                       // can be included twice
    Location start;                            // its first line
    Location body;                             // behind its first comments
    std::vector<Misspelt> misspelt;            // also if it is no valid C
    bool knows_words = true; // has <crosscall/interface.h>; the same
};

/// Whether @word would be a word if there were any.
inline bool is_unknown_word(const Header &header, const Misspelt &word)
{
    return !header.knows_words && !word.defined && !word.elsewhere &&
           word.name.starts_with("XC_");
}

} // namespace stubc
