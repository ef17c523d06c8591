// model/state/child.hpp - a child known to children's social care, or a care leaver to 25.
//
// A child nobody knows is only a birth month in the population; a record is made at the first
// referral (or arrival, if unaccompanied) and kept, so that history can act and be counted. One
// record fills one cache line: it is read only when something happens to the child.
#pragma once

#include "model/chance/keyed_rng.hpp"
#include "model/vocabulary/need_kind.hpp"
#include "model/vocabulary/partner_service.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

inline constexpr std::uint32_t nobody = UINT32_MAX;
inline constexpr Day never = INT16_MIN;

/// A day in 16 bits, to December 2077; reads and writes as a Day.
class NarrowDay {
 public:
  constexpr NarrowDay() = default;
  constexpr NarrowDay(Day day) : day_(static_cast<std::int16_t>(day)) {}
  constexpr operator Day() const { return day_; }

 private:
  std::int16_t day_ = static_cast<std::int16_t>(never);
};

/// A year in 8 bits, counted from 1900; 0 for none.
class NarrowYear {
 public:
  constexpr NarrowYear() = default;
  constexpr NarrowYear(int year) : since_1900_(static_cast<std::uint8_t>(year - 1900)) {}
  constexpr operator int() const { return since_1900_ == 0 ? 0 : 1900 + since_1900_; }

 private:
  std::uint8_t since_1900_ = 0;
};

/// How a period of care ended, for the count of children ceased, each with the last ending.
struct Ceased {
  ReasonCeased reason = ReasonCeased::other;
  AgeCeased age = AgeCeased::under_1;
  std::uint8_t duration = 0;  ///< band of the published table
};

struct alignas(64) Child {
  AgentId id = 0;
  std::uint32_t person = nobody;     ///< index in the population; nobody if unaccompanied
  std::uint32_t open_slot = nobody;  ///< place among the open cases

  std::int16_t birth = 0;       ///< month index
  std::uint16_t residency = 0;  ///< the family's; the unaccompanied stay where they arrived

  NarrowDay opened;  ///< referral that opened the case
  NarrowDay last_referral;
  NarrowDay help_since;
  NarrowDay legal_since;
  NarrowDay care_since;
  NarrowDay placement_since;
  NarrowDay decision_due;   ///< the assessment is concluded, or a conference or review held
  NarrowDay back_in_care;   ///< re-entry due in the month of going home
  NarrowDay returned_home;  ///< last time, while follow-up runs
  NarrowDay active_until;   ///< day up to which this month has been lived

  std::uint8_t birthday = 1;  ///< day of the month, 0 the first

  // the four tracks
  HelpStatus help = HelpStatus::none;
  LegalStatus legal = LegalStatus::none;
  Placement placement = Placement::not_looked_after;
  LeaverStatus leaver : 3 = LeaverStatus::none;
  NeedKind need_kind : 3 = NeedKind::ordinary;
  bool eased : 1 = false;   ///< help has ended serious adversity, at the last review of needs
  bool helped : 1 = false;  ///< as its family knows (model/processes/help/family_help.hpp)
  PlanCategory plan_category : 3 = PlanCategory::neglect;
  CategoryOfNeed need : 4 = CategoryOfNeed::abuse_or_neglect;
  bool suited : 1 = false;          ///< the foster home, to high needs (placement.hpp)
  Factors factors = 0;              ///< active at the last review (model/processes/help/needs.hpp)
  std::uint8_t risk : 2 = 0;        ///< at home, 0 to 2, at the same time
  std::uint8_t known_band : 2 = 0;  ///< of the needs score, as the last assessment knew it
  Partners served : 3 = 0;          ///< by partners, at the same time
  bool poor_fit : 1 = false;        ///< the placement does not fit what the child needs

  Sex sex : 2 = Sex::female;
  Ethnicity ethnicity : 3 = Ethnicity::white;
  bool unsuitable_place : 1 = false;   ///< the place was merely the one that was free
  std::uint8_t spare : 2 = 0;          ///< so that images of equal children are equal
  std::uint8_t disability_rank = 255;  ///< disabled once the share at the age exceeds rank / 256

  std::uint8_t referrals = 0;        ///< so far, to 255
  std::uint8_t plans = 0;            ///< protection plans so far
  std::uint8_t periods_of_care = 0;  ///< so far
  std::uint8_t draw_index = 0;       ///< draws made in
  std::uint8_t draw_month = 255;     ///< this month, of 256: childhood is shorter
  std::uint8_t placements = 0;       ///< in `year_moved`, the first of the year included

  NarrowYear year_referred;  ///< last year in which counted as a child referred
  NarrowYear year_started;   ///< last year in which counted as starting to be looked after
  NarrowYear year_ceased;    ///< last year in which care ended
  NarrowYear year_moved;     ///< year that `placements` is about
  Ceased ceased;             ///< last time

  Unaccompanied unaccompanied : 2 = Unaccompanied::not_uasc;
  bool found_in_need : 1 = false;          ///< in the case now open
  bool enquiry_in_assessment : 1 = false;  ///< the enquiry now open is part of the assessment
  bool ever_in_need : 1 = false;
  bool gone : 1 = false;  ///< adopted, died or moved away: no longer of this family and area
  bool in_running_use : 1 = false;   ///< what the child uses is in the area's running use
  std::uint8_t back_stream : 1 = 0;  ///< of the re-entry: the baseline's or a policy's

  bool looked_after() const { return placement != Placement::not_looked_after; }
  bool open() const { return looked_after() || help != HelpStatus::none; }
  Day born() const { return first_day({birth}) + birthday; }
};
static_assert(sizeof(Child) == 64, "one cache line");

/// On the edge of care, by definition: a letter before proceedings has been sent, or a child of 10
/// or over is on a protection plan.
constexpr bool edge_of_care(const Child& child, int age_years) {
  return child.legal == LegalStatus::pre_proceedings ||
         (child.help == HelpStatus::protection_plan && age_years >= 10);
}

/// An application for a care order has been made and not been decided.
constexpr bool in_proceedings(const Child& child) {
  return child.legal == LegalStatus::proceedings || child.legal == LegalStatus::interim_care_order;
}
constexpr void set_legal(Child& child, LegalStatus status, Day day) {
  child.legal = status;
  child.legal_since = day;
}

/// Whole months of age; -1 before birth.
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
