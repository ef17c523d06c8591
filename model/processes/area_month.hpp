// model/processes/area_month.hpp - what a process is handed: one area in one month.
//
// A process reads the area, changes its child, and counts. Random numbers are keyed by the child,
// the event and the month: `rng`, and `trait_rng` for what people are like in every draw. `happens`
// and `next_event` apply a policy, so that a process never asks which scenario it is in.
#pragma once

#include <experimental/propagate_const>
#include <optional>

#include "model/policy/policy_in_force.hpp"
#include "model/population/crises.hpp"
#include "model/population/population.hpp"
#include "model/rates/competing_risks.hpp"
#include "model/rates/rates.hpp"
#include "model/state/area_state.hpp"
#include "model/state/prefetch.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::model {

/// An event of a set of competing hazards; `prevented` if policy thinned it away.
struct SampledEvent {
  Day day = 0;
  EventType type = EventType::move;
  Transition transition = unchangeable;
  bool prevented = false;
  double rest = 0.5;  ///< what the draw leaves once the event is known: uniform, for what follows
};

struct MoneyOfYear;

/// A pointer to what may be written only by those who may write what holds the pointer.
template <class T>
using Writable = std::experimental::propagate_const<T*>;

/// The known family of a record; none if unaccompanied. `State` is AreaState, const or not.
template <class State>
auto* known_family_in(State& state, std::uint32_t record) {
  const auto f = state.profiles[record].family;
  return f == nobody ? nullptr : &state.families[f];
}

struct AreaMonth {
  const Population& people;
  const Crises& crises;
  const Rates& rates;
  const KeyedRng& rng;
  const PolicyInForce& policy;
  Writable<AreaState> state;
  Writable<Counts> counts;
  Month month;
  int weight;
  Day first = first_day(month);
  Day end = first_day(month + 1);
  Day days = end - first;
  int year = month.year();
  Writable<std::int64_t> of_year = counts->row(year);
  Writable<std::int64_t> of_month = counts->row(month);
  std::size_t area = 0;                ///< among the world's areas
  const MoneyOfYear* money = nullptr;  ///< where the scenario keeps accounts

  void count(Tally tally, std::size_t cell = 0, std::int64_t n = 1) {
    of_year.get()[Counts::offset(tally) + cell] += n * weight;
  }
  void count_month(Tally tally, std::size_t cell = 0, std::int64_t n = 1) {
    of_month.get()[Counts::offset(tally) + cell] += n * weight;
  }
  /// Counts what is at full scale already.
  void count_month_at_scale(Tally tally, std::size_t cell, std::int64_t n) {
    of_month.get()[Counts::offset(tally) + cell] += n;
  }
  /// What this month has counted so far, at full scale.
  std::int64_t counted(Tally tally, std::size_t cell) const {
    return of_month.get()[Counts::offset(tally) + cell];
  }
  void use(Activity activity, std::int64_t amount = 1) {
    count_month(Tally::month_activity, index(activity), amount);
  }

  /// The number of this child's next draw this month.
  std::uint16_t draw_index(Child& child) const {
    const auto now = static_cast<std::uint8_t>(month.index);
    if (child.draw_month != now) {
      child.draw_month = now;
      child.draw_index = 0;
    }
    return child.draw_index++;
  }
  Words words(Child& child, DrawPurpose event) const {
    return rng.words(child.id, event, month, draw_index(child));
  }

  /// The position of a child among the records. `child` must be the record itself, not a copy.
  std::uint32_t record_of(const Child& child) const {
    return static_cast<std::uint32_t>(&child - state->children.data());
  }
  /// Prefetches a child's record and profile.
  void fetch(std::uint32_t record) const {
    prefetch(state->children[record]);
    prefetch(state->profiles[record]);
  }
  KnownFamily* known_family(std::uint32_t record) { return known_family_in(*state, record); }
  const KnownFamily* known_family(std::uint32_t record) const {
    return known_family_in(*state, record);
  }
  static AgentId family(const Child& child) {
    return child.person == nobody ? child.id : family_of(child.id);
  }
  /// Whether the child lives in the area in a month; the unaccompanied stay where they arrived.
  bool resident(const Child& child, Month when) const {
    return child.person == nobody || people.resident(child.residency, {child.birth}, when);
  }
  /// Prevalence rises with age: a child who is disabled at an age stays so.
  Disability disability(const Child& child, Day day) const {
    const auto band = age_band(child, day);
    const std::size_t column = band <= AgeBand::from_1_to_4 ? 0 : index(band) - 1;
    const double share = people.input().disability[index(child.sex)][column];
    return child.disability_rank < share * 256 ? Disability::disabled : Disability::not_disabled;
  }
  /// What a policy needs to know about the child; `of`: and about the event.
  PolicySubject subject(const Child& child, const EventAttributes& of = {}) const {
    const int age = age_months(child, first) / 12;
    return {family(child),          age, child.factors, edge_of_care(child, age), of,
            &rates.partner.response};
  }
  /// What a policy multiplies a hazard or share of this child by.
  double factor(Transition t, const Child& child, const EventAttributes& of = {}) const {
    if (!policy.changes(t)) return 1;
    return policy.factor(t, subject(child, of), month, rng);
  }
  /// Charges a roll-out's unit cost if `t` carries one and reaches this child's family.
  void charge(Transition t, const Child& child) { charge(t, family(child)); }
  void charge(Transition t, AgentId family) {
    if (!policy.charges(t)) return;
    policy.charge(t, family, month, rng, [&](std::size_t cost) {
      use(static_cast<Activity>(index(Activity::policy_cost_1) + cost));
    });
  }

  /// Whether a share of families, which a policy may change, includes the one whose uniform number
  /// is `u`.
  bool reaches(Transition t, const PolicySubject& subject, double share, double u) const {
    if (!policy.changes(t)) return u < share;
    return u < share * policy.factor(t, subject, month, rng);
  }

  /// A number for a draw of policy: another than those of `next_event`, which can draw for the same
  /// transition in the same month.
  static std::uint16_t apart(const Child& child) {
    return static_cast<std::uint16_t>(child.draw_index + 1024);
  }
  /// Random numbers for what a policy adds to a transition.
  Words added(Transition t, const Child& child) const {
    return rng.words(child.id, DrawPurpose::additional, month, draw_number(t, apart(child)));
  }

  /// Whether an event that has happened at the baseline rate is prevented by policy.
  bool prevented(Transition t, const Child& child, std::uint16_t nth,
                 const EventAttributes& of = {}) const {
    return policy.changes(t) && thinned(t, child, nth, of);
  }

  /// A share `p` under policy: the baseline's outcome by `u`, thinned, or added to by its own draw.
  bool happens(Transition t, double p, double u, Child& child,
               const EventAttributes& of = {}) const {
    return policy.changes(t) ? happens_under_policy(t, p, u, child, of) : u < p;
  }

  /// The first of competing hazards between two days of the month, if any.
  std::optional<SampledEvent> next_event(Child& child, const CompetingRisks& competing, Day from,
                                         Day until) const;
  /// The same with the month's first words, which the pass over open cases has drawn.
  std::optional<SampledEvent> next_event(const Child& child, const CompetingRisks& competing,
                                         Day from, Day until, const Words& w,
                                         std::uint16_t nth) const;

 private:
  /// The nth draw about a transition, apart from every other transition's.
  static std::uint16_t draw_number(Transition t, std::uint16_t nth) {
    return static_cast<std::uint16_t>(nth * count_of<Transition> + index(t));
  }

  bool thinned(Transition t, const Child& child, std::uint16_t nth,
               const EventAttributes& of) const;
  bool happens_under_policy(Transition t, double p, double u, Child& child,
                            const EventAttributes& of) const;
  /// What policy adds to the hazards of this child [1/month].
  double raised(const CompetingRisks& competing, const Child& child) const;
  void add_to(std::optional<SampledEvent>& found, const Child& child,
              const CompetingRisks& competing, Day from, Day until, const Words& w) const;
};

}  // namespace kindred::model
