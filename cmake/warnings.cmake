# SPDX-License-Identifier: MIT
#
# Warnings, as errors, for everything in this tree
#
# Set on the directory and not on targets: a new target cannot forget them, and
# generated code is held to the same. Foreign headers come in as SYSTEM.
add_compile_options(
  -Wall -Wextra -Wconversion -Wshadow -Werror
  "$<$<COMPILE_LANGUAGE:C>:-Wmissing-prototypes;-Wstrict-prototypes>")
