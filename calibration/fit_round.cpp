#include "calibration/fit_round.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/published_shares.hpp"

namespace kindred::calibration {

using model::AgeBand;
using model::count_of;
using model::index;
using model::Tally;
using model::Transition;

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
