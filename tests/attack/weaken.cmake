# SPDX-License-Identifier: MIT
#
# attack_add_weak(<program> <interface> <stem> <source>...)
#
# A program of <source>... and of those sources that the folder's weak.txt
# names, with all their weaknesses; $WEAK chooses one when it starts. What they
# define is not taken from the library. <interface> is made of <stem>.h.
set(ATTACK_DIR "${CMAKE_CURRENT_LIST_DIR}")

function(attack_add_weak program interface stem)
  set(weak "${CMAKE_CURRENT_BINARY_DIR}/weak")
  set(list "${CMAKE_CURRENT_SOURCE_DIR}/weak.txt")
  file(STRINGS "${list}" files REGEX "^= ")
  list(TRANSFORM files REPLACE "^= [^ ]+ " "")
  list(REMOVE_DUPLICATES files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
  set(weak_sources)
  foreach(file IN LISTS files)
    set(source "${PROJECT_SOURCE_DIR}/${file}")
    if(file MATCHES "^gen/")
      set(source "${CMAKE_CURRENT_BINARY_DIR}/${file}")
    endif()
    cmake_path(GET file PARENT_PATH folder)
    file(MAKE_DIRECTORY "${weak}/${folder}")
    # A place that is not there any more fails test_weak.sh, and not the build.
    add_custom_command(
      OUTPUT "${weak}/${file}"
      COMMAND
        awk -v "file=${file}" -f "${ATTACK_DIR}/weaken.awk" "${source}"
        "${list}" > "${weak}/${file}" || true
      DEPENDS "${source}" "${list}" "${ATTACK_DIR}/weaken.awk"
      COMMENT "weaken ${file}"
      VERBATIM)
    list(APPEND weak_sources "${weak}/${file}")
  endforeach()
  # An X object is made of the generated header beside it.
  set(x_objects "gen/${interface}/${stem}.x.c")
  add_custom_command(
    OUTPUT "${weak}/${x_objects}"
    COMMAND "${CMAKE_COMMAND}" -E copy
            "${CMAKE_CURRENT_BINARY_DIR}/${x_objects}" "${weak}/${x_objects}"
    DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/${x_objects}"
    VERBATIM)
  add_executable(${program} ${ARGN} "${ATTACK_DIR}/weak.c"
                            "${weak}/${x_objects}" ${weak_sources})
  target_include_directories(
    ${program} BEFORE
    PRIVATE "${weak}/runtime" "${weak}/include"
            $<TARGET_PROPERTY:crosscall,INCLUDE_DIRECTORIES>)
  target_compile_options(
    ${program}
    PRIVATE "$<$<COMPILE_LANGUAGE:C>:SHELL:-include ${ATTACK_DIR}/weak.h>")
  # Another command when a header becomes weak: it takes the place of one that
  # Ninja, or ccache, knows as what is included.
  string(MD5 files "${files}")
  target_compile_definitions(${program} PRIVATE _GNU_SOURCE
                                                "WEAK_FILES=${files}")
  target_link_libraries(${program} PRIVATE ${interface})
endfunction()
