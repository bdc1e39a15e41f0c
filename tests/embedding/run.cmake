# Installs the build into a folder of its own, builds the program against it, and runs it and the installed headway.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_EXE_LINKER_FLAGS=${FLAGS}")
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/embedding ${SAMPLE} ${WORK}/prefix/share/headway)
if(NOT output MATCHES "the latest Ofsted judgement of leadership and management")
  message(FATAL_ERROR "the embedding program says nothing of what is missing:\n${output}")
endif()
if(NOT output MATCHES "\"subject\":\"k01\"")
  message(FATAL_ERROR "the embedding program gives no verdict on one person:\n${output}")
endif()

# The installed program finds its packs from any folder.
execute_process(COMMAND ${WORK}/prefix/bin/headway pack check kent --format json WORKING_DIRECTORY /
                RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the installed headway: ${output}")
endif()
