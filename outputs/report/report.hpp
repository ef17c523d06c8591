// outputs/report/report.hpp - a study as one page that a policy person reads in a browser.
//
// The page holds its own style, script, chart library and figures, and fetches nothing. It is made
// from the study file alone: the same study gives the same page. What is on the page is chosen in
// report_contents.cpp; how it looks is in report/ (page.html, page.css, *.js).
#pragma once

#include <filesystem>
#include <string>

#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

/// The whole page.
std::string report_page(const StudyFile& study);

/// Writes the page; an older file at `path` is replaced only when the new one is whole. Throws
/// std::runtime_error if it cannot be written.
void write_report(const StudyFile& study, const std::filesystem::path& path);

}  // namespace kindred::outputs
