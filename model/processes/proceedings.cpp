#include "model/processes/proceedings.hpp"

#include "model/processes/entry_to_care.hpp"

namespace kindred::model::proceedings {

namespace {

constexpr std::array<Transition, court::exits> transitions{
    Transition::entry_from_pre_proceedings, Transition::proceedings_issue, unchangeable};

void enter_care(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  if (child.legal == LegalStatus::pre_proceedings) {
    scene.count(Tally::proceedings_issued);
    scene.use(Activity::proceedings);
  }
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

bool under_way(const Child& child) {
  return child.legal == LegalStatus::pre_proceedings || child.legal == LegalStatus::proceedings ||
         child.legal == LegalStatus::supervision_order;
}

std::optional<Happening> next(const Scene& scene, Child& child, Day from) {
  if (!under_way(child) || child.born() > from) return std::nullopt;
  const auto nth = scene.turn(child);
  const auto w = scene.draws.words(child.id, Event::legal_month, scene.month, nth);
  if (child.legal == LegalStatus::supervision_order) {
    const Hazards<1> end{{scene.rates.supervision_end}, scene.rates.supervision_end};
    return scene.next_event<1>(child, end, {unchangeable}, from, w, nth);
  }
  if (child.legal == LegalStatus::proceedings) {
    // A policy that keeps applications from being made has acted already: no second thinning here.
    return scene.next_event<court::exits>(child, scene.rates.proceedings,
                                          {unchangeable, unchangeable, unchangeable}, from, w, nth);
  }
  return scene.next_event<court::exits>(child, scene.rates.pre_proceedings, transitions, from, w,
                                        nth);
}

void apply(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const Day day = happening.day;
  if (happening.prevented || child.legal == LegalStatus::supervision_order) {
    return change(child, LegalStatus::none, day);
  }
  if (happening.which == court::entry) return enter_care(scene, record, day);
  if (happening.which == court::issue) {
    scene.count(Tally::proceedings_issued);
    scene.use(Activity::proceedings);
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
    return change(child, LegalStatus::none, day);
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
