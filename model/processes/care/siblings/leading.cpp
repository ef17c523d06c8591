#include "model/processes/care/siblings/leading.hpp"

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

double chance_to_leave(const AreaMonth& area_month, bool by_order, bool one_home) {
  const auto& p = area_month.rates.siblings;
  if (by_order) return one_home ? p.leave_together_order : 0;
  return one_home ? p.leave_together_home : p.leave_together_elsewhere;
}

double share_leading(const AreaMonth& area_month, const Child& child, bool by_order) {
  if (child.person == nobody) return 1;
  const auto own = home_at_beginning(area_month, area_month.state->record_of[child.person]);
  double along = 0;
  each_sibling(area_month, child, [&](std::uint32_t record) {
    const auto home = home_at_beginning(area_month, record);
    if (home.number == 0 || home.placement == Placement::placed_for_adoption) return;
    along += chance_to_leave(area_month, by_order, home.number == own.number);
  });
  return 1 / (1 + along);
}

}  // namespace kindred::model::siblings
