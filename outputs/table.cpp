#include "outputs/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "outputs/indicators/places.hpp"
#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

namespace {

using Row = std::array<std::string, 9>;
const Row columns{"scenario",  "year",      "area_code", "indicator", "breakdown_kind",
                  "breakdown", "statistic", "value",     "unit"};

std::vector<std::string> names_of(const std::vector<Indicator>& all) {
  std::vector<std::string> names;
  for (const auto& i : all) {
    if (names.empty() || names.back() != i.name) names.push_back(i.name);
  }
  return names;
}

const Indicator& chosen(const std::vector<Indicator>& all, const TableRequest& request) {
  if (const auto* found = find(all, request.indicator, request.breakdown)) return *found;
  std::vector<std::string> kinds;
  for (const auto& i : all) {
    if (i.name == request.indicator && i.kind != "none") kinds.push_back(i.kind);
  }
  const bool exists = !kinds.empty() || find(all, request.indicator) != nullptr;
  if (!exists) throw unknown("indicator", request.indicator, names_of(all));
  if (kinds.empty()) {
    throw RequestError{
        fmt::format("{} has no breakdown; leave --breakdown out", request.indicator)};
  }
  if (request.breakdown == "none") {
    throw RequestError{
        fmt::format("{} has no total of its own: choose a --breakdown\n  there is: {}",
                    request.indicator, fmt::join(kinds, ", "))};
  }
  throw unknown("breakdown of " + request.indicator, request.breakdown, kinds);
}

/// Positions among the study's places of those at a level.
std::vector<std::size_t> at_level(const StudyFile& study, PlaceLevel wanted) {
  std::vector<std::size_t> found;
  for (std::size_t p = 0; p < study.places().size(); ++p) {
    if (level(study.places()[p]) == wanted) found.push_back(p);
  }
  return found;
}

std::vector<std::size_t> some_at_level(const StudyFile& study, PlaceLevel wanted,
                                       std::string_view what) {
  auto found = at_level(study, wanted);
  if (found.empty()) {
    throw RequestError{fmt::format(
        "{} not in this study: {} areas were simulated, and no sum is shown that lacks some\n"
        "  --areas all gives what there is; --areas {} the sum of the areas simulated",
        what, study.header().areas.size(), all_simulated_code)};
  }
  return found;
}

std::vector<std::size_t> by_code(const StudyFile& study, const std::string& codes) {
  std::vector<std::string> there_are;
  for (const auto& place : study.places()) there_are.push_back(place.code);
  std::vector<std::size_t> found;
  for (std::size_t from = 0; from <= codes.size();) {
    const auto comma = std::min(codes.find(',', from), codes.size());
    const auto code = codes.substr(from, comma - from);
    const auto at = std::ranges::find(there_are, code);
    if (at == there_are.end()) throw unknown("area", code, there_are);
    found.push_back(static_cast<std::size_t>(at - there_are.begin()));
    from = comma + 1;
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

/// Positions of the places asked for, which is by ONS code.
std::vector<std::size_t> chosen_places(const StudyFile& study, const std::string& areas) {
  if (areas.empty()) return {study.whole()};
  if (areas == "england") return some_at_level(study, PlaceLevel::england, "England is");
  if (areas == "regions") return some_at_level(study, PlaceLevel::region, "whole regions are");
  if (areas != "all") return by_code(study, areas);
  auto places = at_level(study, PlaceLevel::authority);
  for (const auto group : {PlaceLevel::region, PlaceLevel::england}) {
    for (const auto p : at_level(study, group)) places.push_back(p);
  }
  return places;
}

Run chosen_years(const StudyFile& study, const TableRequest& request, const Indicator& indicator) {
  const int first = study.header().first_year, last = study.header().last_year;
  const auto years = request.years.value_or(YearRange{first, last});
  if (years.from > years.to || years.from < first || years.to > last) {
    throw RequestError{fmt::format("years {}:{} are not in this study, which has {}:{}", years.from,
                                   years.to, first, last)};
  }
  if (indicator.period == model::Period::flow && years.to == first) {
    throw RequestError{
        fmt::format("{} is a flow over a year, and the first year of flows in this study is {}",
                    indicator.name, first + 1)};
  }
  return {static_cast<std::size_t>(years.from - first),
          static_cast<std::size_t>(years.to - years.from + 1)};
}

/// Up to four decimals, and no zeros that say nothing.
std::string number(double value) {
  auto text = fmt::format("{:.4f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string{"\"\""} : std::string{c};
  return out + '"';
}

std::string as_csv(const std::vector<Row>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (const auto& field : row) text += quoted(field) += ',';
    text.back() = '\n';
  }
  return text;
}

std::string as_text(const std::vector<Row>& rows) {
  std::array<std::size_t, 9> widths{};
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  }
  constexpr std::size_t value_column = 7;
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c + 1 < row.size(); ++c) {
      text += c == value_column ? fmt::format("{:>{}}  ", row[c], widths[c])
                                : fmt::format("{:<{}}  ", row[c], widths[c]);
    }
    text += row.back() + '\n';
  }
  return text;
}

/// Places that can be read together without more than about 8 million numbers in memory.
std::size_t places_at_once(const StudyFile& study, const Indicator& indicator, Run years) {
  std::size_t cells = study.header().service_lines.size();
  for (const auto& label : indicator.labels) {
    if (label.sum.tally) cells = std::max(cells, model::shape(*label.sum.tally).cells.size());
  }
  return std::max<std::size_t>(1, 8'000'000 / (study.draws() * years.size * 12 * cells));
}

void add_rows(std::vector<Row>& rows, const Row& keys, std::span<const double> draws,
              TableRows kind) {
  const auto add = [&](std::string_view statistic, double value) {
    if (std::isnan(value)) return;
    auto row = keys;
    row[6] = statistic;
    row[7] = number(value);
    rows.push_back(std::move(row));
  };
  if (kind == TableRows::draws) {
    for (std::size_t d = 0; d < draws.size(); ++d) add(fmt::format("draw_{}", d + 1), draws[d]);
    return;
  }
  const auto all = statistics(draws);
  for (std::size_t s = 0; s < all.size(); ++s) add(statistic_names[s], all[s]);
}

}  // namespace

std::string table(const StudyFile& study, const TableRequest& request) {
  const auto all = indicators(study.header());
  const auto& indicator = chosen(all, request);
  const auto places = chosen_places(study, request.areas);
  const auto years = chosen_years(study, request, indicator);
  const auto at_once = places_at_once(study, indicator, years);
  std::vector<Row> rows{columns};
  std::vector<double> draws(study.draws());
  for (std::size_t s = 0; s < study.header().scenarios.size(); ++s) {
    const auto& scenario = study.header().scenarios[s].scenario.name;
    Run read{};
    Block values;
    for (const auto place : places) {
      if (place < read.from || place >= read.from + read.size) {
        read = {place, std::min(at_once, places.back() - place + 1)};
        values = block(study, s, indicator, read, years);
      }
      for (std::size_t y = 0; y < years.size; ++y) {
        const auto year = study.header().first_year + static_cast<int>(years.from + y);
        for (std::size_t l = 0; l < indicator.labels.size(); ++l) {
          for (std::size_t d = 0; d < draws.size(); ++d) {
            draws[d] = values.at(d, place - read.from, y, l);
          }
          add_rows(rows,
                   {scenario, std::to_string(year), study.places()[place].code, indicator.name,
                    indicator.kind, indicator.labels[l].name, "", "", indicator.unit},
                   draws, request.rows);
        }
      }
    }
  }
  return request.format == TableFormat::csv ? as_csv(rows) : as_text(rows);
}

}  // namespace kindred::outputs
