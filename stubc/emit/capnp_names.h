// SPDX-License-Identifier: MIT
// Cap'n Proto names: C's names in the schema language's spelling
#pragma once

#include "model/interface.h"

#include <set>
#include <string>

namespace stubc {

/// "file_info" to "FileInfo": types.
std::string capnp_type(const std::string &name);

/// "FILE_READ_BUF" and "file_read_buf" to "fileReadBuf": all else.
std::string capnp_member(const std::string &name);

/// Names of one scope; what is taken gets a number behind it.
class CapnpScope {
  public:
    std::string pick(const std::string &name);
    void take(const std::string &name) { taken_.insert(name); }

  private:
    std::set<std::string> taken_;
};

/// "@0x..." with the high bit set, made of @text.
std::string capnp_id(const std::string &text);

/// The same of a number that there is.
std::string capnp_id(std::uint64_t number);

} // namespace stubc
