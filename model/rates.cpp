#include "model/rates.hpp"

#include <algorithm>
#include <numeric>

#include "model/elementary.hpp"

namespace kindred::model {

namespace {

template <std::size_t N>
Cumulative<N> cumulative(const std::array<double, N>& weights) {
  double sum = 0;
  for (const double w : weights) sum += w;
  Cumulative<N> made{};
  double running = 0;
  for (std::size_t i = 0; i < N; ++i) {
    running += weights[i];
    made[i] = static_cast<float>(sum > 0 ? running / sum : 1.0);
  }
  return made;
}

template <std::size_t N>
std::array<double, N> shares_in(const ByYear<N>& by_year, int year, int launch) {
  std::array<double, N> made{};
  for (std::size_t i = 0; i < N; ++i) {
    made[i] = in_year(year, launch, [&](std::size_t y) { return by_year[y][i]; });
  }
  return made;
}

/// Weights by kind of case that are `relative` to each other from kind to kind and come to `shares`
/// over all cases, of which so many are of each kind: found by fitting in turn.
template <std::size_t N, std::size_t K>
std::array<std::array<double, N>, K> weights_by_kind(
    const std::array<double, N>& shares, const std::array<std::array<double, N>, K>& relative,
    const std::array<double, K>& kinds) {
  constexpr int rounds = 40;
  auto base = shares;
  const auto weights = [&](std::size_t k) {
    std::array<double, N> made{};
    double sum = 0;
    for (std::size_t n = 0; n < N; ++n) sum += made[n] = base[n] * relative[k][n];
    for (double& w : made) w = sum > 0 ? w / sum : shares[0];
    return made;
  };
  for (int round = 0; round < rounds; ++round) {
    std::array<double, N> found{};
    for (std::size_t k = 0; k < K; ++k) {
      const auto of_kind = weights(k);
      for (std::size_t n = 0; n < N; ++n) found[n] += kinds[k] * of_kind[n];
    }
    for (std::size_t n = 0; n < N; ++n) base[n] = found[n] > 0 ? base[n] * shares[n] / found[n] : 0;
  }
  std::array<std::array<double, N>, K> made{};
  for (std::size_t k = 0; k < K; ++k) made[k] = weights(k);
  return made;
}

/// Factors on the share of residential placements by band of needs as known, 1 on average over the
/// published bands of looked-after children (CLA24, 2023), so that the shares fitted stay.
std::array<double, count_of<NeedsBand>> residential_by_need(double ratio) {
  constexpr std::array published{0.473, 0.128, 0.399};
  std::array<double, count_of<NeedsBand>> made{1, power(ratio, 0.5), ratio};
  const double mean = std::inner_product(made.begin(), made.end(), published.begin(), 0.0);
  for (double& m : made) m /= mean;
  return made;
}

/// Multiplies the share of residential placements; the others make room.
void shift_to_residential(std::array<double, count_of<Placement>>& weights, double factor) {
  double all = 0, residential = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    all += weights[i];
    if (is_residential(static_cast<Placement>(i))) residential += weights[i];
  }
  if (residential <= 0 || residential >= all) return;
  const double share = residential / all, wanted = std::min(0.95, share * factor);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[i] *=
        is_residential(static_cast<Placement>(i)) ? wanted / share : (1 - wanted) / (1 - share);
  }
}

class Maker {
 public:
  Maker(const Parameters& p, const AreaParameters& area, int year, int launch)
      : p_(p), area_(area), year_(year), launch_(launch) {}

  double effect(Transition t) const {
    return in_year(year_, launch_, [&](std::size_t y) { return p_.year_effect[y][index(t)]; });
  }
  double level(AreaLevel l) const { return area_.level[index(l)]; }

  void front_door(Rates& r) const {
    const auto& h = p_.help;
    r.referral = effect(Transition::referral);
    r.no_further_action =
        std::min(0.95, h.no_further_action * effect(Transition::no_further_action));
    const double not_in_need = effect(Transition::not_in_need);
    r.not_in_need_first = with_odds(h.not_in_need_first, not_in_need);
    r.not_in_need_later = with_odds(h.not_in_need_later, not_in_need);
    r.recurrence = h.recurrence;
    for (double& n : r.recurrence) n *= effect(Transition::rereferral);
    r.recurrence_decay = h.recurrence_decay;
    for (std::size_t i = 0; i < 4; ++i) {
      r.assessment[i] = h.assessment[i];
    }
    sources(r);
    r.factor_information = shares_in(p_.shares.factor_information, year_, launch_)[0];
    const auto factors = shares_in(p_.shares.factor, year_, launch_);
    for (std::size_t f = 0; f < factors.size(); ++f) set_factor(r, f, factors[f]);
  }

  /// Schools refer families with a child of school age only.
  void sources(Rates& r) const {
    const auto& p = p_.source;
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
    const auto weights =
        weights_by_kind(shares_in(p_.shares.source, year_, launch_), relative, kinds);
    for (std::size_t k = 0; k < source_kinds; ++k) r.source[k] = cumulative(weights[k]);
  }

  void categories(Rates& r) const {
    const auto& p = p_.category;
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
    const auto weights = weights_by_kind(p_.shares.plan_category, relative, kinds);
    for (std::size_t k = 0; k < category_kinds; ++k) r.plan_category[k] = cumulative(weights[k]);
  }

  void partners(Rates& r) const {
    const auto& p = p_.partner;
    auto& made = r.partner;
    made.usual = p.usual;
    made.effect = p.effect;
    for (std::size_t i = 0; i < count_of<Partner>; ++i) {
      const double demand = 1 / p.threshold[i];
      made.response[i] = std::min(1.0, p.capacity[i] / demand);
      if (i >= treating_partners) continue;
      made.served[i] = std::min(1.0, p.usual[i] * std::min(demand, p.capacity[i]));
    }
    made.conference_wait = 1 - p.information_share * (1 - p.information_delay);
    made.as_usual = made.served == made.usual;
  }

  static constexpr double most_recorded = 0.95;

  /// The chance of recording is the published one on average over assessments, and a ratio apart
  /// where what stands behind the factor is active and where it is not, as far as that can be.
  void set_factor(Rates& r, std::size_t f, double share) const {
    const auto chance = [](double p) {
      return static_cast<std::int32_t>(std::clamp(p, 0.0, 0.9999) * 65536);
    };
    const Factors sign = behind(assessment_factor_names[f]);
    double if_active = share, other = share;
    if (sign != 0) {
      const auto& a = p_.adversity;
      const double active = a.assessed_share[static_cast<std::size_t>(std::countr_zero(sign))];
      const double even = share / (a.recorded_ratio * active + 1 - active);
      // Where fewer have it than are recorded with it, others make up the number.
      if_active = std::min(most_recorded, a.recorded_ratio * even);
      other = (share - if_active * active) / (1 - active);
    }
    r.factor_active[f] = chance(if_active);
    r.factor_other[f] = chance(other);
  }

  void needs(Rates& r) const {
    const auto& n = p_.needs;
    r.needs = n;
    r.recovery = p_.adversity.recovery * p_.help.quality;
    r.help_quality = p_.help.quality;
    early_help(r);
    const auto by_step = [](double ratio) {
      return std::array{static_cast<float>(1 / ratio), 1.0F, static_cast<float>(ratio)};
    };
    r.not_in_need_by_risk = by_step(n.not_in_need);
    r.section_47_by_risk = by_step(n.section_47);
    r.entry_by_risk = by_step(n.entry);
    r.closure_by_risk = by_step(n.closure);
    r.recurrence_by_level = by_step(n.recurrence);
  }

  /// The share spread over families outside serious adversity and in it, as they are told apart.
  static std::array<double, 2> chosen(const EarlyHelpParameters& e, double share, double serious) {
    const double taken = serious * e.sensitivity + (1 - serious) * (1 - e.specificity);
    if (taken <= 0) return {share, share};
    return {std::min(1.0, share * ((1 - e.specificity) / taken)),
            std::min(1.0, share * (e.sensitivity / taken))};
  }

  void early_help(Rates& r) const {
    auto& e = r.early_help;
    e = p_.early_help;
    r.early_recovery = p_.adversity.recovery * e.quality;
    for (std::size_t closing = 0; closing < e.offered.size(); ++closing) {
      const double share = e.offered[closing] * effect(Transition::early_help_offer);
      r.early_help_offered[closing] = chosen(e, share, e.serious_share[closing]);
    }
    e.handover_loss = std::min(1.0, e.handover_loss * effect(Transition::handover_loss));
  }

  void help(Rates& r) const {
    const auto& h = p_.help;
    const double closing = effect(Transition::case_closure) * level(AreaLevel::case_closure);
    const double enquiries = effect(Transition::section_47) * level(AreaLevel::section_47);
    const double letters = effect(Transition::pre_proceedings) * level(AreaLevel::entry);
    const double entry = level(AreaLevel::entry);
    r.closed_at_assessment = with_odds(h.closed_at_assessment, closing);
    r.long_share_of_disabled = h.long_share_of_disabled;
    r.section_47_at_assessment = std::min(0.95, h.section_47_at_assessment * enquiries);
    r.section_47_not_in_need = std::min(0.95, h.section_47_not_in_need * enquiries);
    r.conference = std::min(
        0.95, h.conference * effect(Transition::conference) * level(AreaLevel::conference));
    r.conference_again = h.conference_again;
    r.plan_made = std::min(0.99, h.plan * effect(Transition::protection_plan));
    r.plan_closes = h.plan_closes;
    categories(r);
    for (std::size_t k = 0; k < count_of<NeedKind>; ++k) {
      for (std::size_t d = 0; d < 4; ++d) {
        const double by_duration = k == index(NeedKind::ordinary) ? h.closure_by_duration[d] : 1.0;
        for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
          auto& set = r.need[k][d][a];
          set = {static_cast<float>(h.closure[k] * by_duration * closing),
                 static_cast<float>(h.section_47_in_need * enquiries),
                 static_cast<float>(p_.care.from_need[a] * effect(Transition::entry_from_need) *
                                    entry),
                 static_cast<float>(p_.court.from_need[a] * letters)};
        }
      }
    }
    const double ending = effect(Transition::plan_end) * level(AreaLevel::plan_end);
    for (std::size_t d = 0; d < r.plan_end.size(); ++d) {
      r.plan_end[d] = with_odds(h.plan_end[d], ending);
    }
    r.review_early = h.review_early;
    r.review_late = h.review_late;
    for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
      r.on_plan[a] = {
          static_cast<float>(p_.care.from_plan[a] * effect(Transition::entry_from_plan) * entry),
          static_cast<float>(p_.court.from_plan[a] * letters)};
    }
  }

  void court(Rates& r) const {
    const auto& c = p_.court;
    const double entry = effect(Transition::entry_from_pre_proceedings);
    r.unborn_letter = c.unborn;
    r.enters_at_birth =
        with_odds(c.enters_at_birth, effect(Transition::entry_at_birth) * level(AreaLevel::entry));
    r.pre_proceedings = {
        static_cast<float>(c.entry * entry),
        static_cast<float>(c.issue_at_home * effect(Transition::proceedings_issue)),
        static_cast<float>(c.ended)};
    r.proceedings_weeks = in_year(year_, launch_, [&](std::size_t y) { return c.weeks[y]; });
    r.proceedings_spread = c.spread;
    r.home_to_care = c.home_to_care;
    r.home_supervision = c.home_supervision;
    r.returned = with_odds(c.returned, effect(Transition::return_home) * level(AreaLevel::exit));
    r.prospects = c.prospects;
    r.family_group = c.conference;
    r.family_group.offered =
        std::min(1.0, c.conference.offered * effect(Transition::family_group_decision_making));
    r.family_court = c.family_court;
    r.family_court.reached =
        std::min(1.0, c.family_court.reached * effect(Transition::family_drug_and_alcohol_court));
    r.supervision_end = static_cast<float>(c.supervision_end);
    for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
      r.entry_at_assessment[a] =
          std::min(0.9, p_.care.from_assessment[a] * effect(Transition::entry_from_assessment) *
                            level(AreaLevel::entry));
    }
  }

  /// The mean over a year's returns home is what scale and shape say, however many are unplanned.
  void reentry(Rates& r) const {
    const auto home = shares_in(p_.shares.home, year_, launch_);
    const double all = std::accumulate(home.begin(), home.end(), 0.0);
    const double unplanned = all > 0 ? home[index(ReasonCeased::home_unplanned)] / all : 0.0;
    r.reentry = effect(Transition::reentry) / (1 + unplanned * (p_.care.reentry_unplanned - 1));
    r.reentry_unplanned = r.reentry * p_.care.reentry_unplanned;
    r.disruption = p_.care.disruption;
    for (double& hazard : r.disruption) hazard *= effect(Transition::permanence_disruption);
  }

  void care(Rates& r) const {
    const auto& c = p_.care;
    const double exit = level(AreaLevel::exit);
    r.reentry_scale = c.reentry_scale;
    r.reentry_shape = c.reentry_shape;
    reentry(r);
    for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
      const double by_age = exit * c.age_exit[a];
      for (std::size_t d = 0; d < care_durations; ++d) {
        const double orders = c.guardianship[a][d] * by_age;
        auto& set = r.leave[a][d];
        set = {static_cast<float>(c.home[a][d] * by_age * effect(Transition::return_home)),
               static_cast<float>(orders * (1 - c.arrangements_share[a]) *
                                  effect(Transition::special_guardianship)),
               static_cast<float>(orders * c.arrangements_share[a] *
                                  effect(Transition::child_arrangements)),
               static_cast<float>(c.other[a][d] * exit * effect(Transition::other_exit))};
      }
    }
    r.unaccompanied_exit =
        static_cast<float>(c.unaccompanied_exit * effect(Transition::unaccompanied_exit));
    r.placed_for_adoption = static_cast<float>(c.placed_for_adoption * exit);
    r.adopted = static_cast<float>(c.adopted * effect(Transition::adoption));
    r.adoption_decision_lead = c.adoption_decision_lead;
    r.adoption_plan_reversed = static_cast<float>(c.adoption_plan_reversed);
    r.adoption_plan = c.adoption_plan;
    for (double& share : r.adoption_plan) {
      share = std::min(0.95, share * effect(Transition::placement_for_adoption));
    }
    r.emergency_ends = static_cast<float>(c.emergency_ends);
    r.section_20_to_interim = static_cast<float>(c.section_20_to_interim);
    r.remand_ends = static_cast<float>(c.remand_ends);
    for (std::size_t d = 0; d < 4; ++d) {
      for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
        r.move[d][a] =
            static_cast<float>(c.move[d] * c.move_by_age[a] * effect(Transition::placement_move));
      }
    }
    r.leaver_case_months = c.leaver_case_months / effect(Transition::leaver_case_closure);
  }

  void fit_of_placements(Rates& r) const {
    const auto& f = p_.care.fit;
    r.suited = f.suited;
    r.suited_known = f.suited_known;
    const double mean = 1 + f.misplaced_share * (f.move_if_misplaced - 1);
    r.move_by_fit = {static_cast<float>(1 / mean), static_cast<float>(f.move_if_misplaced / mean)};
  }

  void kinds(Rates& r) const {
    const auto& s = p_.shares;
    const auto year_weights = shares_in(s.placement, year_, launch_);
    const auto weights = [&](const std::array<ByAge, count_of<Placement>>& table, std::size_t age,
                             double residential) {
      std::array<double, count_of<Placement>> made{};
      for (std::size_t i = 0; i < made.size(); ++i) made[i] = table[i][age] * year_weights[i];
      shift_to_residential(made, residential);
      return cumulative(made);
    };
    const auto by_need = residential_by_need(p_.care.fit.residential_by_need);
    for (std::size_t n = 0; n < count_of<NeedsBand>; ++n) {
      for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
        r.first_placement[n][a] = weights(p_.care.first_placement, a, by_need[n]);
        r.next_placement[n][a] = weights(p_.care.next_placement, a, by_need[n]);
      }
    }
    auto unaccompanied = p_.care.unaccompanied_placement;
    for (std::size_t i = 0; i < unaccompanied.size(); ++i) unaccompanied[i] *= year_weights[i];
    r.unaccompanied_placement = cumulative(unaccompanied);
    r.home_reason = cumulative(shares_in(s.home, year_, launch_));
    r.other_reason = cumulative(shares_in(s.other_under_18, year_, launch_));
    r.reason_at_18 = cumulative(shares_in(s.at_18, year_, launch_));
    r.legal_court = cumulative(shares_in(s.legal_court, year_, launch_));
    // Nobody under ten, the age of criminal responsibility, is remanded or sentenced: their share
    // falls to the others, about 0.6 of these entries (assumption a44).
    auto other = shares_in(s.legal_other, year_, launch_);
    auto under_10 = other;
    for (const auto status :
         {LegalStatus::remand, LegalStatus::pace, LegalStatus::youth_rehabilitation_order}) {
      other[index(status)] /= 0.6;
      under_10[index(status)] = 0;
    }
    r.legal_other = cumulative(other);
    r.legal_other_under_10 = cumulative(under_10);
    r.need_category = cumulative(shares_in(s.need, year_, launch_));
  }

 private:
  const Parameters& p_;
  const AreaParameters& area_;
  int year_;
  int launch_;
};

}  // namespace

Rates rates_in(const Parameters& parameters, const AreaParameters& area, int year, int launch,
               double arrivals_factor) {
  const Maker maker(parameters, area, year, launch);
  Rates r{};
  maker.front_door(r);
  maker.needs(r);
  maker.partners(r);
  maker.help(r);
  maker.court(r);
  maker.care(r);
  maker.fit_of_placements(r);
  maker.kinds(r);
  r.siblings = parameters.siblings;
  r.arrivals =
      in_year(year, launch, [&](std::size_t y) { return parameters.shares.unaccompanied[y][0]; }) *
      maker.effect(Transition::unaccompanied_arrival) * area.unaccompanied_share * arrivals_factor /
      12;
  return r;
}

}  // namespace kindred::model
