# SPDX-License-Identifier: MIT
#
# crosscall_add_test(<name> [<source>...] [LINK <target>...]
#                    [LABELS <label>...])
#
# A GoogleTest program; without sources it is <name>.cpp. Label what takes more
# than ten seconds "long": ./dev test leaves it out, ./dev test --all does not.
find_package(GTest REQUIRED)
include(GoogleTest)

function(crosscall_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;LABELS")
  set(sources ${arg_UNPARSED_ARGUMENTS})
  if(NOT sources)
    set(sources ${name}.cpp)
  endif()

  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${arg_LINK} GTest::gtest_main)

  set(labels)
  if(arg_LABELS)
    set(labels PROPERTIES LABELS "${arg_LABELS}")
  endif()
  # Before the run, not after the build: a crash while listing is then a
  # failed test and not a failed build. Values of parameters stay out of names:
  # they may be addresses.
  gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
                       NO_PRETTY_VALUES ${labels})
endfunction()
