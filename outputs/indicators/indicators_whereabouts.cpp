// Indicators of where looked after children live: provider, distance, stability.
#include "outputs/indicators/indicator_rows.hpp"
#include "outputs/indicators/indicators.hpp"

namespace kindred::outputs::rows {

namespace {

using enum model::Tally;

Sum distances(std::vector<std::string_view> names) {
  return cells(looked_after_by_distance, std::move(names));
}

void add_distances(Table& table, const Indicator& stock) {
  table.push_back(split(stock, "distance_locality",
                        "Children looked after on 31 March by distance from home, inside or "
                        "outside the authority's boundary.",
                        each(looked_after_by_distance)));
  table.push_back(
      split(stock, "distance", "Children looked after on 31 March by distance from home.",
            {{"distance_not_known",
              distances({"inside_la_distance_not_known", "outside_la_distance_not_known"})},
             {"gt_20_miles", distances({"inside_la_gt_20_miles", "outside_la_gt_20_miles"})},
             {"le_20_miles", distances({"inside_la_le_20_miles", "outside_la_le_20_miles"})}}));
  const auto outside = distances(
      {"outside_la_le_20_miles", "outside_la_gt_20_miles", "outside_la_distance_not_known"});
  auto net = split(
      stock, "measure",
      "Children looked after on 31 March who are placed outside the boundary of their authority.",
      {{"children_who_are_the_responsibility_of_this_la_placed_outside_the_la_"
        "boundary",
        outside}});
  net.name = "cla_31mar_la_of_placement_net";
  table.push_back(net);
  table.push_back(percent("cla_31mar_gt_20_miles_outside_la_pct", "percent children looked after",
                          "Children looked after on 31 March who are placed over 20 miles from "
                          "home and outside the boundary of their authority.",
                          distances({"outside_la_gt_20_miles"}), all(looked_after_by_distance)));
}

void add_stability(Table& table, const Indicator& stock) {
  auto settled =
      split(stock, "cla_2_5_years_under_16",
            "Children under 16 looked after on 31 March for two and a half years or more, and "
            "those of them in one placement for two years or more.",
            {{"total", all(looked_after_long)},
             {"living_with_the_same_carer_for_at_least_2_years", all(looked_after_long_settled)}});
  settled.name = "cla_placement_stability";
  table.push_back(settled);
}

}  // namespace

void add_whereabouts(Table& table) {
  const auto stock = *find(table, "cla_31mar");
  table.push_back(split(stock, "placement_provider",
                        "Children looked after on 31 March by who provides the placement.",
                        each(looked_after_by_provider)));
  add_distances(table, stock);
  table.push_back(split(stock, "kind_wanted",
                        "Children looked after on 31 March in places that are counted, by the kind "
                        "of place requested and the kind found.",
                        each(looked_after_by_kind_wanted)));
  add_stability(table, stock);
}

}  // namespace kindred::outputs::rows
