#include <algorithm>
#include <bit>
#include <numeric>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/rates/shares.hpp"

namespace kindred::model::rates {

namespace {

/// Schools refer families with a child of school age only.
void set_sources(Rates& r, const AreaYear& in) {
  const auto& p = in.parameters.source;
  std::array<std::array<double, count_of<ReferralSource>>, source_kinds> relative{};
  std::array<double, source_kinds> kinds{};
  const double all = std::accumulate(p.family.begin(), p.family.end(), 0.0);
  for (std::size_t k = 0; k < source_kinds; ++k) {
    const auto ages = k % family_age_kinds;
    const bool abuse = k >= family_age_kinds;
    relative[k] = {abuse ? p.police_domestic_abuse : 1.0, (ages & 2) != 0 ? 1.0 : 0.0,
                   (ages & 1) != 0 ? p.health_under_5 : 1.0, 1.0};
    kinds[k] = (all > 0 ? p.family[ages] / all : 1.0 / family_age_kinds) *
               (abuse ? p.domestic_abuse : 1 - p.domestic_abuse);
  }
  const auto weights = weights_by_kind(in.shares(in.parameters.shares.source), relative, kinds);
  for (std::size_t k = 0; k < source_kinds; ++k) r.source[k] = cumulative(weights[k]);
}

constexpr double most_recorded = 0.95;

/// The chance of recording is the published one on average over assessments, and a ratio apart
/// where the cause of the factor is active and where it is not, as far as that can be.
void set_factor(Rates& r, std::size_t f, double share, const AreaYear& in) {
  const auto chance = [](double p) {
    return static_cast<std::int32_t>(std::clamp(p, 0.0, 0.9999) * 65536);
  };
  const Factors sign = behind(assessment_factor_names[f]);
  double if_active = share, other = share;
  if (sign != 0) {
    const auto& a = in.parameters.adversity;
    const double active = a.assessed_share[static_cast<std::size_t>(std::countr_zero(sign))];
    const double even = share / (a.recorded_ratio * active + 1 - active);
    // Where fewer have it than are recorded with it, others make up the number.
    if_active = std::min(most_recorded, a.recorded_ratio * even);
    other = (share - if_active * active) / (1 - active);
  }
  r.factor_active[f] = chance(if_active);
  r.factor_other[f] = chance(other);
}

}  // namespace

void set_front_door(Rates& r, const AreaYear& in) {
  const auto& h = in.parameters.help;
  r.referral = in.effect(Transition::referral);
  r.no_further_action =
      std::min(0.95, h.no_further_action * in.effect(Transition::no_further_action));
  const double not_in_need = in.effect(Transition::not_in_need);
  r.not_in_need_first = with_odds(h.not_in_need_first, not_in_need);
  r.not_in_need_later = with_odds(h.not_in_need_later, not_in_need);
  r.recurrence = h.recurrence;
  for (double& n : r.recurrence) n *= in.effect(Transition::rereferral);
  r.recurrence_decay = h.recurrence_decay;
  for (std::size_t i = 0; i < 4; ++i) {
    r.assessment[i] = h.assessment[i];
  }
  set_sources(r, in);
  r.factor_information = in.shares(in.parameters.shares.factor_information)[0];
  const auto factors = in.shares(in.parameters.shares.factor);
  for (std::size_t f = 0; f < factors.size(); ++f) set_factor(r, f, factors[f], in);
}

}  // namespace kindred::model::rates
