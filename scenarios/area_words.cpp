#include "scenarios/area_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/did_you_mean.hpp"

namespace kindred::scenarios {

namespace {

constexpr std::string_view england_code = "E92000001";

bool is_england(std::string_view word) { return word == "england" || word == england_code; }

bool names(const std::string& word, const AreaName& area, Groups groups) {
  if (word == area.code) return true;
  if (area.among == AreaName::Among::by_code) return false;
  if (is_everything(word, groups)) return true;
  if (groups == Groups::members) return word == area.region;
  if (is_england(word)) return area.code == england_code;
  return word == "regions" && area.code.starts_with("E12");
}

/// What to try instead of a word that names no area: codes are hard to misspell usefully, so a
/// name is looked for as well.
std::string area_suggestion(const std::string& word, const AreaNames& all) {
  std::vector<std::string> words;
  for (const auto& area : all.known) words.push_back(area.name);
  for (const auto& area : all.known) words.push_back(area.code);
  const auto near = nearest(word, words);
  const auto meant = std::ranges::find_if(all.known, [&](const AreaName& area) {
    return near && (area.name == *near || area.code == *near);
  });
  if (meant == all.known.end()) return all.otherwise;
  return fmt::format(
      "did you mean '{}' ({})?  `kindred data --indicator cla_31mar` lists all codes", meant->code,
      meant->name);
}

}  // namespace

bool is_everything(const std::string& word, Groups groups) {
  return word == "all" || (groups == Groups::members && (is_england(word) || word == "regions"));
}

std::vector<std::size_t> areas_named(std::span<const AreaWord> words, const AreaNames& all,
                                     std::vector<Mistake>& mistakes) {
  std::vector<bool> chosen(all.known.size());
  for (const auto& word : words) {
    if (words.size() > 1 && is_everything(word.text, all.groups)) {
      mistakes.push_back({word.at, fmt::format("'{}' is listed with other areas", word.text),
                          "it already means every area", "remove the others, or remove this"});
      continue;
    }
    bool known = false, more = false;
    for (std::size_t a = 0; a < chosen.size(); ++a) {
      if (!names(word.text, all.known[a], all.groups)) continue;
      known = true;
      more = more || !chosen[a];
      chosen[a] = true;
    }
    if (!known) {
      mistakes.push_back({word.at, fmt::format("no area has the code '{}'", word.text), all.reason,
                          area_suggestion(word.text, all)});
    } else if (!more) {
      mistakes.push_back({word.at, fmt::format("'{}' is named twice", word.text),
                          "an area listed both by its own code and by its region counts once",
                          "remove one of them"});
    }
  }
  std::vector<std::size_t> positions;
  for (std::size_t a = 0; a < chosen.size(); ++a) {
    if (chosen[a]) positions.push_back(a);
  }
  return positions;
}

std::vector<std::size_t> areas_named(std::span<const std::string> words, const AreaNames& all) {
  std::vector<AreaWord> placed;
  for (const auto& word : words) placed.push_back({word, {"--areas", 0, 0}});
  std::vector<Mistake> mistakes;
  auto positions = areas_named(placed, all, mistakes);
  if (!mistakes.empty()) throw InputError(std::move(mistakes));
  return positions;
}

}  // namespace kindred::scenarios
