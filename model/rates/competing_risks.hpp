// model/rates/competing_risks.hpp - what may happen next to a child with an open case, as competing
// hazards.
//
// The hazards of a month depend on the child's hazard class alone (hazard_classes.hpp). So a month
// needs no look at a child whose class has not changed and whose draw is above the threshold of the
// class.
// Equation: chance of anything in a whole month = 1 - exp(-sum of the hazards), at most the
// threshold; where policy raises a hazard, the greatest that it can become counts.
#pragma once

#include <cassert>
#include <span>

#include "model/policy/policy_in_force.hpp"
#include "model/rates/hazard_classes.hpp"
#include "model/rates/rates.hpp"
#include "model/state/child.hpp"
#include "model/state/open_cases.hpp"

namespace kindred::model {

/// What can happen to an open case by chance.
enum class EventType : std::uint8_t {
  need_closes,
  need_enquiry,
  need_entry,
  need_letter,
  plan_entry,
  plan_letter,
  court_entry,
  court_issue,
  court_ended,
  home,
  guardianship,
  arrangements,
  other_exit,
  to_interim,
  placed_for_adoption,
  adoption_plan_reversed,
  adopted,
  remand_over,
  move,
  size_
};

struct Hazard {
  EventType type;
  Transition transition;  ///< what a policy on it would name
  float rate;             ///< hazard [1/month]
};

/// The competing hazards of a class.
class CompetingRisks {
 public:
  void add(EventType type, Transition transition, float rate) {
    if (rate <= 0) return;
    assert(size_ < hazards_.size());
    hazards_[size_++] = {type, transition, rate};
    total_ += rate;
  }
  std::span<const Hazard> each() const { return {hazards_.data(), size_}; }
  /// Sum of the hazards [1/month].
  double total() const { return total_; }

 private:
  std::array<Hazard, 8> hazards_;  ///< no class has more than eight
  std::size_t size_ = 0;
  double total_ = 0;
};

/// The class of a child with an open case, and the first day on which it may change though nothing
/// happens to the child.
inline constexpr Day no_change = INT32_MAX;
struct HazardState {
  HazardClass hazard_class = 0;
  Day until = 0;
};
HazardState hazard_state(const Child& child, Day day);

CompetingRisks competing_risks_of(const Rates& rates, HazardClass hazard_class);

using Thresholds = std::array<std::uint32_t, hazard_classes>;
/// By class: a draw at or above it brings nothing in a whole month [of 2^32].
void set_thresholds(Thresholds& thresholds, const Rates& rates, const PolicyInForce& policy);

}  // namespace kindred::model
