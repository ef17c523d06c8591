#include <algorithm>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::rates {

void set_court(Rates& r, const AreaYear& in) {
  const auto& c = in.parameters.court;
  const double entry = in.effect(Transition::entry_from_pre_proceedings);
  r.unborn_letter = c.unborn;
  r.enters_at_birth = with_odds(c.enters_at_birth,
                                in.effect(Transition::entry_at_birth) * in.level(AreaLevel::entry));
  r.pre_proceedings = {
      static_cast<float>(c.entry * entry),
      static_cast<float>(c.issue_at_home * in.effect(Transition::proceedings_issue)),
      static_cast<float>(c.ended)};
  r.proceedings_weeks = in_year(in.year, in.launch, [&](std::size_t y) { return c.weeks[y]; });
  r.proceedings_spread = c.spread;
  r.home_to_care = c.home_to_care;
  r.home_supervision = c.home_supervision;
  r.returned =
      with_odds(c.returned, in.effect(Transition::return_home) * in.level(AreaLevel::exit));
  r.prospects = c.prospects;
  r.family_group = c.conference;
  r.family_group.offered =
      std::min(1.0, c.conference.offered * in.effect(Transition::family_group_decision_making));
  r.family_court = c.family_court;
  r.family_court.reached =
      std::min(1.0, c.family_court.reached * in.effect(Transition::family_drug_and_alcohol_court));
  r.supervision_end = static_cast<float>(c.supervision_end);
}

}  // namespace kindred::model::rates
