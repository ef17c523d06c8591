#include "scenarios/input_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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
}  // namespace

std::string paragraph(const Mistake& mistake) {
  const auto& [at, problem, reason, suggestion] = mistake;
  const auto place = at.line == 0 ? at.file : fmt::format("{}:{}:{}", at.file, at.line, at.column);
  auto text = fmt::format("{}: {}", one_line(place), one_line(problem));
  for (const auto& more : {reason, suggestion}) {
    if (!more.empty()) text += "\n  " + one_line(more);
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
