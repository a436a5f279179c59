# SPDX-License-Identifier: MIT
#
# The package: headers, libcrosscall.a, stubc, and how CMake and pkg-config
# find them. Nothing in it says where it was installed, so it may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/Crosscall")
set(pkgconfig_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")

set(programs)
if(TARGET stubc)
  set(programs stubc)
endif()
set(plugin_dir "${CMAKE_INSTALL_LIBDIR}/crosscall")
if(TARGET crosscall_plugin)
  install(TARGETS crosscall_plugin stubc_plugin LIBRARY DESTINATION
                                                "${plugin_dir}")
endif()

install(
  TARGETS crosscall crosscall_fuzz ${programs}
  EXPORT CrosscallTargets
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY include/crosscall include/interfaces
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING
        PATTERN "*.h" PATTERN "*.capnp")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(TARGET stubc) # for stubc --explain, which looks for them from where it is
  install(DIRECTORY docs/diagnostics DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endif()

# CMake: find_package(Crosscall)
install(EXPORT CrosscallTargets NAMESPACE Crosscall::
        DESTINATION "${package_dir}")
configure_package_config_file(
  cmake/CrosscallConfig.cmake.in CrosscallConfig.cmake
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file(CrosscallConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/CrosscallConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/CrosscallConfigVersion.cmake"
              cmake/CrosscallAddInterface.cmake
        DESTINATION "${package_dir}")

# pkg-config: the way from crosscall.pc up to the prefix
set(root "/")
cmake_path(RELATIVE_PATH root BASE_DIRECTORY "/${pkgconfig_dir}"
           OUTPUT_VARIABLE to_prefix)
configure_file(cmake/crosscall.pc.in crosscall.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/crosscall.pc"
        DESTINATION "${pkgconfig_dir}")
