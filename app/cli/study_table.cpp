#include "app/cli/study_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "outputs/indicators/places.hpp"
#include "scenarios/area_words.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/input_error.hpp"

namespace kindred {

namespace {

using outputs::Indicator;
using outputs::StudyFile;
using scenarios::InputError;

std::vector<std::string> names_of(const std::vector<Indicator>& all) {
  std::vector<std::string> names;
  for (const auto& i : all) {
    if (names.empty() || names.back() != i.name) names.push_back(i.name);
  }
  return names;
}

[[noreturn]] void unknown(const std::string& option, std::string_view what, const std::string& word,
                          const std::vector<std::string>& there_are) {
  const auto meant = scenarios::nearest(word, there_are);
  throw InputError({option}, fmt::format("there is no {} in this study called '{}'", what, word),
                   fmt::format("there are: {}", fmt::join(there_are, ", ")),
                   meant ? fmt::format("did you mean '{}'?", *meant) : "choose one of them");
}

const Indicator& chosen(const StudyFile& study, const TableOptions& asked) {
  const auto& all = study.indicators();
  if (const auto* found = find(all, asked.indicator, asked.breakdown)) return *found;
  std::vector<std::string> kinds;
  for (const auto& i : all) {
    if (i.name == asked.indicator && i.kind != "none") kinds.push_back(i.kind);
  }
  const bool exists = !kinds.empty() || find(all, asked.indicator) != nullptr;
  if (!exists) unknown("--indicator", "indicator", asked.indicator, names_of(all));
  const std::string breakdown = "--breakdown";
  if (kinds.empty()) {
    throw InputError({breakdown}, fmt::format("{} has no breakdown", asked.indicator), "",
                     "remove --breakdown");
  }
  if (asked.breakdown == "none") {
    throw InputError({breakdown}, fmt::format("{} has no total", asked.indicator),
                     fmt::format("there is: {}", fmt::join(kinds, ", ")), "choose a --breakdown");
  }
  unknown(breakdown, "breakdown of " + asked.indicator, asked.breakdown, kinds);
}

/// A study that lacks some authorities of a region or England has no figures for it.
void require_level(const StudyFile& study, const std::string& word, outputs::PlaceLevel wanted,
                   std::string_view what) {
  const bool is_there = std::ranges::any_of(
      study.places(), [&](const outputs::Place& place) { return level(place) == wanted; });
  if (is_there) return;
  throw InputError(
      {"--areas"}, fmt::format("{} not in this study", what),
      fmt::format("totals need every area; only {} were simulated", study.header().areas.size()),
      fmt::format("write all instead of {} for each area, or {} for the total of those "
                  "simulated",
                  word, outputs::all_simulated_code));
}

std::vector<std::size_t> chosen_places(const StudyFile& study,
                                       const std::vector<std::string>& areas) {
  if (areas.empty()) return {study.whole()};
  for (const auto& word : areas) {
    if (word == "england") require_level(study, word, outputs::PlaceLevel::england, "England is");
    if (word == "regions") {
      require_level(study, word, outputs::PlaceLevel::region, "whole regions are");
    }
  }
  std::vector<std::string> codes;
  for (const auto& place : study.places()) codes.push_back(place.code);
  const auto there_are = fmt::format("there are: {}", fmt::join(codes, ", "));
  scenarios::AreaNames names{{}, scenarios::Groups::themselves, there_are, "choose one of them"};
  using enum scenarios::AreaName::Among;
  for (const auto& place : study.places()) {
    const bool sum = level(place) == outputs::PlaceLevel::all_simulated;
    names.known.push_back({place.code, place.name, place.region, sum ? by_code : all});
  }
  return scenarios::areas_named(areas, names);
}

outputs::Run chosen_years(const StudyFile& study, const TableOptions& asked,
                          const Indicator& indicator) {
  const int first = study.header().first_year, last = study.header().last_year;
  const auto years = asked.years.value_or(Years{first, last});
  if (years.from > years.to || years.from < first || years.to > last) {
    throw InputError({"--years"},
                     fmt::format("{}:{} are not years of this study", years.from, years.to),
                     fmt::format("it has {}:{}", first, last), "choose some of them");
  }
  if (indicator.period == model::Period::flow && years.to == first) {
    throw InputError({"--years"}, fmt::format("{} has no figure in {}", indicator.name, first),
                     "it is a flow over a year, and the study begins with a stock",
                     fmt::format("try --years {}:{}", first + 1, last));
  }
  return {static_cast<std::size_t>(years.from - first),
          static_cast<std::size_t>(years.to - years.from + 1)};
}

}  // namespace

std::string table_of(const outputs::StudyFile& study, const TableOptions& options) {
  const auto& indicator = chosen(study, options);
  const auto places = chosen_places(study, options.areas);
  return outputs::table(study, indicator, places, chosen_years(study, options, indicator),
                        options.form);
}

}  // namespace kindred
