#include "outputs/indicators/indicators.hpp"

#include <algorithm>
#include <array>

#include "outputs/indicators/indicator_rows.hpp"

namespace kindred::outputs {

std::vector<Indicator> indicators(const StudyHeader& header) {
  rows::Table table;
  rows::add_care(table);
  rows::add_whereabouts(table);
  rows::add_help(table);
  rows::add_harm(table);
  rows::add_supply(table);
  rows::add_workforce(table);
  rows::add_money(table, header);
  std::ranges::stable_sort(table, [](const Indicator& a, const Indicator& b) {
    if (a.name != b.name) return a.name < b.name;
    return a.kind != b.kind && (a.kind == "none" || (b.kind != "none" && a.kind < b.kind));
  });
  return table;
}

const Indicator* find(const std::vector<Indicator>& all, std::string_view name,
                      std::string_view kind) {
  const auto found = std::ranges::find_if(
      all, [&](const Indicator& i) { return i.name == name && i.kind == kind; });
  return found == all.end() ? nullptr : &*found;
}

std::string_view name(Grade grade) {
  constexpr std::array<std::string_view, 3> names{"endogenous", "satellite", "input"};
  return names[static_cast<std::size_t>(grade)];
}

}  // namespace kindred::outputs
