# SPDX-License-Identifier: MIT
#
# crosscall_kernel_program(<target> <source>... [LINK <target>...])
#
# A program for the microkernel: a static ELF file, linked at 4 MiB, without a C
# library. Its own start is one of its sources, or in what it links.
#
# crosscall_kernel_code(<target>)
#
# Compiles and links a target as code that runs without a system beneath.

function(crosscall_kernel_code target)
  target_compile_options(
    ${target}
    PRIVATE -ffreestanding -fno-pic -fno-stack-protector -fcf-protection=none
            -fno-stack-clash-protection -fno-asynchronous-unwind-tables
            -U_FORTIFY_SOURCE -O2 -g)
  target_link_options(${target} PRIVATE -nostdlib -static
                      LINKER:--build-id=none LINKER:-z,norelro)
endfunction()

function(crosscall_kernel_program target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  add_executable(${target} ${arg_UNPARSED_ARGUMENTS})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  crosscall_kernel_code(${target})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/include")
  target_link_libraries(${target} PRIVATE ${arg_LINK})
  target_link_options(${target} PRIVATE LINKER:-Ttext-segment=0x400000
                      LINKER:-z,separate-code LINKER:-z,max-page-size=4096)
endfunction()
