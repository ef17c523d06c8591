# The page of `kindred report` becomes a part of the program.
#
# Included by outputs/CMakeLists.txt it adds the step to kindred_outputs; run by the build with
# `cmake -P` it puts style, script and chart libraries into page.html and writes the result as a
# C++ string. The libraries are those of package-lock.json, installed by `npm ci`.
set(report_scripts words.js charts.js sections.js loops.js areas.js rests.js page.js)

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(KINDRED_NODE_MODULES "${PROJECT_SOURCE_DIR}/build/node_modules" CACHE PATH
      "node_modules folder with the chart libraries of outputs/report/package.json")
  set(report_libraries
      ${KINDRED_NODE_MODULES}/d3/dist/d3.min.js
      ${KINDRED_NODE_MODULES}/@observablehq/plot/dist/plot.umd.min.js)
  set(KINDRED_REPORT_CHARTS ON)
  foreach(library IN LISTS report_libraries)
    if(NOT EXISTS "${library}")
      set(KINDRED_REPORT_CHARTS OFF)
      message(WARNING
        "Reports of this build will have tables and no charts: ${library} is missing.\n"
        "./kindred installs it. By hand: copy package.json and package-lock.json from "
        "outputs/report to build, and run `npm ci --prefix build`; or say where it is with "
        "-DKINDRED_NODE_MODULES=.../node_modules.")
      set(report_libraries "")
      break()
    endif()
  endforeach()
  list(TRANSFORM report_scripts PREPEND ${CMAKE_CURRENT_LIST_DIR}/ OUTPUT_VARIABLE report_script_files)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/report_page.cpp
    COMMAND ${CMAKE_COMMAND} -DNODE_MODULES=${KINDRED_NODE_MODULES}
            -DCHARTS=${KINDRED_REPORT_CHARTS}
            -DOUT=${CMAKE_CURRENT_BINARY_DIR}/report_page.cpp -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${CMAKE_CURRENT_LIST_FILE} ${CMAKE_CURRENT_LIST_DIR}/page.html
            ${CMAKE_CURRENT_LIST_DIR}/page.css ${report_script_files} ${report_libraries}
    COMMENT "Assembling the report's page" VERBATIM)
  target_sources(kindred_outputs PRIVATE
    ${CMAKE_CURRENT_BINARY_DIR}/report_page.cpp)
  return()
endif()

function(put mark text)
  string(FIND "${page}" "@${mark}@" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "page.html has no mark @${mark}@")
  endif()
  string(REPLACE "@${mark}@" "${text}" page "${page}")
  set(page "${page}" PARENT_SCOPE)
endfunction()

set(here ${CMAKE_CURRENT_LIST_DIR})
file(READ ${here}/page.html page)
file(READ ${here}/page.css css)
set(js "")
foreach(script IN LISTS report_scripts)
  file(READ ${here}/${script} text)
  string(APPEND js "${text}")
endforeach()

set(libraries "")
if(CHARTS)
  # The licences ask that their notices stay with the code.
  set(libraries "/* Libraries and their licences\n")
  file(GLOB licences RELATIVE ${NODE_MODULES} ${NODE_MODULES}/d3*/LICENSE
       ${NODE_MODULES}/@observablehq/plot/LICENSE ${NODE_MODULES}/delaunator/LICENSE
       ${NODE_MODULES}/internmap/LICENSE ${NODE_MODULES}/robust-predicates/LICENSE
       ${NODE_MODULES}/isoformat/LICENSE ${NODE_MODULES}/interval-tree-1d/LICENSE
       ${NODE_MODULES}/binary-search-bounds/LICENSE)
  list(SORT licences)
  foreach(licence IN LISTS licences)
    file(READ ${NODE_MODULES}/${licence} text)
    string(REPLACE "*/" "* /" text "${text}")
    string(MD5 same "${text}")
    string(APPEND names_${same} "${licence}\n")
    set(text_${same} "${text}")
    list(APPEND texts ${same})
  endforeach()
  list(REMOVE_DUPLICATES texts)
  foreach(same IN LISTS texts)
    string(APPEND libraries "\n${names_${same}}${text_${same}}")
  endforeach()
  string(APPEND libraries "*/\n")
  foreach(library d3/dist/d3.min.js @observablehq/plot/dist/plot.umd.min.js)
    file(READ ${NODE_MODULES}/${library} text)
    string(APPEND libraries "${text}\n")
  endforeach()
endif()
string(FIND "${libraries}${js}" "</script" at)
if(NOT at EQUAL -1)
  message(FATAL_ERROR "a script of the report would end its own element")
endif()

put(css "${css}")
put(js "${js}")
put(libraries "${libraries}")
file(WRITE ${OUT} "// Made by outputs/report/assemble.cmake; do not edit.
#include \"outputs/report/report_template.hpp\"

namespace kindred::outputs {
std::string_view page_template() {
  static constexpr char page[] = R\"kindred_page(${page})kindred_page\";
  return {page, sizeof page - 1};
}
}  // namespace kindred::outputs
")
