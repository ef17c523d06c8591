#include <algorithm>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/rates/shares.hpp"

namespace kindred::model::rates {

namespace {

void set_categories(Rates& r, const AreaYear& in) {
  const auto& p = in.parameters.category;
  std::array<std::array<double, count_of<PlanCategory>>, category_kinds> relative{};
  std::array<double, category_kinds> kinds{};
  for (std::size_t k = 0; k < category_kinds; ++k) {
    const bool neglect = (k & 1) != 0, abuse = (k & 2) != 0;
    relative[k].fill(1);
    if (neglect) relative[k][index(PlanCategory::neglect)] = p.neglect_ratio;
    if (abuse) relative[k][index(PlanCategory::emotional)] = p.emotional_ratio;
    kinds[k] =
        (neglect ? p.neglect : 1 - p.neglect) * (abuse ? p.domestic_abuse : 1 - p.domestic_abuse);
  }
  const auto weights = weights_by_kind(in.parameters.shares.plan_category, relative, kinds);
  for (std::size_t k = 0; k < category_kinds; ++k) r.plan_category[k] = cumulative(weights[k]);
}

}  // namespace

void set_help_and_protection(Rates& r, const AreaYear& in) {
  const auto& h = in.parameters.help;
  const double closing = in.effect(Transition::case_closure) * in.level(AreaLevel::case_closure);
  const double enquiries = in.effect(Transition::section_47) * in.level(AreaLevel::section_47);
  const double letters = in.effect(Transition::pre_proceedings) * in.level(AreaLevel::entry);
  const double entry = in.level(AreaLevel::entry);
  r.closed_at_assessment = with_odds(h.closed_at_assessment, closing);
  r.long_share_of_disabled = h.long_share_of_disabled;
  r.section_47_at_assessment = std::min(0.95, h.section_47_at_assessment * enquiries);
  r.section_47_not_in_need = std::min(0.95, h.section_47_not_in_need * enquiries);
  r.conference = std::min(
      0.95, h.conference * in.effect(Transition::conference) * in.level(AreaLevel::conference));
  r.conference_again = h.conference_again;
  r.plan_made = std::min(0.99, h.plan * in.effect(Transition::protection_plan));
  r.plan_closes = h.plan_closes;
  set_categories(r, in);
  for (std::size_t k = 0; k < count_of<NeedKind>; ++k) {
    for (std::size_t d = 0; d < 4; ++d) {
      const double by_duration = k == index(NeedKind::ordinary) ? h.closure_by_duration[d] : 1.0;
      for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
        auto& set = r.need[k][d][a];
        set = {static_cast<float>(h.closure[k] * by_duration * closing),
               static_cast<float>(h.section_47_in_need * enquiries),
               static_cast<float>(in.parameters.care.from_need[a] *
                                  in.effect(Transition::entry_from_need) * entry),
               static_cast<float>(in.parameters.court.from_need[a] * letters)};
      }
    }
  }
  const double ending = in.effect(Transition::plan_end) * in.level(AreaLevel::plan_end);
  for (std::size_t d = 0; d < r.plan_end.size(); ++d) {
    r.plan_end[d] = with_odds(h.plan_end[d], ending);
  }
  r.review_early = h.review_early;
  r.review_late = h.review_late;
  for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
    r.on_plan[a] = {static_cast<float>(in.parameters.care.from_plan[a] *
                                       in.effect(Transition::entry_from_plan) * entry),
                    static_cast<float>(in.parameters.court.from_plan[a] * letters)};
  }
}

}  // namespace kindred::model::rates
