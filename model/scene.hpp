// model/scene.hpp - what a process is handed: one area in one month.
//
// A process reads the scene, changes its child, and counts. Chance comes from `draws` alone, keyed
// by the child, the event and the month; `happens` and `next_event` apply a policy's thinning and
// additions, so that a process never asks which scenario it is in.
#pragma once

#include <cmath>
#include <optional>

#include "model/area_state.hpp"
#include "model/policy_in_force.hpp"
#include "model/population.hpp"
#include "model/rates.hpp"

namespace kindred::model {

/// An event of a set of competing hazards; `prevented` if policy thinned it away.
struct Happening {
  Day day = 0;
  std::size_t which = 0;
  bool prevented = false;
};

struct Scene {
  const Population& people;
  const Rates& rates;
  const Draws& draws;
  const PolicyInForce& policy;
  AreaState& state;
  Counts& counts;
  Month month;
  Day first;  ///< of the month
  Day end;    ///< first of the next, or the day to which a part of the month is lived
  int days;   ///< in the month
  int year;
  int weight;

  void count(Tally tally, std::size_t cell = 0, int n = 1) const {
    counts.add(tally, year, cell, n * weight);
  }
  void count_month(Tally tally, std::size_t cell = 0, std::int64_t n = 1) const {
    counts.add_month(tally, year, month.month_of_year(), cell, n * weight);
  }
  void use(Activity activity, std::int64_t amount = 1) const {
    count_month(Tally::month_activity, index(activity), amount);
  }

  /// The number of this child's next draw this month.
  std::uint16_t turn(Child& child) const {
    if (child.turn_month != month.index) {
      child.turn_month = static_cast<std::int16_t>(month.index);
      child.turn = 0;
    }
    return child.turn++;
  }
  Words words(Child& child, Event event) const {
    return draws.words(child.id, event, month, turn(child));
  }

  AgentId family(const Child& child) const {
    return child.person == nobody ? child.id : people.family_id(people.family_of(child.person));
  }
  /// Whether the child lives in the area in a month; the unaccompanied stay where they arrived.
  bool resident(const Child& child, Month when) const {
    if (child.person == nobody) return true;
    return people.resident(people.families()[people.family_of(child.person)], {child.birth}, when);
  }
  /// Prevalence rises with age: who is disabled at an age stays so.
  Disability disability(const Child& child, Day day) const {
    const auto band = age_band(child, day);
    const std::size_t column = band <= AgeBand::from_1_to_4 ? 0 : index(band) - 1;
    const double share = people.input().disability[index(child.sex)][column];
    return child.disability_rank < share * 256 ? Disability::disabled : Disability::not_disabled;
  }
  double factor(Transition t, const Child& child) const {
    if (!policy.changes(t)) return 1;
    return policy.factor(t, family(child), age_months(child, first) / 12, month, draws);
  }
  /// Charges a roll-out's unit cost if `t` carries one and reaches this child's family.
  void charge(Transition t, const Child& child) const {
    if (!policy.charges(t)) return;
    policy.charge(t, family(child), month, draws, [&](std::size_t cost) {
      use(static_cast<Activity>(index(Activity::policy_cost_1) + cost));
    });
  }

  /// A number for draws of policy that keeps apart from those of `next_event`, which can meet the
  /// same transition in the same month.
  static std::uint16_t apart(const Child& child) {
    return static_cast<std::uint16_t>(child.turn + 1024);
  }
  /// Draws of their own for what a policy adds to a transition.
  Words added(Transition t, const Child& child) const {
    return draws.words(child.id, Event::additional, month, numbered(t, apart(child)));
  }

  /// Whether an event that has come about at the baseline rate is prevented by policy.
  bool prevented(Transition t, const Child& child, std::uint16_t nth) const;

  /// A share `p` under policy: the baseline's outcome by `u`, thinned, or added to by its own draw.
  bool happens(Transition t, double p, double u, Child& child) const;

  /// The first of a set of competing hazards between `from` and the month's end, if any.
  template <std::size_t N>
  std::optional<Happening> next_event(Child& child, const Hazards<N>& hazards,
                                      const std::array<Transition, N>& transitions, Day from,
                                      const Words& w, std::uint16_t nth) const {
    const double span = static_cast<double>(end - from) / days;
    const double u = uniform(w[0]);
    std::optional<Happening> found;
    // 1 - exp(-x) never exceeds x: most months end at this one comparison.
    if (u < hazards.total * span) found = timed(hazards, from, u, w[1]);
    if (found) found->prevented = prevented(transitions[found->which], child, nth);
    add_to(found, child, hazards, transitions, from, nth);
    return found;
  }

 private:
  /// The nth draw about a transition, apart from every other transition's.
  static std::uint16_t numbered(Transition t, std::uint16_t nth) {
    return static_cast<std::uint16_t>(nth * count_of<Transition> + index(t));
  }

  template <std::size_t N>
  std::optional<Happening> timed(const Hazards<N>& hazards, Day from, double u,
                                 std::uint32_t word) const {
    const double x = -std::log1p(-u);
    const double months = x / hazards.total;
    const Day day = from + static_cast<Day>(months * days);
    if (day >= end) return std::nullopt;
    double left = uniform(word) * hazards.total;
    std::size_t which = 0;
    while (which + 1 < N && left >= hazards.rate[which]) left -= hazards.rate[which++];
    return Happening{day, which, false};
  }

  /// Events that policy adds: each raised hazard has a stream of its own on top of the baseline's.
  template <std::size_t N>
  void add_to(std::optional<Happening>& found, Child& child, const Hazards<N>& hazards,
              const std::array<Transition, N>& transitions, Day from, std::uint16_t nth) const {
    for (std::size_t i = 0; i < N; ++i) {
      if (!policy.changes(transitions[i]) || hazards.rate[i] <= 0) continue;
      const double more = factor(transitions[i], child) - 1;
      if (more <= 0) continue;
      const auto w = draws.words(child.id, Event::additional, month, numbered(transitions[i], nth));
      const double months = -std::log1p(-uniform(w[0])) / (hazards.rate[i] * more);
      const Day day = from + static_cast<Day>(months * days);
      if (day < end && (!found || found->prevented || day < found->day))
        found = Happening{day, i, false};
    }
  }
};

}  // namespace kindred::model
