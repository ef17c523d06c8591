#include "calibration/fit_round.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/published_shares.hpp"

namespace kindred::calibration {

using model::AgeBand;
using model::count_of;
using model::index;
using model::Tally;
using model::Transition;

namespace {
constexpr int first = model::first_fitted_year;
constexpr int last = model::last_fitted_year;
constexpr int recent = 2019;  ///< first of the years that national shapes are matched to

/// The route that a year's starts at an age tell most about: at birth, plans, need.
std::size_t route_of(std::size_t age) {
  return age == index(AgeBand::under_1) ? 0 : age == index(AgeBand::from_1_to_4) ? 1 : 2;
}
}  // namespace

double FitRound::published(std::string_view indicator, int year, std::string_view kind,
                           std::string_view label) const {
  return nearest_year(p_, indicator, kind, label, year);
}

double FitRound::simulated(Tally tally, int year) const {
  return std::max(1.0, static_cast<double>(sim_.england.total(tally, year)));
}

double FitRound::simulated(Tally tally, int year, std::size_t cell) const {
  return std::max(1.0, static_cast<double>(sim_.england.at(tally, year, cell)));
}

double FitRound::factor(double published, double simulated, double power) const {
  if (published <= 0 || simulated <= 0) return 1;
  return std::clamp(std::pow(published / simulated, power * step_), 0.7, 1.43);
}

double& FitRound::effect(Transition t, int year) const {
  return par_.year_effect[static_cast<std::size_t>(year - first)][index(t)];
}

double FitRound::stock_ratio(int year) const {
  return published("cla_31mar", year) / simulated(Tally::looked_after_by_age, year);
}

void FitRound::front_door() {
  for (int year = first; year <= last; ++year) {
    const double referrals = published("referrals", year);
    const double here = simulated(Tally::referrals_by_source, year);
    effect(Transition::referral, year) *= factor(referrals, here);
    effect(Transition::no_further_action, year) *=
        factor(published("referrals_nfa", year) / referrals,
               simulated(Tally::no_further_action, year) / here);
    const double not_in_need = published("referrals_assessed_not_in_need", year) / referrals;
    const double found_none = simulated(Tally::assessed_not_in_need, year) / here;
    effect(Transition::not_in_need, year) *=
        factor(not_in_need / (1 - not_in_need), found_none / (1 - found_none));
    effect(Transition::rereferral, year) *=
        factor(published("rereferrals_12m", year) / referrals,
               simulated(Tally::rereferrals_within_12_months, year) / here, 1.5);
  }
  // The base rate takes the mean of the effects, so that the bound on candidates stays in place.
  double mean = 0;
  for (int year = first; year <= last; ++year)
    mean += effect(Transition::referral, year) / model::fitted_years;
  for (int year = first; year <= last; ++year) effect(Transition::referral, year) /= mean;
  par_.family.referral_rate *= mean;
}

void FitRound::protection() {
  double published_again = 0, simulated_again = 0;
  for (int year = first; year <= last; ++year) {
    const double enquiries = published("section47_started", year);
    const double conferences = published("icpc", year);
    const double plans = published("cpp_started", year);
    const double enquiries_here = simulated(Tally::enquiries_started, year);
    const double conferences_here = simulated(Tally::conferences, year);
    const double plans_here = simulated(Tally::plans_started_by_category, year);
    effect(Transition::section_47, year) *= factor(enquiries, enquiries_here);
    effect(Transition::conference, year) *=
        factor(conferences / enquiries, conferences_here / enquiries_here) *
        factor(conferences, conferences_here, 0.3);
    effect(Transition::protection_plan, year) *=
        factor(plans / conferences, plans_here / conferences_here);
    effect(Transition::plan_end, year) *=
        factor(simulated(Tally::protection_plans_by_duration, year), published("cpp_31mar", year));
    if (year < recent) continue;
    published_again += published("cpp_started_second_or_subsequent", year) / plans;
    simulated_again += simulated(Tally::plans_started_second_or_later, year) / plans_here;
  }
  par_.help.conference_again = std::clamp(
      par_.help.conference_again * factor(published_again, simulated_again, 1.2), 0.3, 5.0);
  for (std::size_t d = 0; d < count_of<model::DurationBand>; ++d) {
    double wanted = 0, here = 0;
    for (int year = recent; year <= last; ++year) {
      wanted += published("cpp_31mar", year, "duration", model::duration_band_names[d]) /
                published("cpp_31mar", year);
      here += simulated(Tally::protection_plans_by_duration, year, d) /
              simulated(Tally::protection_plans_by_duration, year);
    }
    // A band with too many has too slow an end in it or before it.
    par_.help.plan_end[d] =
        std::clamp(par_.help.plan_end[d] * factor(here, wanted, 0.5), 0.005, 2.0);
  }
}

void FitRound::open_cases() {
  for (int year = first; year <= last; ++year) {
    effect(Transition::case_closure, year) *=
        factor(simulated(Tally::open_cases_by_duration, year), published("cin_31mar", year), 2.5);
  }
}

void FitRound::entries() {
  std::array<double, count_of<AgeBand>> wanted{}, here{};
  for (int year = first; year <= last; ++year) {
    const double uasc_here = static_cast<double>(sim_.england.at(
        Tally::care_started_by_unaccompanied, year, index(model::Unaccompanied::uasc)));
    const double uasc = unaccompanied_starts(p_, year);
    std::array<std::array<double, 2>, 3> by_route{};  // published, simulated
    for (std::size_t a = 0; a < wanted.size(); ++a) {
      // The unaccompanied are 80% of 16 and over and 20% younger on arrival (unaccompanied.cpp).
      const double share = a == index(AgeBand::from_16)         ? 0.8
                           : a == index(AgeBand::from_10_to_15) ? 0.2
                                                                : 0.0;
      const double started =
          published("cla_started", year, "age_band", model::age_band_names[a]) - share * uasc;
      const double started_here =
          simulated(Tally::care_started_by_age, year, a) - share * uasc_here;
      if (year >= recent) wanted[a] += started, here[a] += started_here;
      by_route[route_of(a)][0] += started;
      by_route[route_of(a)][1] += started_here;
    }
    // Infants come mostly at birth, children under five through plans and pre-proceedings, and
    // older ones from need.
    const double stock = factor(stock_ratio(year), 1.0, 0.6);
    const auto f = [&](std::size_t route) {
      return factor(by_route[route][0], by_route[route][1]) * stock;
    };
    effect(Transition::entry_at_birth, year) *= f(0);
    effect(Transition::pre_proceedings, year) *= f(1);
    effect(Transition::entry_from_plan, year) *= f(1);
    effect(Transition::entry_from_assessment, year) *= f(2);
    effect(Transition::entry_from_need, year) *= f(2);
  }
  entry_ages(wanted, here);
}

void FitRound::entry_ages(std::span<const double> wanted, std::span<const double> here) {
  const double all_wanted = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  const double all_here = std::accumulate(here.begin(), here.end(), 0.0);
  double infants = 0, infants_here = 0;
  for (int year = recent; year <= last; ++year) {
    infants += published("cla_31mar", year, "age_band", "under_1");
    infants_here += simulated(Tally::looked_after_by_age, year, index(AgeBand::under_1));
  }
  // Infants in care for each that starts: too few means that they enter too late in the first year.
  const double earlier = factor(infants / wanted[0], infants_here / here[0], 1.0);
  for (std::size_t a = 0; a < wanted.size(); ++a) {
    const double f = factor(wanted[a] / all_wanted, here[a] / all_here);
    const bool infant = a == index(AgeBand::under_1);
    auto& care = par_.care;
    for (double* value : {&care.from_assessment[a], &care.from_need[a], &care.from_plan[a],
                          &par_.court.from_plan[a], &par_.court.from_need[a]}) {
      *value = std::min(*value * (infant ? 1 / earlier : f), 0.9);
    }
  }
}

void FitRound::exits() {
  using enum model::ReasonCeased;
  const auto reason = [&](model::ReasonCeased r, int year) {
    return p_
        .value("cla_ceased", "reason_ceased", model::reason_ceased_names[index(r)], england, year)
        .value_or(0.0);
  };
  const auto reason_here = [&](model::ReasonCeased r, int year) {
    return static_cast<double>(sim_.england.at(Tally::care_ceased_by_reason, year, index(r)));
  };
  for (int year = first; year <= last; ++year) {
    // Starts less ends fall short of the change of the stock in the publication; the stock counts
    // more.
    const double stock = factor(1.0, stock_ratio(year), 0.8);
    double home =
        p_.value("cla_ceased", "reason_ceased", "home_all_pre2015", england, year).value_or(0.0);
    double home_here = 0, others_here = 0;
    for (const auto r : {home_planned, home_unplanned, no_parental_responsibility}) {
      home += reason(r, year);
      home_here += reason_here(r, year);
    }
    const double total_here = simulated(Tally::care_ceased_by_reason, year);
    for (const auto r : {sgo, child_arrangements_order, adopted, remand_ended})
      others_here += reason_here(r, year);
    const double at_18 =
        simulated(Tally::care_ceased_by_age, year, index(model::AgeCeased::aged_18));
    const double other_here = total_here - home_here - others_here - at_18;
    const double other = other_exits_under_18(p_, year);
    effect(Transition::return_home, year) *= factor(home, home_here) * stock;
    effect(Transition::special_guardianship, year) *=
        factor(reason(sgo, year), reason_here(sgo, year)) * stock;
    effect(Transition::child_arrangements, year) *=
        factor(reason(child_arrangements_order, year),
               reason_here(child_arrangements_order, year)) *
        stock;
    effect(Transition::adoption, year) *=
        factor(reason(adopted, year), reason_here(adopted, year), 0.8);
    effect(Transition::placement_for_adoption, year) *=
        factor(published("cla_31mar", year, "placement", "placed_for_adoption"),
               simulated(Tally::looked_after_by_placement, year,
                         index(model::Placement::placed_for_adoption)),
               0.8);
    effect(Transition::other_exit, year) = std::clamp(
        effect(Transition::other_exit, year) * factor(std::max(300.0, other), other_here) * stock,
        0.1, 6.0);
    auto& adoption = effect(Transition::adoption, year);
    adoption = std::clamp(adoption, 0.3, 3.0);
    auto& plans = effect(Transition::placement_for_adoption, year);
    plans = std::clamp(plans, 0.2, 4.0);
  }
  double returned = 0, reentered = 0;
  for (int year = recent; year <= last; ++year) {
    returned += simulated(Tally::returned_home_12_months_ago, year);
    reentered += simulated(Tally::reentered_within_12_months, year);
  }
  // A Weibull's share within a time falls as its scale to the power of its shape.
  par_.care.reentry_scale =
      std::clamp(par_.care.reentry_scale * factor(100 * reentered / returned,
                                                  p_.literature("reentry_within_12_months").value,
                                                  1.0 / par_.care.reentry_shape),
                 10.0, 900.0);
  double uasc = 0, uasc_here = 0;
  for (int year = recent; year <= last; ++year) {
    uasc += published("nat_cla_31mar_uasc_series", year);
    uasc_here +=
        simulated(Tally::looked_after_by_unaccompanied, year, index(model::Unaccompanied::uasc));
  }
  par_.care.unaccompanied_exit =
      std::clamp(par_.care.unaccompanied_exit * factor(uasc_here, uasc, 2.0), 0.001, 0.2);
}

void FitRound::ages() {
  double all_wanted = 0, all_here = 0, infants = 0, infants_here = 0;
  std::array<double, count_of<AgeBand>> wanted{}, here{};
  for (int year = recent; year <= last; ++year) {
    for (std::size_t a = 0; a < wanted.size(); ++a) {
      wanted[a] += published("cla_31mar", year, "age_band", model::age_band_names[a]);
      here[a] += simulated(Tally::looked_after_by_age, year, a);
    }
    infants += published("cla_ceased", year, "age_band", "under_1");
    infants_here += simulated(Tally::care_ceased_by_age, year, index(model::AgeCeased::under_1));
  }
  for (std::size_t a = 0; a < wanted.size(); ++a) all_wanted += wanted[a], all_here += here[a];
  for (std::size_t a = 0; a < wanted.size(); ++a) {
    // Infants' stock is told by when they enter; their leaving by how many do.
    const double f = a == index(AgeBand::under_1)
                         ? factor(infants, infants_here)
                         : factor(here[a] / all_here, wanted[a] / all_wanted, 2.0);
    par_.care.age_exit[a] = std::clamp(par_.care.age_exit[a] * f, 0.1, 8.0);
  }
}

void FitRound::histories() {
  double referred = 0, by_5 = 0, in_need = 0;
  for (int year = recent; year <= last; ++year) {
    const double all = simulated(Tally::turned_18_by_history, year, 0);
    referred += simulated(Tally::turned_18_by_history, year, 1) / all / 5;
    in_need += simulated(Tally::turned_18_by_history, year, 2) / all / 5;
    by_5 += simulated(Tally::turned_5_by_history, year, 1) /
            simulated(Tally::turned_5_by_history, year, 0) / 5;
  }
  const auto literature = [&](std::string_view key) { return p_.literature(key).value / 100; };
  // A more even spread of adversity reaches more children; older ages of referral fewer by five.
  auto& family = par_.family;
  family.frailty_shape = std::clamp(
      family.frailty_shape * factor(literature("ever_referred_by_18"), referred, 1.2), 0.1, 2.0);
  const double young = factor(literature("ever_referred_by_5") / literature("ever_referred_by_18"),
                              by_5 / referred, 1.0);
  for (std::size_t a = index(AgeBand::from_5_to_9); a < count_of<AgeBand>; ++a) {
    family.weight[a] = std::clamp(family.weight[a] / young, 0.05, 1.0);
  }
  // Fewer first referrals found not in need reach more children; later ones keep the total.
  auto& first_time = par_.help.not_in_need_first;
  first_time =
      std::clamp(first_time * factor(in_need, literature("ever_in_need_by_18"), 0.7), 0.2, 0.9);
}

}  // namespace kindred::calibration
