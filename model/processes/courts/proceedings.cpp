#include "model/processes/courts/proceedings.hpp"

#include <algorithm>

#include "model/chance/normal.hpp"
#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/care/looked_after.hpp"
#include "model/processes/care/permanence.hpp"
#include "model/processes/courts/family_court.hpp"
#include "model/processes/courts/family_group.hpp"

namespace kindred::model::proceedings {

using looked_after::set_legal;

namespace {

void enter_care(Scene& scene, std::uint32_t record, Day day) {
  entry_to_care::enter(scene, record, day, EntryRoute::pre_proceedings);
}

/// The application of a family in a month has one length for all its children.
Day length(const Scene& scene, const Child& child) {
  const auto w = scene.draws.words(Scene::family(child), Event::issued, scene.month);
  const double weeks =
      lognormal(uniform(w[0]), scene.rates.proceedings_weeks, scene.rates.proceedings_spread);
  return std::max(Day{1}, static_cast<Day>(7 * weeks));
}

void hear_at_home(Scene& scene, std::uint32_t record, Day day, double u) {
  auto& child = scene.state.children[record];
  if (u < scene.rates.home_to_care) {
    return entry_to_care::enter(scene, record, day, EntryRoute::final_hearing);
  }
  const bool supervised = u < scene.rates.home_to_care + scene.rates.home_supervision;
  set_legal(child, supervised ? LegalStatus::supervision_order : LegalStatus::none, day);
}

/// Decides on a child's return: for those of one family whom the court hears in one month the same,
/// by a chance of each.
double draw_of_return(const Scene& scene, const Child& child, const Words& words) {
  if (uniform(words[2]) >= scene.rates.siblings.leave_together_court) return uniform(words[1]);
  return uniform(scene.draws.words(Scene::family(child), Event::hearing, scene.month)[1]);
}

void hear_in_care(Scene& scene, std::uint32_t record, Day day, const Profile& before,
                  const Words& words) {
  auto& child = scene.state.children[record];
  const auto court =
      index(before.in_family_court ? CourtKind::family_drug_and_alcohol : CourtKind::ordinary);
  scene.count(Tally::hearings_by_court, court);
  if (before.agreed != AgreedOrder::none) {
    return permanence::make_order(scene, record, day, before.agreed);
  }
  const double home = family_court::share_returned(scene, child, before);
  if (scene.happens(Transition::return_home, home, draw_of_return(scene, child, words), child)) {
    scene.count(Tally::returned_by_court, court);
    scene.charge(Transition::return_home, child);
    return permanence::leave(scene, record, day, ReasonCeased::home_planned);
  }
  const double u = uniform(words[0]);
  const double share = scene.rates.adoption_plan[index(age_band(child, day))];
  set_legal(child, u < share ? LegalStatus::placement_order : LegalStatus::full_care_order, day);
}

}  // namespace

void send_letter(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  set_legal(child, LegalStatus::pre_proceedings, day);
  scene.count(Tally::pre_proceedings_started);
  scene.use(Activity::pre_proceedings);
  scene.charge(Transition::pre_proceedings, child);
  family_group::offer(scene, record);
}

void end(Child& child, Day day) { set_legal(child, LegalStatus::none, day); }

void issue(Scene& scene, std::uint32_t record, Day day) {
  auto& profile = scene.state.profiles[record];
  profile.issued = day;
  profile.hearing_due = day + length(scene, scene.state.children[record]);
  profile.agreed = AgreedOrder::none;
  scene.count(Tally::proceedings_issued);
  scene.use(Activity::proceedings);
  family_court::ask(scene, record);
}

void lapse(Scene& scene, std::uint32_t record) {
  auto& profile = scene.state.profiles[record];
  family_court::leave(scene, record);
  profile.issued = never;
  profile.hearing_due = never;
  profile.agreed = AgreedOrder::none;
}

void conclude(Scene& scene, std::uint32_t record, Day day) {
  const auto& profile = scene.state.profiles[record];
  const Day days = day - profile.issued;
  scene.count(Tally::proceedings_completed);
  if (days <= 26 * 7) scene.count(Tally::proceedings_within_26_weeks);
  scene.count(Tally::proceedings_days, 0, days);
  lapse(scene, record);
}

void hear(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  const auto before = scene.state.profiles[record];
  conclude(scene, record, day);
  const bool at_home = child.legal == LegalStatus::proceedings;
  set_legal(child, LegalStatus::none, day);
  const auto w = scene.words(child, Event::hearing);
  if (at_home) return hear_at_home(scene, record, day, uniform(w[0]));
  hear_in_care(scene, record, day, before, w);
}

void apply(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  if (happening.way == Way::court_entry) {
    if (family_group::keeps_home(scene, record, scene.rates.family_group.entry))
      return end(child, day);
    return enter_care(scene, record, day);
  }
  if (happening.way == Way::court_issue) {
    if (family_group::keeps_home(scene, record, scene.rates.family_group.issue))
      return end(child, day);
    scene.charge(Transition::proceedings_issue, child);
    set_legal(child, LegalStatus::proceedings, day);
    return issue(scene, record, day);
  }
  end(child, day);
}

void born(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.legal != LegalStatus::pre_proceedings) return;
  const auto w = scene.words(child, Event::born);
  const double share = scene.rates.enters_at_birth, u = uniform(w[0]);
  const auto nth = scene.turn(child);
  if (u < share && (scene.prevented(Transition::entry_from_pre_proceedings, child, nth) ||
                    scene.prevented(Transition::entry_at_birth, child, nth))) {
    entry_to_care::avert(scene, record);
    return end(child, day);
  }
  // Thinned above; here only what a policy adds.
  if (u >= share && !scene.happens(Transition::entry_at_birth, share, u, child) &&
      !scene.happens(Transition::entry_from_pre_proceedings, share, u, child)) {
    return;
  }
  if (family_group::keeps_home(scene, record, scene.rates.family_group.entry))
    return end(child, day);
  scene.charge(Transition::entry_at_birth, child);
  enter_care(scene, record, day);
}

}  // namespace kindred::model::proceedings
