# SPDX-License-Identifier: MIT
#
# C17 for everything; C++20 for stubc (because Clang is C++) and test files.
# A target that needs Linux beyond C17 says so itself:
#     target_compile_definitions(target PRIVATE _GNU_SOURCE)
set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
