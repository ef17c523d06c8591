// model/child.hpp - a child known to children's social care, or a care leaver to 25.
//
// A child nobody knows is only a birth month in the population; a record is made at the first
// referral (or arrival, if unaccompanied) and kept, so that history can act and be counted.
#pragma once

#include "model/draws.hpp"
#include "model/parameters.hpp"
#include "model/statuses.hpp"

namespace kindred::model {

inline constexpr std::uint32_t nobody = UINT32_MAX;
inline constexpr Day never = INT32_MIN / 2;

struct Child {
  AgentId id = 0;
  std::uint32_t person = nobody;  ///< index in the population; nobody if unaccompanied
  std::int16_t birth = 0;         ///< month index
  std::uint8_t birthday = 1;      ///< day of the month, 0 the first

  // the four tracks
  HelpStatus help = HelpStatus::none;
  LegalStatus legal = LegalStatus::none;
  Placement placement = Placement::not_looked_after;
  LeaverStatus leaver = LeaverStatus::none;

  NeedKind need_kind = NeedKind::ordinary;
  CategoryOfNeed need = CategoryOfNeed::abuse_or_neglect;
  PlanCategory plan_category = PlanCategory::neglect;
  Sex sex = Sex::female;
  Ethnicity ethnicity = Ethnicity::white;
  std::uint8_t disability_rank = 255;  ///< disabled once the share at the age exceeds rank / 256
  Unaccompanied unaccompanied = Unaccompanied::not_uasc;
  bool found_in_need = false;          ///< in the case now open
  bool enquiry_in_assessment = false;  ///< the enquiry now open is part of the assessment
  bool ever_in_need = false;
  bool gone = false;  ///< adopted, died or moved away: no longer of this family and area

  std::uint8_t plans = 0;            ///< protection plans so far
  std::uint8_t periods_of_care = 0;  ///< so far
  std::uint16_t referrals = 0;       ///< so far
  std::uint8_t turn = 0;             ///< draws made this month
  std::int16_t turn_month = -1;

  Day opened = never;  ///< referral that opened the case
  Day last_referral = never;
  Day help_since = never;
  Day legal_since = never;
  Day care_since = never;
  Day placement_since = never;
  Day conference_due = never;
  Day back_in_care = never;      ///< re-entry due in the month of going home
  std::uint8_t back_stream = 0;  ///< of that re-entry: the baseline's or a policy's
  Day returned_home = never;     ///< last time, while follow-up runs
  Day active_until = never;      ///< day up to which this month has been lived

  std::int16_t year_referred = 0;  ///< last year in which counted as a child referred
  std::int16_t year_started = 0;   ///< last year in which counted as starting to be looked after
  std::int16_t year_ceased = 0;    ///< last year in which care ended
  std::int16_t year_moved = 0;     ///< year that `placements` is about
  std::uint8_t placements = 0;     ///< in that year, the first of the year included
  ReasonCeased ceased_reason = ReasonCeased::other;
  AgeCeased ceased_age = AgeCeased::under_1;
  std::uint8_t ceased_duration = 0;

  std::uint32_t open_slot = nobody;  ///< place in the list of open cases

  bool looked_after() const { return placement != Placement::not_looked_after; }
  bool open() const { return looked_after() || help != HelpStatus::none; }
  Day born() const { return first_day({birth}) + birthday; }
};

/// Whole months from one day to a later one.
constexpr int months_between(Day from, Day to) {
  return static_cast<int>(static_cast<double>(to - from) / 30.4375);
}
inline int age_months(const Child& child, Day day) {
  return day < child.born() ? -1 : months_between(child.born(), day);
}
constexpr AgeBand age_band(int months) {
  return months < 12    ? AgeBand::under_1
         : months < 60  ? AgeBand::from_1_to_4
         : months < 120 ? AgeBand::from_5_to_9
         : months < 192 ? AgeBand::from_10_to_15
                        : AgeBand::from_16;
}
inline AgeBand age_band(const Child& child, Day day) { return age_band(age_months(child, day)); }

/// The birthday at `years`, as days since the origin.
inline Day birthday(const Child& child, int years) {
  return first_day({child.birth + years * 12}) + child.birthday;
}

constexpr DurationBand duration_band(Day from, Day to) {
  const int months = months_between(from, to);
  return months < 3    ? DurationBand::le_3_months
         : months < 6  ? DurationBand::from_3_to_6_months
         : months < 12 ? DurationBand::from_6_to_12_months
         : months < 24 ? DurationBand::from_1_to_2_years
                       : DurationBand::from_2_years;
}

}  // namespace kindred::model
