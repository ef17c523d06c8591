// outputs/report/report_template.hpp - the page's template, built into the program, and how it is
// filled.
//
// Marks are written @name@ in report/page.html. Style, script and libraries are put in when the
// program is built (report/assemble.cmake); what belongs to a study is put in here.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kindred::outputs {

/// page.html with its style, script and libraries; defined in a file made by the build.
std::string_view page_template();

/// Puts each value in place of its mark; what a value contains is not looked at again.
std::string fill_template(std::string_view page, const std::map<std::string, std::string>& values);

std::string escaped_for_html(std::string_view text);

/// JSON that cannot end the script element it is in: "<" becomes "\u003c".
std::string escaped_for_script(std::string_view json);

}  // namespace kindred::outputs
