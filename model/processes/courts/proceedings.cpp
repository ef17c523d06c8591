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
Day length(const AreaMonth& scene, const Child& child) {
  const auto w = scene.draws.words(AreaMonth::family(child), DrawPurpose::issued, scene.month);
  const double weeks =
      lognormal(uniform(w[0]), scene.rates.proceedings_weeks, scene.rates.proceedings_spread);
  return std::max(Day{1}, static_cast<Day>(7 * weeks));
}

NextStep hear_at_home(const AreaMonth& scene, Child& child, Day day, double u) {
  if (u < scene.rates.home_to_care) return EntryRoute::final_hearing;
  const bool supervised = u < scene.rates.home_to_care + scene.rates.home_supervision;
  set_legal(child, supervised ? LegalStatus::supervision_order : LegalStatus::none, day);
  return {};
}

/// Decides on a child's return: for those of one family whom the court hears in one month the same,
/// by a chance of each.
double draw_of_return(const AreaMonth& scene, const Child& child, const Words& words) {
  if (uniform(words[2]) >= scene.rates.siblings.leave_together_court) return uniform(words[1]);
  return uniform(scene.draws.words(AreaMonth::family(child), DrawPurpose::hearing, scene.month)[1]);
}

ReasonCeased reason_of(AgreedOrder order) {
  return order == AgreedOrder::guardianship ? ReasonCeased::sgo
                                            : ReasonCeased::child_arrangements_order;
}

NextStep hear_in_care(AreaMonth& scene, Child& child, Day day, const Profile& before,
                      const Words& words) {
  const auto court =
      index(before.in_family_court ? CourtKind::family_drug_and_alcohol : CourtKind::ordinary);
  scene.count(Tally::hearings_by_court, court);
  if (before.agreed != AgreedOrder::none) {
    const auto reason = reason_of(before.agreed);
    scene.charge(permanence::transition_of(reason), child);
    return reason;
  }
  const double home = family_court::share_returned(scene, child, before);
  if (scene.happens(Transition::return_home, home, draw_of_return(scene, child, words), child)) {
    scene.count(Tally::returned_by_court, court);
    scene.charge(Transition::return_home, child);
    return ReasonCeased::home_planned;
  }
  const double u = uniform(words[0]);
  const double share = scene.rates.adoption_plan[index(age_band(child, day))];
  set_legal(child, u < share ? LegalStatus::placement_order : LegalStatus::full_care_order, day);
  return {};
}

}  // namespace

void send_letter(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  set_legal(child, LegalStatus::pre_proceedings, day);
  scene.count(Tally::pre_proceedings_started);
  scene.use(Activity::pre_proceedings);
  scene.charge(Transition::pre_proceedings, child);
  family_group::offer(scene, record);
}

void end(Child& child, Day day) { set_legal(child, LegalStatus::none, day); }

void issue(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& profile = scene.state.profiles[record];
  profile.issued = day;
  profile.hearing_due = day + length(scene, scene.state.children[record]);
  profile.agreed = AgreedOrder::none;
  scene.count(Tally::proceedings_issued);
  scene.use(Activity::proceedings);
  family_court::ask(scene, record);
}

void lapse(AreaMonth& scene, std::uint32_t record) {
  auto& profile = scene.state.profiles[record];
  family_court::leave(scene, record);
  profile.issued = never;
  profile.hearing_due = never;
  profile.agreed = AgreedOrder::none;
}

void conclude(AreaMonth& scene, std::uint32_t record, Day day) {
  const auto& profile = scene.state.profiles[record];
  const Day days = day - profile.issued;
  scene.count(Tally::proceedings_completed);
  if (days <= 26 * 7) scene.count(Tally::proceedings_within_26_weeks);
  scene.count(Tally::proceedings_days, 0, days);
  lapse(scene, record);
}

NextStep hear(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  const auto before = scene.state.profiles[record];
  conclude(scene, record, day);
  const bool at_home = child.legal == LegalStatus::proceedings;
  set_legal(child, LegalStatus::none, day);
  const auto w = scene.words(child, DrawPurpose::hearing);
  if (at_home) return hear_at_home(scene, child, day, uniform(w[0]));
  return hear_in_care(scene, child, day, before, w);
}

void agree(AreaMonth& scene, std::uint32_t record, ReasonCeased order) {
  scene.state.profiles[record].agreed =
      order == ReasonCeased::sgo ? AgreedOrder::guardianship : AgreedOrder::arrangements;
}

NextStep to_care(AreaMonth& scene, std::uint32_t record, const SampledEvent& event) {
  if (!family_group::keeps_home(scene, record, scene.rates.family_group.entry)) {
    return EntryRoute::pre_proceedings;
  }
  end(scene.state.children[record], event.day);
  return {};
}

void apply_to_court(AreaMonth& scene, std::uint32_t record, const SampledEvent& event) {
  auto& child = scene.state.children[record];
  if (family_group::keeps_home(scene, record, scene.rates.family_group.issue)) {
    return end(child, event.day);
  }
  scene.charge(Transition::proceedings_issue, child);
  set_legal(child, LegalStatus::proceedings, event.day);
  issue(scene, record, event.day);
}

NextStep born(AreaMonth& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.legal != LegalStatus::pre_proceedings) return {};
  const auto w = scene.words(child, DrawPurpose::born);
  const double share = scene.rates.enters_at_birth, u = uniform(w[0]);
  const auto nth = scene.draw_index(child);
  if (u < share && (scene.prevented(Transition::entry_from_pre_proceedings, child, nth) ||
                    scene.prevented(Transition::entry_at_birth, child, nth))) {
    averted_entry::count(scene, record);
    end(child, day);
    return {};
  }
  // Thinned above; here only what a policy adds.
  if (u >= share && !scene.happens(Transition::entry_at_birth, share, u, child) &&
      !scene.happens(Transition::entry_from_pre_proceedings, share, u, child)) {
    return {};
  }
  if (family_group::keeps_home(scene, record, scene.rates.family_group.entry)) {
    end(child, day);
    return {};
  }
  scene.charge(Transition::entry_at_birth, child);
  return EntryRoute::pre_proceedings;
}

}  // namespace kindred::model::proceedings
