// model/policy/policy_in_force.hpp - what a scenario's roll-outs do to one area in one draw.
//
// An event is drawn at the baseline hazard and then thinned: a prevented event never turns into a
// neighbour's. Where a policy raises a hazard the extra has draws of its own. A family is reached
// by a roll-out by one keyed draw, so siblings are reached together, and coverage only adds
// families.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "model/state/child.hpp"

namespace kindred::model {

/// The values that a scenario's distributions take in one draw.
struct DrawnPolicy {
  struct Value {
    double fidelity = 1;
    std::vector<double> multipliers;  ///< of the intervention's changes, fidelity included
    std::vector<double> costs;        ///< [GBP per unit]
  };
  std::vector<Value> roll_outs;
};

/// Draws them. The key of a value holds the names of its intervention and transition, never of the
/// scenario, so that two scenarios that share an intervention share its drawn effect.
DrawnPolicy draw_policy(const Scenario& scenario, const KeyedRng& rng);
/// The same with names, one entry a value, to be stored with the results.
std::map<std::string, double> named(const Scenario& scenario, const DrawnPolicy& drawn);

/// How an area goes about roll-outs.
struct Implementation {
  std::array<double, max_roll_outs> speed{1, 1, 1, 1};  ///< a ramp takes its months over this
  bool adopts = false;  ///< those that others have may come here too
};

/// What is known of an event, apart from the child or family.
struct EventAttributes {
  std::optional<ReferralSource> source{};
  std::optional<PlanCategory> category{};
};

/// The child or family that a policy may reach.
struct PolicySubject {
  AgentId family = 0;
  int age_years = 0;
  Factors factors = 0;  ///< active
  bool edge_of_care = false;
  EventAttributes event{};
  const Responses* responses = nullptr;  ///< of partners; none: they always respond
};

class PolicyInForce {
 public:
  PolicyInForce() = default;
  PolicyInForce(const Scenario& scenario, const DrawnPolicy& drawn, const std::string& area,
                const Implementation& how = {});

  /// Whether any roll-out here ever changes (or is charged for) the transition.
  bool changes(Transition t) const { return changes_[index(t)]; }
  bool charges(Transition t) const { return charges_[index(t)]; }

  /// Factor on the transition for these at this time; 1 where nobody reached them.
  double factor(Transition t, const PolicySubject& subject, Month now, const KeyedRng& rng) const;
  /// The greatest factor that `factor` can return at any time.
  double greatest_factor(Transition t) const { return greatest_[index(t)]; }
  /// Whether it raises any transition.
  bool raises() const { return raises_; }
  /// Families at once in the area's family drug and alcohol court: without end unless stated.
  std::int64_t family_court_places() const { return family_court_places_; }
  /// Families who can have early help at once per 10,000 children, if this is less.
  double early_help_capacity(Month now, double usual) const {
    return now < early_help_from_ ? usual : std::min(usual, early_help_capacity_);
  }
  /// Share of families whom a roll-out of the scenario, by its number, reaches here.
  double share_reached(std::size_t roll_out, Month now) const;
  /// From a month on others' roll-out, if it may come here, goes to a share within a year; to this
  /// month all is settled.
  void adopt(std::size_t roll_out, Month from, double share);

  /// Whether nothing is rolled out here.
  bool none() const { return roll_outs_.empty(); }

  /// Calls charge(cost) for each unit to be charged when `t` happens to this family; costs are
  /// numbered through the scenario, roll-out by roll-out.
  template <class Charge>
  void charge(Transition t, AgentId family, Month now, const KeyedRng& rng, Charge charge) const {
    const unsigned units = charged(t, family, now, rng);
    for (std::size_t cost = 0; cost < max_costs; ++cost) {
      if (units >> cost & 1) charge(cost);
    }
  }

 private:
  struct Effect {
    Transition transition;
    double multiplier;
    std::array<double, 2> ages;
    double half_life;  ///< months; 0: lasts
    Eligibility to;
  };
  /// A share of families reached in a month; in between it grows evenly.
  struct Reach {
    Month month;
    double share = 0;
  };
  struct InForce {
    std::size_t number = 0;
    Month from;
    double ramp = 0;
    double coverage = 1;
    bool adopted = false;        ///< from other areas: reaches as many as `reach` says
    std::vector<Reach> reach{};  ///< in order of month
    std::vector<Effect> effects{};
    std::array<std::uint8_t, count_of<Transition>> charged{};  ///< a bit for each cost
    std::optional<OverYears<double>>
        funding{};  ///< share of the effect that is paid for; none: all
    double share(Month now) const;
  };
  static double months_adopted(const InForce& r, double u, Month now);
  /// The costs that are charged, a bit for each.
  unsigned charged(Transition t, AgentId family, Month now, const KeyedRng& rng) const;
  static double months_reached(const InForce& r, AgentId family, Month now, const KeyedRng& rng);
  static bool reached(const InForce& r, AgentId family, Month now, const KeyedRng& rng) {
    return months_reached(r, family, now, rng) >= 0;
  }

  std::vector<InForce> roll_outs_;
  std::array<bool, count_of<Transition> + 1> changes_{};  ///< with `unchangeable`, never set
  std::array<bool, count_of<Transition>> charges_{};
  std::array<double, count_of<Transition> + 1> greatest_ = [] {
    std::array<double, count_of<Transition> + 1> none{};
    none.fill(1.0);
    return none;
  }();
  bool raises_ = false;
  static constexpr std::int64_t unlimited = INT64_MAX;
  std::int64_t family_court_places_ = unlimited;
  double early_help_capacity_ = early_help_for_all;
  Month early_help_from_;
};

}  // namespace kindred::model
