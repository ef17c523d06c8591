#include "outputs/report/report_template.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace kindred::outputs {

std::string fill_template(std::string_view page, const std::map<std::string, std::string>& values) {
  struct Mark {
    std::size_t from, size;
    const std::string* value;
  };
  std::vector<Mark> marks;
  for (const auto& [name, value] : values) {
    const std::string mark = "@" + name + "@";
    auto from = page.find(mark);
    if (from == page.npos) throw std::logic_error("the page template has no mark " + mark);
    for (; from != page.npos; from = page.find(mark, from + mark.size()))
      marks.push_back({from, mark.size(), &value});
  }
  std::ranges::sort(marks, {}, &Mark::from);

  std::string filled;
  std::size_t done = 0;
  for (const auto& mark : marks) {
    filled.append(page, done, mark.from - done);
    filled += *mark.value;
    done = mark.from + mark.size;
  }
  return filled.append(page, done);
}

std::string escaped_for_html(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (c == '"')
      escaped += "&quot;";
    else if (c == '\'')
      escaped += "&#39;";
    else
      escaped += c;
  }
  return escaped;
}

std::string escaped_for_script(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      escaped += "\\u003c";
    else
      escaped += c;
  }
  return escaped;
}

}  // namespace kindred::outputs
