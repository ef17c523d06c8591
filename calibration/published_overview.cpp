#include "calibration/published_overview.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "outputs/text_columns.hpp"
#include "scenarios/area_words.hpp"
#include "scenarios/did_you_mean.hpp"

namespace kindred::calibration {

namespace {

constexpr std::string_view licence =
    "Contains public sector information licensed under the Open Government Licence v3.0.\n"
    "Crown copyright; publishers and releases are in calibration/published/sources.csv.\n";

[[noreturn]] void unknown(const std::string& option, std::string_view what, const std::string& name,
                          const std::vector<std::string>& candidates) {
  throw scenarios::InputError(
      {option}, fmt::format("there is no published {} named '{}'", what, name),
      "`kindred data` lists what there is", scenarios::suggestion(name, candidates));
}

/// The kind that represents an indicator in the list: its total, or else its first breakdown.
const std::string& main_kind(const Indicator& indicator) {
  const auto total = std::ranges::find(indicator.kinds, "none");
  return total == indicator.kinds.end() ? indicator.kinds.front() : *total;
}

/// A period's code in words.
std::string period(const std::string& code) {
  if (code == "FY") return "year ending 31 March, or the number on that day";
  if (code == "MYE") return "30 June";
  if (code == "SEP") return "30 September";
  if (code == "CY") return "calendar year";
  if (code == "CENSUS") return "21 March 2021";
  return code;
}

bool england_only(const Indicator& indicator) { return indicator.name.starts_with("nat_"); }

struct Coverage {
  std::size_t authorities = 0, gaps = 0, years_asked = 0;
  std::size_t cells = 0, suppressed = 0;
  std::vector<int> years;
  std::vector<std::string> sources;
};

Coverage coverage(const Published& data, const Indicator& indicator) {
  const std::string& kind = main_kind(indicator);
  Coverage found;
  found.years = data.years(indicator.name, kind);
  const auto labels = data.labels(indicator.name, kind);
  std::set<std::string> sources;
  const auto reports = [&](const std::string& area, int year) {
    return std::ranges::any_of(labels, [&](const std::string& label) {
      return data.on_present_areas(indicator.name, kind, label, area, year).has_value();
    });
  };
  for (const Area& area : data.areas()) {
    std::size_t reported = 0;
    for (const int year : found.years) reported += reports(area.code, year) ? 1 : 0;
    found.authorities += reported > 0 ? 1 : 0;
    found.gaps += found.years.size() - reported;
  }
  found.years_asked = data.areas().size() * found.years.size();
  for (const std::string& area : data.reporting_areas(indicator.name, kind)) {
    for (const int year : found.years) {
      for (const std::string& label : labels) {
        const Figure figure = data.figure(indicator.name, kind, label, area, year);
        if (figure.state == FigureState::missing) continue;
        ++found.cells;
        found.suppressed += figure.state == FigureState::suppressed ? 1 : 0;
        sources.emplace(figure.source);
      }
    }
  }
  found.sources.assign(sources.begin(), sources.end());
  return found;
}

std::string some(const std::vector<std::string>& codes) {
  if (codes.size() <= 3) return fmt::format("{}", fmt::join(codes, " "));
  return fmt::format("{} ... {} ({} releases)", codes.front(), codes.back(), codes.size());
}

/// `words` joined by commas, on lines of at most 96 letters that begin with two spaces.
std::string wrapped(const std::vector<std::string>& words) {
  std::string text, line = " ";
  for (std::size_t n = 0; n < words.size(); ++n) {
    const std::string word = words[n] + (n + 1 < words.size() ? "," : "");
    if (line.size() + word.size() > 95 && line.size() > 1) {
      text += std::exchange(line, " ") + "\n";
    }
    line += " " + word;
  }
  return text + line + "\n";
}

std::string percent(std::size_t part, std::size_t whole) {
  if (part == 0) return "-";
  return fmt::format("{:.1f}%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string list(const Published& data) {
  constexpr auto row = "{:<54}{:<24}{:<11}{:<12}{:>8}{:>12}   {}\n";
  std::string text = fmt::format(row, "indicator", "unit", "years", "authorities", "missing",
                                 "suppressed", "sources");
  std::string theme;
  for (const Indicator& indicator : data.indicators()) {
    if (indicator.theme != theme) text += fmt::format("\n{}\n", theme = indicator.theme);
    const Coverage found = coverage(data, indicator);
    if (found.years.empty()) continue;
    const bool national = england_only(indicator);
    const std::string unit =
        indicator.unit.size() > 23 ? indicator.unit.substr(0, 20) + "..." : indicator.unit;
    text += fmt::format(
        row, "  " + indicator.name, unit,
        fmt::format("{}-{}", found.years.front(), found.years.back()),
        national ? "England" : fmt::format("{} of {}", found.authorities, data.areas().size()),
        national ? "-" : percent(found.gaps, found.years_asked),
        percent(found.suppressed, found.cells), some(found.sources));
  }
  text += fmt::format(
      "\n"
      "missing: share of the years of 153 authorities, on April 2023 boundaries, without a "
      "figure.\n"
      "suppressed: share of the published cells (of the total, or else of the first breakdown) "
      "that\n"
      "the publisher withheld because they are small.\n"
      "`kindred data --indicator NAME` prints an indicator by area and year, and its breakdowns.\n"
      "Data {}\n"
      "\n"
      "{}",
      data.content_hash(), licence);
  return text;
}

/// England, regions and authorities; by their codes alone also former authorities.
scenarios::AreaNames area_names(const Published& data) {
  scenarios::AreaNames names{{},
                             scenarios::Groups::themselves,
                             "figures are by authority, region and England",
                             "write an ONS code, or all, england or regions"};
  const auto add = [&](const Area& area, scenarios::AreaName::Among among) {
    names.known.push_back({area.code, area.name, area.region, among});
  };
  using enum scenarios::AreaName::Among;
  add(*data.area(england), all);
  for (const auto* each : {&data.regions(), &data.areas()}) {
    for (const Area& area : *each) add(area, all);
  }
  for (const Area& area : data.other_areas()) {
    if (area.code != england) add(area, by_code);
  }
  return names;
}

std::vector<std::string> chosen_areas(const Published& data, const OverviewRequest& request,
                                      bool only_england) {
  auto asked = request.areas;
  if (asked.empty()) asked = {only_england ? "england" : "all"};
  const auto names = area_names(data);
  std::vector<std::string> codes;
  for (const auto at : scenarios::areas_named(asked, names)) codes.push_back(names.known[at].code);
  return codes;
}

std::string grouped(double value) {
  if (value != std::round(value)) return fmt::format("{:.1f}", value);
  std::string digits = fmt::format("{:.0f}", std::abs(value));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return (value < 0 ? "-" : "") + digits;
}

std::string cell(const Published& data, const std::string& indicator, const std::string& kind,
                 const std::string& label, const std::string& area, int year) {
  const Figure found = data.figure(indicator, kind, label, area, year);
  if (found.state == FigureState::known) return grouped(found.value);
  if (found.state == FigureState::suppressed) return "c";
  const auto shared = data.on_present_areas(indicator, kind, label, area, year);
  if (!shared) return "-";
  const bool rate = data.indicator(indicator).measure == Measure::rate;
  return grouped(rate ? *shared : std::round(*shared)) + "*";
}

/// The figures, a row for each area and label.
std::string table(const Published& data, const Indicator& indicator, const std::string& kind,
                  const std::vector<std::string>& areas, const std::vector<int>& years) {
  const bool total = kind == "none";
  std::vector<std::vector<std::string>> rows{{"code", "area", total ? "" : kind}};
  for (const int year : years) rows.front().push_back(std::to_string(year));
  for (const std::string& area : areas) {
    for (const std::string& label : data.labels(indicator.name, kind)) {
      rows.push_back({area, data.area(area)->name, total ? "" : label});
      for (const int year : years) {
        rows.back().push_back(cell(data, indicator.name, kind, label, area, year));
      }
    }
  }
  return outputs::in_columns(rows, [](std::size_t column) { return column > 2; });
}

std::string detail(const Published& data, const OverviewRequest& request) {
  if (!data.has(*request.indicator)) {
    std::vector<std::string> names;
    for (const Indicator& one : data.indicators()) names.push_back(one.name);
    unknown("--indicator", "indicator", *request.indicator, names);
  }
  const Indicator& indicator = data.indicator(*request.indicator);
  const std::string kind = request.breakdown.value_or(main_kind(indicator));
  if (std::ranges::find(indicator.kinds, kind) == indicator.kinds.end()) {
    unknown("--breakdown", "breakdown of " + indicator.name, kind, indicator.kinds);
  }
  auto years = data.years(indicator.name, kind);
  if (const auto range = request.years) {
    std::erase_if(years, [&](int y) { return y < range->first || y > range->second; });
  }
  const auto areas = chosen_areas(data, request, england_only(indicator) || kind != "none");
  return fmt::format(
      "{}: {}\n"
      "unit: {}; {}; breakdown: {}\n"
      "\n"
      "{}\n"
      "c: suppressed by the publisher   -: not published\n"
      "*: figure of a former authority, shared between its successors by children aged 0 to 17\n"
      "   (a rate or percentage is not changed)\n"
      "\n"
      "breakdowns of {}:\n"
      "{}sources: {}\n"
      "\n"
      "{}",
      indicator.name, indicator.description, indicator.unit, period(indicator.period), kind,
      table(data, indicator, kind, areas, years), indicator.name, wrapped(indicator.kinds),
      fmt::join(coverage(data, indicator).sources, " "), licence);
}

}  // namespace

std::string overview(const Published& data, const OverviewRequest& request) {
  return request.indicator ? detail(data, request) : list(data);
}

}  // namespace kindred::calibration
