#include "model/processes/courts/proceedings.hpp"

#include <algorithm>

#include "model/chance/normal.hpp"
#include "model/processes/care/averted_entry.hpp"
#include "model/processes/care/permanence/reason.hpp"
#include "model/processes/courts/family_court.hpp"
#include "model/processes/courts/family_group.hpp"

namespace kindred::model::proceedings {

namespace {

/// The application of a family in a month has one length for all its children.
Day length(const AreaMonth& area_month, const Child& child) {
  const auto w =
      area_month.rng.words(AreaMonth::family(child), DrawPurpose::issued, area_month.month);
  const double weeks = lognormal(uniform(w[0]), area_month.rates.proceedings_weeks,
                                 area_month.rates.proceedings_spread);
  return std::max(Day{1}, static_cast<Day>(7 * weeks));
}

NextStep hear_at_home(const AreaMonth& area_month, Child& child, Day day, double u) {
  if (u < area_month.rates.home_to_care) return EntryRoute::final_hearing;
  const bool supervised = u < area_month.rates.home_to_care + area_month.rates.home_supervision;
  set_legal(child, supervised ? LegalStatus::supervision_order : LegalStatus::none, day);
  return {};
}

/// Decides on a child's return: for those of one family whom the court hears in one month the same,
/// by a chance of each.
double draw_of_return(const AreaMonth& area_month, const Child& child, const Words& words) {
  if (uniform(words[2]) >= area_month.rates.siblings.leave_together_court) return uniform(words[1]);
  return uniform(
      area_month.rng.words(AreaMonth::family(child), DrawPurpose::hearing, area_month.month)[1]);
}

ReasonCeased reason_of(AgreedOrder order) {
  return order == AgreedOrder::guardianship ? ReasonCeased::sgo
                                            : ReasonCeased::child_arrangements_order;
}

NextStep hear_in_care(AreaMonth& area_month, Child& child, Day day, const Profile& before,
                      const Words& words) {
  const auto court =
      index(before.in_family_court ? CourtKind::family_drug_and_alcohol : CourtKind::ordinary);
  area_month.count(Tally::hearings_by_court, court);
  if (before.agreed != AgreedOrder::none) {
    const auto reason = reason_of(before.agreed);
    area_month.charge(permanence::transition_of(reason), child);
    return reason;
  }
  const double home = family_court::share_returned(area_month, child, before);
  if (area_month.happens(Transition::return_home, home, draw_of_return(area_month, child, words),
                         child)) {
    area_month.count(Tally::returned_by_court, court);
    area_month.charge(Transition::return_home, child);
    return ReasonCeased::home_planned;
  }
  const double u = uniform(words[0]);
  const double share = area_month.rates.adoption_plan[index(age_band(child, day))];
  set_legal(child, u < share ? LegalStatus::placement_order : LegalStatus::full_care_order, day);
  return {};
}

}  // namespace

void send_letter(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  set_legal(child, LegalStatus::pre_proceedings, day);
  area_month.count(Tally::pre_proceedings_started);
  area_month.use(Activity::pre_proceedings);
  area_month.charge(Transition::pre_proceedings, child);
  family_group::offer(area_month, record);
}

void end(Child& child, Day day) { set_legal(child, LegalStatus::none, day); }

void issue(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& profile = area_month.state->profiles[record];
  profile.issued = day;
  profile.hearing_due = day + length(area_month, area_month.state->children[record]);
  profile.agreed = AgreedOrder::none;
  area_month.count(Tally::proceedings_issued);
  area_month.use(Activity::proceedings);
  family_court::ask(area_month, record);
}

void lapse(AreaMonth& area_month, std::uint32_t record) {
  auto& profile = area_month.state->profiles[record];
  family_court::leave(area_month, record);
  profile.issued = never;
  profile.hearing_due = never;
  profile.agreed = AgreedOrder::none;
}

void conclude(AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto& profile = area_month.state->profiles[record];
  const Day days = day - profile.issued;
  area_month.count(Tally::proceedings_completed);
  if (days <= 26 * 7) area_month.count(Tally::proceedings_within_26_weeks);
  area_month.count(Tally::proceedings_days, 0, days);
  lapse(area_month, record);
}

NextStep hear(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  const auto before = area_month.state->profiles[record];
  conclude(area_month, record, day);
  const bool at_home = child.legal == LegalStatus::proceedings;
  set_legal(child, LegalStatus::none, day);
  const auto w = area_month.words(child, DrawPurpose::hearing);
  if (at_home) return hear_at_home(area_month, child, day, uniform(w[0]));
  return hear_in_care(area_month, child, day, before, w);
}

void agree(AreaMonth& area_month, std::uint32_t record, ReasonCeased order) {
  area_month.state->profiles[record].agreed =
      order == ReasonCeased::sgo ? AgreedOrder::guardianship : AgreedOrder::arrangements;
}

NextStep to_care(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  if (!family_group::keeps_home(area_month, record, area_month.rates.family_group.entry)) {
    return EntryRoute::pre_proceedings;
  }
  end(area_month.state->children[record], event.day);
  return {};
}

void apply_to_court(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  auto& child = area_month.state->children[record];
  if (family_group::keeps_home(area_month, record, area_month.rates.family_group.issue)) {
    return end(child, event.day);
  }
  area_month.charge(Transition::proceedings_issue, child);
  set_legal(child, LegalStatus::proceedings, event.day);
  issue(area_month, record, event.day);
}

NextStep born(AreaMonth& area_month, std::uint32_t record, Day day) {
  auto& child = area_month.state->children[record];
  if (child.legal != LegalStatus::pre_proceedings) return {};
  const auto w = area_month.words(child, DrawPurpose::born);
  const double share = area_month.rates.enters_at_birth, u = uniform(w[0]);
  const auto nth = area_month.draw_index(child);
  if (u < share && (area_month.prevented(Transition::entry_from_pre_proceedings, child, nth) ||
                    area_month.prevented(Transition::entry_at_birth, child, nth))) {
    averted_entry::count(area_month, record);
    end(child, day);
    return {};
  }
  // Thinned above; here only what a policy adds.
  if (u >= share && !area_month.happens(Transition::entry_at_birth, share, u, child) &&
      !area_month.happens(Transition::entry_from_pre_proceedings, share, u, child)) {
    return {};
  }
  if (family_group::keeps_home(area_month, record, area_month.rates.family_group.entry)) {
    end(child, day);
    return {};
  }
  area_month.charge(Transition::entry_at_birth, child);
  return EntryRoute::pre_proceedings;
}

}  // namespace kindred::model::proceedings
