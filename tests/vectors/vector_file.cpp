// SPDX-License-Identifier: MIT
#include "vector_file.h"

#include <json-c/json.h>
#include <memory>
#include <stdexcept>

namespace vectors {

namespace {

using Owned = std::unique_ptr<json_object, int (*)(json_object *)>;

json_object *member(json_object *object, const char *key, json_type type)
{
    json_object *value = nullptr;

    if (!json_object_object_get_ex(object, key, &value) ||
        !json_object_is_type(value, type))
        throw std::runtime_error(std::string("no ") + key + " in " +
                                 json_object_to_json_string(object));
    return value;
}

std::string text(json_object *object, const char *key)
{
    return json_object_get_string(member(object, key, json_type_string));
}

std::int64_t number(json_object *object, const char *key)
{
    return json_object_get_int64(member(object, key, json_type_int));
}

std::uint8_t byte_of(const std::string &digits)
{
    std::size_t end = 0;
    const unsigned long value = std::stoul(digits, &end, 16);

    if (digits.size() != 2 || end != 2)
        throw std::runtime_error("no byte: " + digits);
    return static_cast<std::uint8_t>(value);
}

/* Pairs of digits; "61*300" is one byte many times, between blanks. */
Bytes bytes_of(const std::string &text)
{
    Bytes bytes;

    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            i++;
            continue;
        }
        const std::uint8_t byte = byte_of(text.substr(i, 2));
        std::size_t n = 1;
        std::size_t used = 0;

        i += 2;
        if (i < text.size() && text[i] == '*') {
            n = std::stoul(text.substr(i + 1), &used);
            i += 1 + used;
        }
        bytes.insert(bytes.end(), n, byte);
    }
    return bytes;
}

Vector vector_of(json_object *object)
{
    Vector vector;

    vector.name = text(object, "name");
    vector.method = static_cast<std::uint32_t>(number(object, "method"));
    vector.key = static_cast<std::uint32_t>(number(object, "key"));
    vector.of_reply = text(object, "of") == "reply";
    vector.request = bytes_of(text(object, "request"));
    vector.expect = text(object, "expect");
    if (vector.of_reply) {
        vector.result = number(object, "result");
        vector.reply = bytes_of(text(object, "reply"));
    }
    return vector;
}

} // namespace

std::vector<InterfaceVectors> read_vectors(const std::string &path)
{
    const Owned root(json_object_from_file(path.c_str()), json_object_put);
    std::vector<InterfaceVectors> all;

    if (!root)
        throw std::runtime_error(path + ": " + json_util_get_last_err());
    json_object *interfaces = member(root.get(), "interfaces", json_type_array);
    for (std::size_t i = 0; i < json_object_array_length(interfaces); i++) {
        json_object *interface = json_object_array_get_idx(interfaces, i);
        json_object *list = member(interface, "vectors", json_type_array);
        InterfaceVectors one = {text(interface, "name"), {}};

        for (std::size_t v = 0; v < json_object_array_length(list); v++)
            one.vectors.push_back(
                vector_of(json_object_array_get_idx(list, v)));
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace vectors
