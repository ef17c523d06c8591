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
  // Later recurrences fall less often into the year of the referral before.
  double again = 0, again_here = 0;
  for (int year = recent; year <= last; ++year) {
    again += 1 - published("referrals_children", year) / published("referrals", year);
    again_here +=
        1 - simulated(Tally::children_referred, year) / simulated(Tally::referrals_by_source, year);
  }
  par_.help.recurrence_decay =
      std::clamp(par_.help.recurrence_decay * factor(again_here, again, 1.5), 2.0, 12.0);
}

void FitRound::factors() {
  auto& shares = par_.adversity.assessed_share;
  for (std::size_t sign = 0; sign < shares.size(); ++sign) {
    double active = 0, assessed = 0;
    for (int year = recent; year <= last; ++year) {
      active += simulated(Tally::active_at_assessment, year, sign);
      assessed += simulated(Tally::assessments_completed, year);
    }
    shares[sign] = std::clamp(shares[sign] * factor(active / assessed, shares[sign]), 0.001, 0.95);
  }
}

void FitRound::protection() {
  double published_again = 0, simulated_again = 0;
  for (int year = first; year <= last; ++year) {
    const double enquiries = published("section47_started", year);
    const double conferences = published("icpc", year);
    const double plans = published("cpp_started", year);
    const double enquiries_here = simulated(Tally::enquiries_started, year);
    const double conferences_here = simulated(Tally::conferences_by_working_days, year);
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
  plan_durations();
}

FitRound::ByDuration FitRound::ended_by_duration(Tally tally) const {
  ByDuration shares{};
  double sum = 0;
  for (std::size_t d = 0; d < shares.size(); ++d) {
    for (int year = recent; year <= last; ++year) shares[d] += simulated(tally, year, d);
    sum += shares[d];
  }
  for (auto& share : shares) share /= sum;
  return shares;
}

namespace {

/// Of those who reach a band, the share that ends in it, as a hazard over the whole band.
double hazard_in(const std::array<double, count_of<model::DurationBand>>& ended, std::size_t band) {
  double reached = 0;
  for (std::size_t d = band; d < ended.size(); ++d) reached += ended[d];
  return -std::log(std::max(0.001, 1 - ended[band] / reached));
}

}  // namespace

void FitRound::plan_durations() {
  constexpr std::array keys{"plan_duration_under_3_months", "plan_duration_3_to_6_months",
                            "plan_duration_6_to_12_months", "plan_duration_1_to_2_years",
                            "plan_duration_2_years_plus"};
  ByDuration wanted{};
  for (std::size_t d = 0; d < wanted.size(); ++d) wanted[d] = p_.literature(keys[d]).value / 100;
  const auto here = ended_by_duration(Tally::plans_ended_by_duration);
  auto& end = par_.help.plan_end;
  const auto move = [&](std::size_t d, double by) { end[d] = std::clamp(end[d] * by, 0.01, 0.97); };
  for (std::size_t d = 0; d + 1 < wanted.size(); ++d) {
    move(d, factor(hazard_in(wanted, d), hazard_in(here, d)));
  }
  // Everybody who reaches the last band ends in it: the stock there says how fast.
  const auto oldest = wanted.size() - 1;
  double on_plan = 0, on_plan_here = 0;
  for (int year = recent; year <= last; ++year) {
    on_plan += published("cpp_31mar", year, "duration", model::duration_band_names[oldest]) /
               published("cpp_31mar", year);
    on_plan_here += simulated(Tally::protection_plans_by_duration, year, oldest) /
                    simulated(Tally::protection_plans_by_duration, year);
  }
  move(oldest, factor(on_plan_here, on_plan, 0.5));
}

void FitRound::open_cases() {
  for (int year = first; year <= last; ++year) {
    effect(Transition::case_closure, year) *=
        factor(simulated(Tally::open_cases_by_duration, year), published("cin_31mar", year), 2.5);
  }
  need_durations();
}

void FitRound::need_durations() {
  ByDuration wanted{};
  for (std::size_t d = 0; d < wanted.size(); ++d) {
    const auto indicator = "cin_ended_" + std::string(model::duration_band_names[d]) + "_pct";
    for (int year = recent; year <= last; ++year) wanted[d] += published(indicator, year) / 100;
  }
  double sum = 0;
  for (const auto share : wanted) sum += share;
  for (auto& share : wanted) share /= sum;
  const auto here = ended_by_duration(Tally::need_episodes_ended_by_duration);
  // Short episodes are most of those that close as the assessment ends.
  auto& help = par_.help;
  const double odds = help.closed_at_assessment / (1 - help.closed_at_assessment) *
                      factor(wanted[0] / (1 - wanted[0]), here[0] / (1 - here[0]));
  help.closed_at_assessment = std::clamp(odds / (1 + odds), 0.2, 0.95);
  // The first band keeps its factor: the year effects are what moves all of them.
  auto& closing = help.closure_by_duration;
  for (std::size_t d = 1; d < closing.size(); ++d) {
    closing[d] =
        std::clamp(closing[d] * factor(hazard_in(wanted, d), hazard_in(here, d), 0.7), 0.1, 10.0);
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
  if (family.high_adversity_share > 0) {
    family.high_adversity_ratio = std::clamp(
        family.high_adversity_ratio * factor(referred, literature("ever_referred_by_18"), 2.0), 1.5,
        150.0);
  } else {
    family.frailty_shape = std::clamp(
        family.frailty_shape * factor(literature("ever_referred_by_18"), referred, 1.2), 0.1, 2.0);
  }
  const double young = factor(literature("ever_referred_by_5") / literature("ever_referred_by_18"),
                              by_5 / referred, 1.0);
  for (std::size_t a = index(AgeBand::from_5_to_9); a < count_of<AgeBand>; ++a) {
    family.weight[a] = std::clamp(family.weight[a] / young, 0.05, 1.0);
  }
  // Fewer first referrals found not in need reach more children; later ones keep the total.
  auto& first_time = par_.help.not_in_need_first;
  first_time =
      std::clamp(first_time * factor(in_need, literature("ever_in_need_by_18"), 0.7), 0.2, 0.9);
  deprivation();
}

void FitRound::deprivation() {
  const auto rate = [&](std::size_t decile) {
    double looked_after = 0, children = 0;
    for (int year = recent; year <= last; ++year) {
      looked_after += simulated(Tally::looked_after_by_deprivation, year, decile);
      children += simulated(Tally::children_by_deprivation, year, decile);
    }
    return looked_after / children;
  };
  const double wanted = p_.literature("looked_after_most_to_least_deprived_ratio").value;
  const double here = std::max(1.1, rate(0) / rate(9));
  auto& slope = par_.family.deprivation_slope;
  slope = std::clamp(slope * factor(std::log(wanted), std::log(here)), 0.02, 0.6);
}

}  // namespace kindred::calibration
