// calibration/fit_care.cpp - the rounds' parts about starting, leaving and ages in care.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/fit_round.hpp"
#include "calibration/published_shares.hpp"
#include "model/processes/care/unaccompanied.hpp"

namespace kindred::calibration {

using model::AgeBand;
using model::count_of;
using model::index;
using model::Tally;
using model::Transition;

namespace {

/// The route that a year's starts at an age tell most about: at birth, plans, need.
std::size_t route_of(std::size_t age) {
  return age == index(AgeBand::under_1) ? 0 : age == index(AgeBand::from_1_to_4) ? 1 : 2;
}
}  // namespace

void FitRound::entries() {
  std::array<double, count_of<AgeBand>> wanted{}, here{};
  for (int year = first; year <= last; ++year) {
    const double uasc_here = static_cast<double>(sim_.england.at(
        Tally::care_started_by_unaccompanied, year, index(model::Unaccompanied::uasc)));
    const double uasc = unaccompanied_starts(p_, year);
    std::array<std::array<double, 2>, 3> by_route{};  // published, simulated
    for (std::size_t a = 0; a < wanted.size(); ++a) {
      constexpr double under_16 = model::unaccompanied::under_16_on_arrival;
      const double share = a == index(AgeBand::from_16)         ? 1 - under_16
                           : a == index(AgeBand::from_10_to_15) ? under_16
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
    const double stock = factor(stock_ratio(year), 1.0, 1.0);
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
    const double stock = factor(1.0, stock_ratio(year), 1.6);
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
  reentries();
  adoption_stages();
  unaccompanied_exits();
}

void FitRound::adoption_stages() {
  using model::AdoptionStage;
  const auto months = [&](AdoptionStage stage) {
    double days = 0, adopted = 0;
    for (int year = recent; year <= last; ++year) {
      days += simulated(Tally::adoption_days_by_stage, year, index(stage));
      adopted += simulated(Tally::adoptions, year);
    }
    return days / adopted / model::days_a_month;
  };
  const auto published_months = [&](std::string_view step) {
    double sum = 0;
    for (int year = recent; year <= last; ++year) {
      sum += published("nat_adoption_stage_months", year, "age_on_starting_final_period_of_care",
                       std::string(step) + "|total");
    }
    return sum / (last - recent + 1);
  };
  auto& care = par_.care;
  const double decision = published_months(
      "average_time_between_entry_into_care_and_decision_that_child_should_be_placed_for_adoption");
  care.adoption_decision_lead =
      std::clamp(care.adoption_decision_lead +
                     step_ * model::days_a_month * (months(AdoptionStage::decision) - decision),
                 0.0, 180.0);
  const double matching = published_months(
      "average_time_between_decision_that_child_should_be_placed_for_adoption_and_matching_of_"
      "child_and_adopters");
  care.placed_for_adoption = std::clamp(
      care.placed_for_adoption * factor(months(AdoptionStage::matching), matching, 0.7), 0.03, 0.5);
}

void FitRound::reentries() {
  double returned = 0, reentered = 0;
  for (int year = recent; year <= last; ++year) {
    returned += simulated(Tally::returned_home_followed_up, year, model::twelve_months);
    reentered += simulated(Tally::reentered_while_followed_up, year, model::twelve_months);
  }
  // A Weibull's share within a time falls as its scale to the power of its shape.
  par_.care.reentry_scale =
      std::clamp(par_.care.reentry_scale * factor(100 * reentered / returned,
                                                  p_.literature("reentry_within_12_months").value,
                                                  1.0 / par_.care.reentry_shape),
                 10.0, 900.0);
}

void FitRound::unaccompanied_exits() {
  for (int year = first; year <= last; ++year) {
    auto& f = effect(Transition::unaccompanied_exit, year);
    f = std::clamp(f * factor(simulated(Tally::looked_after_by_unaccompanied, year,
                                        index(model::Unaccompanied::uasc)),
                              published("nat_cla_31mar_uasc_series", year), 2.0),
                   0.05, 10.0);
  }
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

}  // namespace kindred::calibration
