#include "model/processes/care/averted_entry.hpp"

namespace kindred::model::averted_entry {

void count(AreaMonth& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  auto& profile = scene.state.profiles[record];
  if (profile.entry_averted || !edge_of_care(child, age_months(child, scene.first) / 12)) return;
  profile.entry_averted = true;
  scene.count(Tally::edge_of_care_entries_averted);
}

}  // namespace kindred::model::averted_entry
