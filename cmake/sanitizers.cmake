# SPDX-License-Identifier: MIT
#
# -DCROSSCALL_SANITIZE=address,undefined: everything in this tree, no recovery,
# so that a finding is a failed test and not a line in a log
set(CROSSCALL_SANITIZE "" CACHE STRING "value for -fsanitize=")

if(CROSSCALL_SANITIZE)
  add_compile_options(-fsanitize=${CROSSCALL_SANITIZE}
                      -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CROSSCALL_SANITIZE})
endif()
