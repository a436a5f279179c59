// SPDX-License-Identifier: MIT
// The outputs, one function each; outputs.cpp has the table
#pragma once

#include "model/interface.h"

#include <string>

namespace stubc {

std::string emit_wire_h(const Header &header);
std::string emit_stub_h(const Header &header);
std::string emit_stub_c(const Header &header);
std::string emit_stub_c_kernel_x86_64(const Header &header);
std::string emit_x_h(const Header &header, std::size_t interface);
std::string emit_x_h_kernel_x86_64(const Header &header, std::size_t interface);
std::string emit_x_c(const Header &header);
std::string emit_proof_c(const Header &header);
std::string emit_json(const Header &header);
std::string emit_vectors(const Header &header);
std::string emit_markdown(const Header &header);
std::string emit_rights_md(const Header &header);
std::string emit_rights_json(const Header &header);
std::string emit_capnp(const Header &header);
std::string emit_mock_h(const Header &header, std::size_t interface);
std::string emit_fuzz_x(const Header &header, std::size_t interface);
std::string emit_fuzz_stub(const Header &header, std::size_t interface);

} // namespace stubc
