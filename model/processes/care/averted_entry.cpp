#include "model/processes/care/averted_entry.hpp"

namespace kindred::model::averted_entry {

void count(AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  auto& profile = area_month.state->profiles[record];
  if (profile.entry_averted || !edge_of_care(child, age_months(child, area_month.first) / 12))
    return;
  profile.entry_averted = true;
  area_month.count(Tally::edge_of_care_entries_averted);
}

}  // namespace kindred::model::averted_entry
