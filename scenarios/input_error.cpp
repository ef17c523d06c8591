#include "scenarios/input_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kindred::scenarios {

namespace {
std::string paragraphs(const std::vector<Mistake>& mistakes) {
  std::vector<std::string> all;
  for (const auto& mistake : mistakes) all.push_back(paragraph(mistake));
  return fmt::format("{}", fmt::join(all, "\n"));
}

/// What was read from a file may hold anything; a terminal is shown one line of it, without
/// control characters.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

/// Sentences stay on one line; what is longer is a list, and broken between words.
std::string in_lines(const std::string& text) {
  constexpr std::size_t longest_sentence = 240, columns = 100;
  if (text.size() <= longest_sentence) return "\n  " + text;
  std::string lines, line;
  for (std::size_t from = 0; from < text.size();) {
    const auto space = std::min(text.find(' ', from), text.size());
    const auto word = text.substr(from, space - from);
    if (!line.empty() && line.size() + 1 + word.size() > columns) {
      lines += "\n  " + line;
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    from = space + 1;
  }
  return lines + "\n  " + line;
}
}  // namespace

std::string paragraph(const Mistake& mistake) {
  const auto& [at, problem, reason, suggestion] = mistake;
  const auto place = at.line == 0 ? at.file : fmt::format("{}:{}:{}", at.file, at.line, at.column);
  auto text = fmt::format("{}: {}", one_line(place), one_line(problem));
  for (const auto& more : {reason, suggestion}) {
    if (!more.empty()) text += in_lines(one_line(more));
  }
  return text;
}

InputError::InputError(std::vector<Mistake> mistakes)
    : std::runtime_error(paragraphs(mistakes)), mistakes_(std::move(mistakes)) {}

namespace {
std::vector<Mistake> only(const Place& at, const std::string& problem, const std::string& reason,
                          const std::string& suggestion) {
  std::vector<Mistake> one(1);
  one[0].at = at;
  one[0].problem = problem;
  one[0].reason = reason;
  one[0].suggestion = suggestion;
  return one;
}
}  // namespace

InputError::InputError(const Place& at, const std::string& problem, const std::string& reason,
                       const std::string& suggestion)
    : InputError(only(at, problem, reason, suggestion)) {}

}  // namespace kindred::scenarios
