#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

const Family* family_of(const AreaMonth& area_month, const Child& child) {
  if (child.person == nobody) return nullptr;
  const auto* known = area_month.known_family(area_month.state->record_of[child.person]);
  return known == nullptr ? nullptr : &area_month.people.families()[known->index];
}

unsigned order_of(const AreaMonth& area_month, const Child& child) {
  return child.person - family_of(area_month, child)->first_child;
}

Home home_now(const AreaMonth& area_month, std::uint32_t record) {
  return {area_month.state->profiles[record].home, area_month.state->children[record].placement};
}

Home home_at_beginning(const AreaMonth& area_month, std::uint32_t record) {
  const auto& profile = area_month.state->profiles[record];
  if (profile.home_changed != area_month.month.index) return home_now(area_month, record);
  return {profile.home_before, profile.placement_before};
}

}  // namespace kindred::model::siblings
