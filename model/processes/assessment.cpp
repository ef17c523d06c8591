#include "model/processes/assessment.hpp"

#include <algorithm>

#include "model/processes/case_file.hpp"
#include "model/processes/child_in_need.hpp"
#include "model/processes/child_protection.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/proceedings.hpp"

namespace kindred::model::assessment {

namespace {

void record_factors(const Scene& scene, Child& child) {
  Words bits{};
  const auto turn = scene.turn(child);
  for (std::size_t f = 0; f < scene.rates.factor.size(); ++f) {
    // Eight factors to a block of four words: 16 bits each.
    if (f % 8 == 0) {
      bits = scene.draws.words(child.id, Event::factors, scene.month,
                               static_cast<std::uint16_t>(turn * 8 + f / 8));
    }
    const auto half = (bits[f % 8 / 2] >> (f % 2 * 16)) & 0xffff;
    if (half < scene.rates.factor[f]) scene.count(Tally::assessment_factors, f);
  }
}

void not_in_need(Scene& scene, std::uint32_t record, Day day, double u) {
  auto& child = scene.state.children[record];
  scene.count(Tally::assessed_not_in_need);
  scene.charge(Transition::not_in_need, child);
  scene.count(Tally::need_episodes_started, 0, -1);
  if (scene.happens(Transition::section_47, scene.rates.section_47_not_in_need, u, child)) {
    child_protection::count_enquiry(scene, child);
  }
  case_file::close(scene, record, day, case_file::Closing::not_in_need);
}

void remember_need(Scene& scene, Child& child) {
  child.found_in_need = true;
  if (child.ever_in_need) return;
  child.ever_in_need = true;
  child_in_need::remember(scene, child, child_in_need::Milestone::in_need);
}

}  // namespace

std::optional<Happening> next(const Scene& scene, Child& child, Day from) {
  const auto month = std::min(3, months_between(child.opened, from));
  const auto nth = scene.turn(child);
  const auto w = scene.draws.words(child.id, Event::help_month, scene.month, nth);
  return scene.next_event<1>(child, scene.rates.assessment[static_cast<std::size_t>(month)],
                             {unchangeable}, from, w, nth);
}

void conclude(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  const auto& rates = scene.rates;
  const auto w = scene.words(child, Event::assessed);
  scene.count(Tally::assessments_completed);
  scene.use(Activity::assessment);
  record_factors(scene, child);
  // Unborn children are referred on what is known of the family: their first counts as a later one.
  const bool unborn = child.born() > day;
  const double none =
      child.referrals > 1 || unborn ? rates.not_in_need_later : rates.not_in_need_first;
  if (scene.happens(Transition::not_in_need, none, uniform(w[0]), child)) {
    return not_in_need(scene, record, day, uniform(w[1]));
  }
  remember_need(scene, child);
  const auto age = index(age_band(child, day));
  if (!unborn && scene.happens(Transition::entry_from_assessment, rates.entry_at_assessment[age],
                               uniform(w[1]), child)) {
    return entry_to_care::enter(scene, record, day, EntryRoute::assessment);
  }
  child_in_need::begin(child, day, NeedKind::ordinary);
  if (unborn &&
      scene.happens(Transition::pre_proceedings, rates.unborn_letter, uniform(w[1]), child)) {
    return proceedings::send_letter(scene, child, day);
  }
  const auto more = scene.words(child, Event::assessed);
  if (scene.happens(Transition::section_47, rates.section_47_at_assessment, uniform(w[2]), child)) {
    return child_protection::start_enquiry(scene, child, day,
                                           child_protection::Setting::in_assessment);
  }
  if (scene.disability(child, day) == Disability::disabled &&
      uniform(more[0]) < rates.long_share_of_disabled) {
    child.need_kind = NeedKind::disabled;
  } else if (scene.happens(Transition::case_closure, rates.closed_at_assessment, uniform(w[3]),
                           child)) {
    scene.charge(Transition::case_closure, child);
    case_file::close(scene, record, day, case_file::Closing::in_need);
  }
}

}  // namespace kindred::model::assessment
