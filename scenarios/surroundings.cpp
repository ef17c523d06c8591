#include "scenarios/surroundings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/did_you_mean.hpp"

namespace kindred::scenarios {

namespace {

constexpr std::string_view england = "E92000001";

/// What to try instead of a word that names no area: codes are hard to misspell usefully, so a
/// name is looked for as well.
std::string area_suggestion(const std::string& word, const Surroundings& surroundings) {
  std::vector<std::string> words;
  for (const auto& area : surroundings.areas) words.push_back(area.name);
  for (const auto& area : surroundings.areas) words.push_back(area.code);
  const auto near = nearest(word, words);
  const auto meant = std::ranges::find_if(surroundings.areas, [&](const Area& area) {
    return near && (area.name == *near || area.code == *near);
  });
  if (meant == surroundings.areas.end()) {
    return "write \"all\", or codes as in [\"E08000035\", \"E12000001\"]; `kindred data` lists "
           "them";
  }
  return fmt::format("did you mean '{}' ({})?  `kindred data` lists them all", meant->code,
                     meant->name);
}

}  // namespace

std::vector<std::string> areas_named(std::span<const AreaWord> words,
                                     const Surroundings& surroundings,
                                     std::vector<Mistake>& mistakes) {
  std::set<std::string> chosen;
  for (const auto& word : words) {
    if (word.text == "all" || word.text == england) {
      if (words.size() == 1) return {};
      mistakes.push_back({word.at, fmt::format("'{}' stands beside other areas", word.text),
                          "it is every area already", "leave the others out, or leave this out"});
      continue;
    }
    const auto before = chosen.size();
    bool known = false;
    for (const auto& area : surroundings.areas) {
      if (area.code != word.text && area.region != word.text) continue;
      chosen.insert(area.code);
      known = true;
    }
    if (!known) {
      mistakes.push_back({word.at, fmt::format("no area has the code '{}'", word.text),
                          fmt::format("the model has {} authorities, on the boundaries of April "
                                      "2023, and their regions, by ONS code",
                                      surroundings.areas.size()),
                          area_suggestion(word.text, surroundings)});
    } else if (chosen.size() == before) {
      mistakes.push_back({word.at, fmt::format("'{}' is named twice", word.text),
                          "an area in a list by itself and through its region counts once",
                          "leave one of them out"});
    }
  }
  std::vector<std::string> codes;
  for (const auto& area : surroundings.areas) {
    if (chosen.contains(area.code)) codes.push_back(area.code);
  }
  return codes;
}

}  // namespace kindred::scenarios
