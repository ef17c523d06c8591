#include "model/processes/proceedings.hpp"

#include "model/processes/entry_to_care.hpp"

namespace kindred::model::proceedings {

void count_issued(Scene& scene) {
  scene.count(Tally::proceedings_issued);
  scene.use(Activity::proceedings);
}

namespace {

void enter_care(Scene& scene, std::uint32_t record, Day day) {
  if (scene.state.children[record].legal == LegalStatus::pre_proceedings) count_issued(scene);
  entry_to_care::enter(scene, record, day, EntryRoute::pre_proceedings);
}

void change(Child& child, LegalStatus status, Day day) {
  child.legal = status;
  child.legal_since = day;
}

}  // namespace

void send_letter(Scene& scene, Child& child, Day day) {
  change(child, LegalStatus::pre_proceedings, day);
  scene.count(Tally::pre_proceedings_started);
  scene.use(Activity::pre_proceedings);
  scene.charge(Transition::pre_proceedings, child);
}

void end(Child& child, Day day) { change(child, LegalStatus::none, day); }

void apply(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  if (happening.way == Way::court_entry) return enter_care(scene, record, day);
  if (happening.way == Way::court_issue) {
    count_issued(scene);
    scene.charge(Transition::proceedings_issue, child);
    return change(child, LegalStatus::proceedings, day);
  }
  change(
      child,
      child.legal == LegalStatus::proceedings ? LegalStatus::supervision_order : LegalStatus::none,
      day);
}

void born(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.legal != LegalStatus::pre_proceedings) return;
  const auto w = scene.words(child, Event::born);
  const double share = scene.rates.enters_at_birth, u = uniform(w[0]);
  const auto nth = scene.turn(child);
  if (u < share && (scene.prevented(Transition::entry_from_pre_proceedings, child, nth) ||
                    scene.prevented(Transition::entry_at_birth, child, nth))) {
    return end(child, day);
  }
  // Thinned above; here only what a policy adds.
  if (u >= share && !scene.happens(Transition::entry_at_birth, share, u, child) &&
      !scene.happens(Transition::entry_from_pre_proceedings, share, u, child)) {
    return;
  }
  scene.charge(Transition::entry_at_birth, child);
  enter_care(scene, record, day);
}

}  // namespace kindred::model::proceedings
