// SPDX-License-Identifier: MIT
#include "emit/json.h"

#include <cassert>
#include <cstdio>
#include <utility>

namespace stubc {

static std::string quoted(const std::string &text)
{
    std::string result = "\"";

    for (const char c : text) {
        const unsigned char byte = static_cast<unsigned char>(c);
        char escape[8];

        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (byte < 0x20) {
            std::snprintf(escape, sizeof(escape), "\\u%04x",
                          static_cast<unsigned>(byte));
            result += escape;
        } else {
            result += c;
        }
    }
    return result + "\"";
}

void Json::item(const std::string &key)
{
    if (line_) {
        text_ += first_ ? "" : ", ";
    } else if (!closing_.empty()) {
        text_ += first_ ? "\n" : ",\n";
        text_ += std::string(2 * closing_.size(), ' ');
    }
    first_ = false;
    if (!key.empty())
        text_ += quoted(key) + ": ";
}

void Json::begin(const std::string &key, char open, char close)
{
    item(key);
    text_ += open;
    closing_ += close;
    first_ = true;
}

void Json::begin_object(const std::string &key) { begin(key, '{', '}'); }

void Json::begin_array(const std::string &key) { begin(key, '[', ']'); }

void Json::begin_line()
{
    begin("", '{', '}');
    line_ = true;
}

void Json::end()
{
    const char close = closing_.back();

    closing_.pop_back();
    if (!first_ && !line_)
        text_ += "\n" + std::string(2 * closing_.size(), ' ');
    line_ = false;
    text_ += close;
    first_ = false;
}

void Json::member(const std::string &key, const std::string &text)
{
    item(key);
    text_ += quoted(text);
}

void Json::member(const std::string &key, const char *text)
{
    member(key, std::string(text));
}

void Json::member(const std::string &key, std::uint64_t number)
{
    item(key);
    text_ += std::to_string(number);
}

void Json::member(const std::string &key, std::int64_t number)
{
    item(key);
    text_ += std::to_string(number);
}

void Json::member(const std::string &key, bool truth)
{
    item(key);
    text_ += truth ? "true" : "false";
}

std::string Json::take()
{
    assert(closing_.empty() && "every bracket is closed");
    return std::exchange(text_, {}) + "\n";
}

} // namespace stubc
