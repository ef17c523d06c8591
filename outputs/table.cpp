#include "outputs/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "outputs/indicators/series.hpp"
#include "outputs/text_columns.hpp"

namespace kindred::outputs {

namespace {

using Row = std::array<std::string, 9>;
const Row columns{"scenario",  "year",      "area_code", "indicator", "breakdown_kind",
                  "breakdown", "statistic", "value",     "unit"};

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
  constexpr std::size_t value_column = 7;
  return in_columns(rows, [](std::size_t column) { return column == value_column; });
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

std::string table(const StudyFile& study, const Indicator& indicator,
                  std::span<const std::size_t> places, Run years, TableForm form) {
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
                   draws, form.rows);
        }
      }
    }
  }
  return form.format == TableFormat::csv ? as_csv(rows) : as_text(rows);
}

}  // namespace kindred::outputs
