// tests/model/made_policy.hpp - a policy on one transition, for small worlds.
#pragma once

#include "made_world.hpp"

namespace made {

inline constexpr int policy_year = 2016;  ///< the first with the policy, from its April

/// The baseline to 2020 with an intervention that multiplies `t`, charged for at each letter
/// before proceedings.
inline Scenario policy(Transition t, double multiplier, double coverage = 1,
                       std::vector<std::string> areas = {}) {
  Intervention one;
  one.name = "made";
  one.changes.push_back(
      {t, {Distribution::Shape::fixed, multiplier, multiplier, multiplier}, {0, 25}, {}});
  one.costs.push_back(
      {Transition::pre_proceedings, {Distribution::Shape::fixed, 100, 100, 100}, 2023, "line"});
  Scenario made = baseline(2020);
  made.interventions.push_back(one);
  made.roll_outs.push_back({0, std::move(areas), first_month(policy_year), 0, coverage, {}});
  return made;
}

/// Units charged for the first roll-out.
inline std::int64_t units(const Counts& counts) {
  return over_months(counts, Tally::month_activity, index(Activity::policy_cost_1),
                     counts.first_year(), counts.last_year());
}

/// The counts but for what was charged: what must be the same if a policy changes nothing.
inline Counts without_charges(Counts counts) {
  const auto cell = index(Activity::policy_cost_1);
  for (int year = counts.first_year(); year <= counts.last_year(); ++year) {
    for (int month = 0; month < 12; ++month) {
      const auto n = counts.at_month(Tally::month_activity, year, month, cell);
      counts.add(Tally::month_activity, first_month(year) + month, cell, -n);
    }
  }
  return counts;
}

/// Whether a tally is of the September after the 31 March of its year.
inline bool in_september(Tally t) {
  return t >= Tally::social_workers && t <= Tally::social_worker_case_holders;
}

/// Whether every tally of the time up to 31 March `year` is the same.
inline bool same_until(const Counts& a, const Counts& b, int year) {
  for (const auto& s : tally_shapes) {
    for (int y = a.first_year(); y <= year - in_september(s.tally); ++y) {
      for (std::size_t c = 0; c < s.cells.size(); ++c) {
        if (s.grain == Grain::every_year && a.at(s.tally, y, c) != b.at(s.tally, y, c))
          return false;
        for (int m = 0; s.grain == Grain::every_month && m < 12; ++m) {
          if (a.at_month(s.tally, y, m, c) != b.at_month(s.tally, y, m, c)) return false;
        }
      }
    }
  }
  return true;
}

}  // namespace made
