// SPDX-License-Identifier: MIT
// Json: a writer for JSON, indented, in the order in which it is told
#pragma once

#include <cstdint>
#include <string>

namespace stubc {

class Json {
  public:
    void begin_object(const std::string &key = "");
    void begin_array(const std::string &key = "");
    void begin_line(); // an object on one line
    void end();

    void member(const std::string &key, const std::string &text);
    void member(const std::string &key, const char *text);
    void member(const std::string &key, std::uint64_t number);
    void member(const std::string &key, std::int64_t number);
    void member(const std::string &key, bool truth);

    std::string take();

  private:
    void item(const std::string &key);
    void begin(const std::string &key, char open, char close);

    std::string text_;
    std::string closing_; // brackets that are open, innermost last
    bool first_ = true;   // in the innermost bracket
    bool line_ = false;   // the innermost bracket is on one line
};

} // namespace stubc
