# SPDX-License-Identifier: MIT
#
# crosscall_add_interface(<target> <header>... [INCLUDE_DIRS <dir>...]
#                         [EMIT <output>...])
#
# Makes the static library <target> from decorated headers: Stubs for clients
# and X objects for servers. Who links it can write
#
#     #include <greeting.h>           the interface
#     #include <greeting.stub.h>      to be a client
#     #include <greeting.x.h>         to be a server (a template header)
#
# A header is included by its path below the first of INCLUDE_DIRS that holds
# it, else by its bare name. INCLUDE_DIRS are public, like the header's own.
#
# EMIT names outputs to be written besides; stubc --emit help lists them. With
# kernel-x86_64 the Stubs and X objects are those of a program of the
# microkernel, which can call by registers.
#
# crosscall_add_fuzzers(<target>) makes libFuzzer programs of a target that has
# EMIT fuzz-x fuzz-stub: fuzz_x_<interface> and fuzz_stub_<interface> for each
# of its interfaces. What they link should be compiled with
# -fsanitize=fuzzer-no-link, and has to be by Clang.
#
# An interface that is derived from another one, or that passes objects of
# another one, says so in the ordinary way:
#
#     target_link_libraries(<target> PUBLIC <library of the other>)
#
# The program that runs is Crosscall::stubc, or -DCROSSCALL_STUBC=<path> where
# that one is made for another machine.
#
# This file serves the tree and the installed package alike.

# Policies of this file hold inside of its functions, whatever the user's are;
# CMP0116 is about paths in dependency files.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20...3.25)

function(crosscall_add_interface target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "INCLUDE_DIRS;EMIT")
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "crosscall_add_interface(${target}): no header given")
  endif()

  set(gen_dir "${CMAKE_CURRENT_BINARY_DIR}/gen/${target}")
  file(MAKE_DIRECTORY "${gen_dir}")
  set(include_dirs)
  foreach(dir IN LISTS arg_INCLUDE_DIRS)
    cmake_path(ABSOLUTE_PATH dir NORMALIZE)
    list(APPEND include_dirs "${dir}")
  endforeach()

  add_library(${target} STATIC)
  set_target_properties(
    ${target} PROPERTIES CROSSCALL_HEADERS "${arg_UNPARSED_ARGUMENTS}"
                         CROSSCALL_INCLUDE_DIRS "${include_dirs}")
  target_include_directories(${target} PUBLIC "${gen_dir}" ${include_dirs})
  target_compile_features(${target} PUBLIC c_std_11)
  target_link_libraries(${target} PUBLIC Crosscall::crosscall)

  foreach(header IN LISTS arg_UNPARSED_ARGUMENTS)
    _crosscall_generate(${target} "${header}" "${gen_dir}" "${include_dirs}"
                        "${arg_EMIT}")
  endforeach()
endfunction()

# One header: run stubc, and compile what it wrote.
function(_crosscall_generate target header gen_dir include_dirs emit)
  set(given "${header}")
  cmake_path(ABSOLUTE_PATH header NORMALIZE)
  if(NOT EXISTS "${header}")
    message(FATAL_ERROR "crosscall_add_interface(${target}): "
                        "there is no ${given}")
  endif()
  cmake_path(GET header STEM LAST_ONLY stem)
  set(base "${gen_dir}/${stem}")

  get_target_property(sources ${target} SOURCES)
  if("${base}.stub.c" IN_LIST sources)
    message(FATAL_ERROR "crosscall_add_interface(${target}): "
                        "two headers are called ${stem}.h")
  endif()

  _crosscall_include_text(${target} "${header}" "${include_dirs}" include_as)
  _crosscall_x_headers("${header}" "${gen_dir}" x_headers)
  set_property(TARGET ${target} APPEND PROPERTY CROSSCALL_X_HEADERS
                                                ${x_headers})

  set(stubc Crosscall::stubc)
  set(stubc_file "$<TARGET_FILE:Crosscall::stubc>")
  if(CROSSCALL_STUBC)
    set(stubc "${CROSSCALL_STUBC}")
    set(stubc_file "${CROSSCALL_STUBC}")
  elseif(NOT TARGET Crosscall::stubc)
    message(FATAL_ERROR "Crosscall is installed here without stubc, as for "
                        "another machine: -DCROSSCALL_STUBC=<path> names one")
  endif()

  # What the compiler will see, stubc has to see: the include directories and
  # definitions of the target, those that come from linked targets as well.
  set(dirs "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(macros "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")

  # stubc leaves alone what did not change, so that Ninja can stop there. Make
  # would only see an output that is older than the header, each time anew.
  set(touch)
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(touch COMMAND "${CMAKE_COMMAND}" -E touch_nocreate "${base}.wire.h")
  endif()

  _crosscall_files_of("${emit}" "${base}" "${x_headers}" more_files)
  list(PREPEND emit wire stub x json)
  list(JOIN emit "," emit)

  # The first output has to be the first target in the dependency file.
  add_custom_command(
    OUTPUT "${base}.wire.h" "${base}.stub.h" "${base}.stub.c" "${base}.x.c"
           "${base}.json" ${more_files}
    BYPRODUCTS ${x_headers}
    COMMAND
      ${stubc} -o "${gen_dir}" "-I$<JOIN:${dirs},;-I>"
      "$<$<BOOL:${macros}>:-D$<JOIN:${macros},;-D>>" --include-as
      "${include_as}" --emit "${emit}" -MD -MF "${base}.d" "${header}" ${touch}
    DEPENDS "${header}" "${stubc_file}"
    DEPFILE "${base}.d"
    COMMENT "stubc ${include_as}"
    COMMAND_EXPAND_LISTS VERBATIM)

  target_sources(${target} PRIVATE "${base}.stub.c" "${base}.x.c")
endfunction()

# What the files of further outputs are called; stubc --emit help has them all.
function(_crosscall_files_of outputs base x_headers out)
  set(vectors HEADER.vectors.json)
  set(markdown HEADER.md)
  set(rights HEADER.rights.md HEADER.rights.json)
  set(capnp HEADER.capnp)
  set(mock INTERFACE.mock.h)
  set(fuzz-x INTERFACE.fuzz_x.c)
  set(fuzz-stub INTERFACE.fuzz_stub.c)
  set(kernel-x86_64 "") # in the place of usual ones

  set(files)
  foreach(output IN LISTS outputs)
    if(NOT DEFINED ${output})
      message(FATAL_ERROR "crosscall_add_interface(): there is no output "
                          "${output} beside the usual ones")
    endif()
    foreach(file IN LISTS ${output})
      if(file MATCHES "^HEADER(.*)")
        list(APPEND files "${base}${CMAKE_MATCH_1}")
        continue()
      endif()
      string(REPLACE INTERFACE "" suffix "${file}")
      foreach(x_header IN LISTS x_headers)
        string(REGEX REPLACE "[.]x[.]h$" "${suffix}" name "${x_header}")
        list(APPEND files "${name}")
      endforeach()
    endforeach()
  endforeach()
  set(${out} "${files}" PARENT_SCOPE)
endfunction()

# How the generated code shall write the header's name in its #include <>.
function(_crosscall_include_text target header include_dirs out)
  foreach(dir IN LISTS include_dirs)
    cmake_path(IS_PREFIX dir "${header}" below)
    if(below)
      cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${dir}")
      set(${out} "${header}" PARENT_SCOPE)
      return()
    endif()
  endforeach()

  cmake_path(GET header PARENT_PATH dir)
  cmake_path(GET header FILENAME name)
  target_include_directories(${target} PUBLIC "${dir}")
  set(${out} "${name}" PARENT_SCOPE)
endfunction()

# Template headers are named after interfaces, and the build tool has to know
# their names: else a change reaches the servers that include them one run
# late. So CMake looks for "struct XC_INTERFACE(...) <name>_ops {" itself.
function(_crosscall_x_headers header gen_dir out)
  set(space "[ \t\r\n]")
  file(READ "${header}" text)
  string(
    REGEX MATCHALL
          "\nstruct${space}+XC_INTERFACE${space}*\\([^()]*\\)${space}*[A-Za-z0-9_]+_ops${space}*{"
          interfaces "${text}")

  set(x_headers)
  foreach(interface IN LISTS interfaces)
    if(interface MATCHES "([A-Za-z0-9_]+)_ops${space}*{$")
      list(APPEND x_headers "${gen_dir}/${CMAKE_MATCH_1}.x.h")
    endif()
  endforeach()

  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
  set(${out} "${x_headers}" PARENT_SCOPE)
endfunction()

function(crosscall_add_fuzzers target)
  get_target_property(x_headers ${target} CROSSCALL_X_HEADERS)
  foreach(x_header IN LISTS x_headers)
    string(REGEX REPLACE "[.]x[.]h$" "" base "${x_header}")
    cmake_path(GET base FILENAME interface)
    foreach(side IN ITEMS x stub)
      set(name fuzz_${side}_${interface})
      add_executable(${name} "${base}.fuzz_${side}.c")
      target_link_libraries(${name} PRIVATE ${target}
                                            Crosscall::crosscall_fuzz)
      target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    endforeach()
  endforeach()
endfunction()

cmake_policy(POP)
