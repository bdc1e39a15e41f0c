# What `cmake --install` puts in place: program, library, headers, a CMake package, rules/ and schemes/.
include(CMakePackageConfigHelpers)

# Only a shared library has to be found when the program starts; a run path that nobody needs only invites a library
# of another folder in.
if(BUILD_SHARED_LIBS)
  set_target_properties(headway_program PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
endif()
install(TARGETS headway_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS headway EXPORT headway_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY engine/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/headway FILES_MATCHING PATTERN "*.h")
install(DIRECTORY rules schemes DESTINATION ${CMAKE_INSTALL_DATADIR}/headway)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/headway)
install(EXPORT headway_targets NAMESPACE headway:: DESTINATION ${package_dir})
configure_package_config_file(tools/headway-config.cmake.in headway-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(headway-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/headway-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/headway-config-version.cmake DESTINATION ${package_dir})
