#include "model/rates/competing_risks.hpp"

#include <algorithm>

namespace kindred::model {

using namespace hazard_coordinates;

static_assert(hazard_classes - 1 <= HazardClass(-1), "a class has its number in a HazardClass");

namespace {

template <std::size_t N>
constexpr std::array<Day, N> in_days(std::array<int, N> months) {
  for (int& bound : months) bound = whole_days(bound);
  return months;
}

/// The band of a time since a day, and the first day on which it will be another.
class Banding {
 public:
  explicit Banding(Day day) : day_(day) {}

  template <std::size_t N>
  std::size_t band(Day since, const std::array<Day, N>& bounds) {
    std::size_t b = 0;
    for (const Day bound : bounds) b += day_ - since >= bound;
    if (b < N) until_ = std::min(until_, since + bounds[b]);
    return b;
  }
  Day until() const { return until_; }

 private:
  Day day_;
  Day until_ = no_change;
};

constexpr auto age_bounds = in_days(std::array{12, 60, 120, 192});
constexpr auto need_bounds = in_days(std::array{3, 6, 12});
constexpr auto care_bounds = in_days(std::array{3, 6, 12, 24, 60});
constexpr auto move_bounds = in_days(std::array{3, 6, 12});
constexpr auto adopters_bounds = in_days(std::array{3});

Court court_of(const Child& child, Day day) {
  if (child.born() > day) return none;
  switch (child.legal) {
    case LegalStatus::pre_proceedings:
      return pre_proceedings;
    case LegalStatus::supervision_order:
      return supervision;
    default:
      return none;
  }
}

Order order_of(const Child& child, Banding& banding) {
  switch (child.legal) {
    case LegalStatus::police_protection:
    case LegalStatus::emergency_protection_order:
    case LegalStatus::child_assessment_order:
      return emergency;
    case LegalStatus::section_20:
      return section_20;
    case LegalStatus::placement_order:
      if (child.placement != Placement::placed_for_adoption) return placement_order;
      return banding.band(child.placement_since, adopters_bounds) == 0 ? with_adopters_first_months
                                                                       : with_adopters;
    case LegalStatus::remand:
    case LegalStatus::pace:
    case LegalStatus::youth_rehabilitation_order:
      return remand;
    default:
      return lasting;
  }
}

std::size_t class_looked_after(const Child& child, Banding& banding) {
  if (child.placement == Placement::placed_for_adoption) {
    return adopters_base + order_of(child, banding);
  }
  const auto age = banding.band(child.born(), age_bounds);
  const auto move = banding.band(child.placement_since, move_bounds);
  if (child.unaccompanied == Unaccompanied::uasc) {
    return unaccompanied_base + age * move_durations + move;
  }
  const auto duration = banding.band(child.care_since, care_bounds);
  return care_base +
         (((age * care_durations + duration) * orders + order_of(child, banding)) * move_durations +
          move) *
             fits +
         child.poor_fit;
}

std::size_t class_at_home(const Child& child, Day day, Banding& banding) {
  switch (child.help) {
    case HelpStatus::in_need: {
      const auto duration = banding.band(child.help_since, need_bounds);
      const auto age = banding.band(child.born(), age_bounds);
      return need_base +
             (((index(child.need_kind) * need_durations + duration) * ages + age) * courts +
              court_of(child, day)) *
                 risks +
             child.risk;
    }
    case HelpStatus::protection_plan: {
      const auto age = banding.band(child.born(), age_bounds);
      return plan_base + (age * courts + court_of(child, day)) * risks + child.risk;
    }
    default:
      return waiting_base + court_of(child, day);
  }
}

void add_court(CompetingRisks& competing, const Rates& rates, std::size_t court) {
  if (court == pre_proceedings) {
    const auto& r = rates.pre_proceedings;
    competing.add(EventType::court_entry, Transition::entry_from_pre_proceedings, r[court::entry]);
    competing.add(EventType::court_issue, Transition::proceedings_issue, r[court::issue]);
    competing.add(EventType::court_ended, unchangeable, r[court::ended]);
  } else if (court == supervision) {
    competing.add(EventType::court_ended, unchangeable, rates.supervision_end);
  }
}

CompetingRisks hazards_in_need(const Rates& rates, std::size_t kind, std::size_t duration,
                               std::size_t age, std::size_t court, std::size_t risk) {
  CompetingRisks competing;
  const auto& r = rates.need[kind][duration][age];
  const float entry = rates.entry_by_risk[risk];
  competing.add(EventType::need_closes, Transition::case_closure,
                r[in_need::closure] * rates.closure_by_risk[risk]);
  competing.add(EventType::need_enquiry, Transition::section_47,
                r[in_need::enquiry] * rates.section_47_by_risk[risk]);
  competing.add(EventType::need_entry, Transition::entry_from_need, r[in_need::entry] * entry);
  competing.add(EventType::need_letter, Transition::pre_proceedings, r[in_need::letter] * entry);
  add_court(competing, rates, court);
  return competing;
}

CompetingRisks hazards_on_plan(const Rates& rates, std::size_t age, std::size_t court,
                               std::size_t risk) {
  CompetingRisks competing;
  const auto& r = rates.on_plan[age];
  const float entry = rates.entry_by_risk[risk];
  competing.add(EventType::plan_entry, Transition::entry_from_plan, r[plan::entry] * entry);
  competing.add(EventType::plan_letter, Transition::pre_proceedings, r[plan::letter] * entry);
  add_court(competing, rates, court);
  return competing;
}

void add_order(CompetingRisks& competing, const Rates& rates, std::size_t order) {
  switch (order) {
    case emergency:
      return competing.add(EventType::to_interim, unchangeable, rates.emergency_ends);
    case section_20:
      return competing.add(EventType::to_interim, unchangeable, rates.section_20_to_interim);
    case placement_order:
      competing.add(EventType::placed_for_adoption, Transition::placement_for_adoption,
                    rates.placed_for_adoption);
      return competing.add(EventType::adoption_plan_reversed, unchangeable,
                           rates.adoption_plan_reversed);
    case with_adopters:
      return competing.add(EventType::adopted, Transition::adoption, rates.adopted);
    case remand:
      return competing.add(EventType::remand_over, unchangeable, rates.remand_ends);
    default:
      return;
  }
}

CompetingRisks hazards_looked_after(const Rates& rates, std::size_t age, std::size_t duration,
                                    std::size_t order, std::size_t move, std::size_t fit) {
  CompetingRisks competing;
  const auto& r = rates.leave[age][duration];
  competing.add(EventType::home, Transition::return_home, r[leaving::home]);
  competing.add(EventType::guardianship, Transition::special_guardianship,
                r[leaving::guardianship]);
  competing.add(EventType::arrangements, Transition::child_arrangements, r[leaving::arrangements]);
  competing.add(EventType::other_exit, Transition::other_exit, r[leaving::other]);
  add_order(competing, rates, order);
  competing.add(EventType::move, Transition::placement_move,
                rates.move[move][age] * rates.move_by_fit[fit]);
  return competing;
}

/// At most 1 - exp(-x) is x - x^2/2 + x^3/6: near it where x is small, and no library function.
std::uint32_t threshold(double x) {
  const double most = x < 1 ? x * (1 - x * (0.5 - x / 6)) : 1;
  constexpr double all = 0x1p32;
  // Two more than rounding asks for: what the threshold lets pass is looked at exactly.
  return static_cast<std::uint32_t>(std::min(all - 1, most * all + 2));
}

}  // namespace

HazardState hazard_state(const Child& child, Day day) {
  Banding banding(day);
  const auto found = child.looked_after() ? class_looked_after(child, banding)
                                          : class_at_home(child, day, banding);
  return {static_cast<HazardClass>(found), banding.until()};
}

CompetingRisks competing_risks_of(const Rates& rates, HazardClass hazard_class) {
  std::size_t c = hazard_class;
  /// Takes the last coordinate off.
  const auto last = [&c](std::size_t values) {
    const auto value = c % values;
    c /= values;
    return value;
  };
  if (c >= care_base) {
    c -= care_base;
    const auto fit = last(fits), move = last(move_durations), order = last(orders),
               duration = last(care_durations);
    return hazards_looked_after(rates, c, duration, order, move, fit);
  }
  CompetingRisks competing;
  if (c >= adopters_base) {
    add_order(competing, rates, c - adopters_base);
  } else if (c >= unaccompanied_base) {
    c -= unaccompanied_base;
    const auto move = last(move_durations);
    competing.add(EventType::other_exit, Transition::unaccompanied_exit, rates.unaccompanied_exit);
    competing.add(EventType::move, Transition::placement_move, rates.move[move][c]);
  } else if (c >= plan_base) {
    c -= plan_base;
    const auto risk = last(risks), court = last(courts);
    return hazards_on_plan(rates, c, court, risk);
  } else if (c >= need_base) {
    c -= need_base;
    const auto risk = last(risks), court = last(courts), age = last(ages),
               duration = last(need_durations);
    return hazards_in_need(rates, c, duration, age, court, risk);
  } else {
    add_court(competing, rates, c - waiting_base);
  }
  return competing;
}

void set_thresholds(Thresholds& thresholds, const Rates& rates, const PolicyInForce& policy) {
  for (std::size_t c = 0; c < hazard_classes; ++c) {
    double bound = 0;
    const auto competing = competing_risks_of(rates, static_cast<HazardClass>(c));
    for (const auto& hazard : competing.each()) {
      bound += hazard.rate * policy.greatest_factor(hazard.transition);
    }
    thresholds[c] = threshold(bound);
  }
}

}  // namespace kindred::model
