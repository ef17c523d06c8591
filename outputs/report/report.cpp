#include "outputs/report/report.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "outputs/report/report_answer.hpp"
#include "outputs/report/report_contents.hpp"
#include "outputs/report/report_template.hpp"

namespace kindred::outputs {

std::string report_page(const StudyFile& study) {
  const Heading heading = report_heading(study);
  return fill_template(page_template(), {
                                            {"title", escaped_for_html(heading.title)},
                                            {"question", escaped_for_html(heading.question)},
                                            {"answer", escaped_for_html(heading.answer)},
                                            {"honest", escaped_for_html(heading.honest)},
                                            {"study", escaped_for_script(report_contents(study))},
                                        });
}

void write_report(const StudyFile& study, const std::filesystem::path& path) {
  const std::string page = report_page(study);
  auto unfinished = path;
  unfinished += ".part";
  errno = 0;
  {
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file.write(page.data(), static_cast<std::streamsize>(page.size()));
    file.close();
    if (!file) {
      const std::string reason =
          errno != 0 ? std::strerror(errno) : "the file could not be written";
      std::error_code ignored;
      std::filesystem::remove(unfinished, ignored);
      throw std::runtime_error(fmt::format("writing the report {}: {}", path.string(), reason));
    }
  }
  std::error_code error;
  std::filesystem::rename(unfinished, path, error);
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    throw std::runtime_error(
        fmt::format("putting the report in place at {}: {}", path.string(), error.message()));
  }
}

}  // namespace kindred::outputs
