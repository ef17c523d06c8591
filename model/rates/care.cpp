#include <algorithm>
#include <numeric>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/rates/shares.hpp"

namespace kindred::model::rates {

namespace {

void set_entry_at_assessment(Rates& r, const AreaYear& in) {
  for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
    r.entry_at_assessment[a] = std::min(0.9, in.parameters.care.from_assessment[a] *
                                                 in.effect(Transition::entry_from_assessment) *
                                                 in.level(AreaLevel::entry));
  }
}

/// The mean over a year's returns home is what scale and shape say, however many are unplanned.
void set_reentry(Rates& r, const AreaYear& in) {
  const auto home = in.shares(in.parameters.shares.home);
  const double all = std::accumulate(home.begin(), home.end(), 0.0);
  const double unplanned = all > 0 ? home[index(ReasonCeased::home_unplanned)] / all : 0.0;
  r.reentry =
      in.effect(Transition::reentry) / (1 + unplanned * (in.parameters.care.reentry_unplanned - 1));
  r.reentry_unplanned = r.reentry * in.parameters.care.reentry_unplanned;
  r.disruption = in.parameters.care.disruption;
  for (double& hazard : r.disruption) hazard *= in.effect(Transition::permanence_disruption);
}

/// How care ends, under which legal status and for which need it is given.
void set_kinds(Rates& r, const AreaYear& in) {
  const auto& s = in.parameters.shares;
  r.home_reason = cumulative(in.shares(s.home));
  r.other_reason = cumulative(in.shares(s.other_under_18));
  r.reason_at_18 = cumulative(in.shares(s.at_18));
  r.legal_court = cumulative(in.shares(s.legal_court));
  // Nobody under ten, the age of criminal responsibility, is remanded or sentenced: their share
  // falls to the others, about 0.6 of these entries (assumption a44).
  auto other = in.shares(s.legal_other);
  auto under_10 = other;
  for (const auto status :
       {LegalStatus::remand, LegalStatus::pace, LegalStatus::youth_rehabilitation_order}) {
    other[index(status)] /= 0.6;
    under_10[index(status)] = 0;
  }
  r.legal_other = cumulative(other);
  r.legal_other_under_10 = cumulative(under_10);
  r.need_category = cumulative(in.shares(s.need));
}

}  // namespace

void set_care(Rates& r, const AreaYear& in) {
  const auto& c = in.parameters.care;
  set_entry_at_assessment(r, in);
  const double exit = in.level(AreaLevel::exit);
  r.reentry_scale = c.reentry_scale;
  r.reentry_shape = c.reentry_shape;
  set_reentry(r, in);
  for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
    const double by_age = exit * c.age_exit[a];
    for (std::size_t d = 0; d < care_durations; ++d) {
      const double orders = c.guardianship[a][d] * by_age;
      auto& set = r.leave[a][d];
      set = {static_cast<float>(c.home[a][d] * by_age * in.effect(Transition::return_home)),
             static_cast<float>(orders * (1 - c.arrangements_share[a]) *
                                in.effect(Transition::special_guardianship)),
             static_cast<float>(orders * c.arrangements_share[a] *
                                in.effect(Transition::child_arrangements)),
             static_cast<float>(c.other[a][d] * exit * in.effect(Transition::other_exit))};
    }
  }
  r.unaccompanied_exit =
      static_cast<float>(c.unaccompanied_exit * in.effect(Transition::unaccompanied_exit));
  r.placed_for_adoption = static_cast<float>(c.placed_for_adoption * exit);
  r.adopted = static_cast<float>(c.adopted * in.effect(Transition::adoption));
  r.adoption_decision_lead = c.adoption_decision_lead;
  r.adoption_plan_reversed = static_cast<float>(c.adoption_plan_reversed);
  r.adoption_plan = c.adoption_plan;
  for (double& share : r.adoption_plan) {
    share = std::min(0.95, share * in.effect(Transition::placement_for_adoption));
  }
  r.emergency_ends = static_cast<float>(c.emergency_ends);
  r.section_20_to_interim = static_cast<float>(c.section_20_to_interim);
  r.remand_ends = static_cast<float>(c.remand_ends);
  const double moves = in.effect(Transition::placement_move) * in.level(AreaLevel::move);
  for (std::size_t d = 0; d < 4; ++d) {
    for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
      r.move[d][a] = static_cast<float>(c.move[d] * c.move_by_age[a] * moves);
    }
  }
  r.leaver_case_months = c.leaver_case_months / in.effect(Transition::leaver_case_closure);
  set_kinds(r, in);
}

}  // namespace kindred::model::rates
