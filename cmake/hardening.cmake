# SPDX-License-Identifier: MIT
#
# What compiler and linker can add against mistakes of ours
#
# Zeroed automatic variables: nothing of an earlier call can reach a peer, even
# where code forgot to initialise. Off under sanitizers, which would see less.
include(CheckCCompilerFlag)

option(CROSSCALL_HARDEN "stack protector, zeroed variables, full RELRO" ON)

if(CROSSCALL_HARDEN)
  add_compile_options(-fstack-protector-strong)
  foreach(flag ftrivial-auto-var-init=zero fstack-clash-protection
               fcf-protection)
    string(MAKE_C_IDENTIFIER "CROSSCALL_HAS_${flag}" has)
    check_c_compiler_flag("-Werror -${flag}" ${has})
    if(${has})
      add_compile_options("-${flag}")
    endif()
  endforeach()

  # Without optimisation _FORTIFY_SOURCE is only a warning.
  add_compile_options(
    "$<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>")
  add_link_options(LINKER:-z,relro,-z,now,-z,noexecstack)
endif()
