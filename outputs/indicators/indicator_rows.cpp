#include "outputs/indicators/indicator_rows.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "model/tallies/tally_shapes.hpp"

namespace kindred::outputs::rows {

Sum all(model::Tally tally) {
  Sum sum{tally, {}, {}};
  sum.cells.resize(model::shape(tally).cells.size());
  std::iota(sum.cells.begin(), sum.cells.end(), std::size_t{0});
  return sum;
}

Sum cells(model::Tally tally, std::vector<std::string_view> names) {
  const auto there = model::shape(tally).cells.all();
  Sum sum{tally, {}, {}};
  for (const auto name : names) {
    const auto cell = std::ranges::find(there, name);
    if (cell == there.end()) throw std::logic_error("no cell called " + std::string{name});
    sum.cells.push_back(static_cast<std::size_t>(cell - there.begin()));
  }
  return sum;
}

Sum in_month(model::Tally tally, int month) {
  auto sum = all(tally);
  sum.month = month;
  return sum;
}

std::vector<Label> each(model::Tally tally, std::vector<std::string_view> left_out) {
  std::vector<Label> labels;
  for (const auto& name : model::shape(tally).cells.all()) {
    if (std::ranges::find(left_out, name) != left_out.end()) continue;
    labels.push_back({name, cells(tally, {name})});
  }
  return labels;
}

std::vector<Label> each_month(model::Tally tally) {
  constexpr std::array<const char*, 12> months{"april",    "may",       "june",     "july",
                                               "august",   "september", "october",  "november",
                                               "december", "january",   "february", "march"};
  std::vector<Label> labels;
  for (int m = 0; m < 12; ++m)
    labels.push_back({months[static_cast<std::size_t>(m)], in_month(tally, m)});
  return labels;
}

Indicator total(std::string name, std::string unit, std::string description, Sum sum) {
  Indicator made;
  made.name = std::move(name);
  made.kind = "none";
  made.unit = std::move(unit);
  made.description = std::move(description);
  made.period = sum.tally ? model::shape(*sum.tally).period : model::Period::flow;
  made.labels.push_back({"total", std::move(sum)});
  return made;
}

Indicator split(const Indicator& of, std::string kind, std::string description,
                std::vector<Label> labels) {
  auto made = of;
  made.kind = std::move(kind);
  made.description = std::move(description);
  made.labels = std::move(labels);
  const auto& tally = made.labels.front().sum.tally;
  if (tally) made.period = model::shape(*tally).period;
  return made;
}

Indicator ratio(std::string name, std::string unit, std::string description, Sum of, Sum in) {
  auto made = total(std::move(name), std::move(unit), std::move(description), std::move(of));
  made.denominator = std::move(in);
  return made;
}

Indicator percent(std::string name, std::string unit, std::string description, Sum of, Sum in) {
  auto made =
      ratio(std::move(name), std::move(unit), std::move(description), std::move(of), std::move(in));
  made.scale = 100;
  return made;
}

Indicator rate_per_10k(const Indicator& of) {
  auto made = total(of.name + "_rate_per_10k", "per 10,000 children",
                    of.description + " Per 10,000 resident children aged 0 to 17 on 31 March.",
                    of.labels.front().sum);
  made.denominator = all(model::Tally::children_aged_0_to_17);
  made.scale = 10'000;
  return made;
}

Indicator rates_by_deprivation(const Indicator& of, model::Tally tally) {
  auto made = rate_per_10k(of);
  made.kind = "deprivation";
  made.description = of.description +
                     " Per 10,000 resident children of the decile of deprivation, where 1 is the "
                     "most deprived; without unaccompanied children.";
  made.labels = each(tally);
  made.denominator.reset();
  for (auto& label : made.labels) {
    label.in = cells(model::Tally::children_by_deprivation, {label.name});
  }
  return made;
}

}  // namespace kindred::outputs::rows
