# Writes OUT, a header with the commit that is built, when it differs from what is there.
# Run at every build, so that the program never reports a commit that it was not built from.
execute_process(
  COMMAND git -c safe.directory=* describe --always --dirty --abbrev=12 --exclude=*
  WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE commit ERROR_QUIET RESULT_VARIABLE failed
  OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT failed EQUAL 0 OR NOT EXISTS ${SOURCE}/.git)
  set(commit unknown)
endif()
set(text "#pragma once\n\ninline constexpr char kindred_commit[] = \"${commit}\";\n")
if(EXISTS ${OUT})
  file(READ ${OUT} before)
endif()
if(NOT text STREQUAL before)
  file(WRITE ${OUT} "${text}")
endif()
