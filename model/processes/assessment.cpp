#include "model/processes/assessment.hpp"

#include <array>
#include <cstring>

#include "model/elementary.hpp"
#include "model/processes/case_file.hpp"
#include "model/processes/child_in_need.hpp"
#include "model/processes/child_protection.hpp"
#include "model/processes/entry_to_care.hpp"
#include "model/processes/proceedings.hpp"

namespace kindred::model::assessment {

namespace {

/// Four words at once; the compiler has instructions for it on every machine we know.
using FourWords = std::uint32_t __attribute__((vector_size(16)));

/// One draw is spread over all factors, 16 bits for each: the low half of a word for one, the high
/// half for another. Without branches, so that the compiler can work on several words at once.
void record_factors(Scene& scene, const Words& words) {
  const auto& chance = scene.rates.factor;
  auto& recorded = scene.state.factors;
  FourWords four;
  std::memcpy(&four, words.data(), sizeof four);
  for (std::size_t i = 0; i < factor_pairs; i += 4) {
    four += 0x9e3779b9U;
    std::array<std::int32_t, 4> spread;
    const auto of_these = mixed(four);
    std::memcpy(spread.data(), &of_these, sizeof of_these);
    for (std::size_t l = 0; l < 4; ++l) {
      recorded[i + l] += (spread[l] & 0xffff) < chance[i + l] ? 1 : 0;
      recorded[factor_pairs + i + l] +=
          (spread[l] >> 16 & 0xffff) < chance[factor_pairs + i + l] ? 1 : 0;
    }
  }
}

void not_in_need(Scene& scene, std::uint32_t record, Day day, double u,
                 double chance_of_recurrence) {
  auto& child = scene.state.children[record];
  scene.count(Tally::assessed_not_in_need);
  scene.charge(Transition::not_in_need, child);
  scene.count(Tally::need_episodes_started, 0, -1);
  if (scene.happens(Transition::section_47, scene.rates.section_47_not_in_need, u, child)) {
    child_protection::count_enquiry(scene, child);
  }
  case_file::close(scene, record, day, case_file::Closing::not_in_need, chance_of_recurrence);
}

void remember_need(Scene& scene, Child& child) {
  child.found_in_need = true;
  if (child.ever_in_need) return;
  child.ever_in_need = true;
  child_in_need::remember(scene, child, child_in_need::Milestone::in_need);
}

}  // namespace

void begin(const Scene& scene, Child& child, Day day, double u) {
  child.help = HelpStatus::assessment;
  child.help_since = day;
  const auto& hazard = scene.rates.assessment;
  double left = exponential(u), months = 0;
  for (std::size_t m = 0; m + 1 < hazard.size() && left >= hazard[m]; ++m, ++months) {
    left -= hazard[m];
  }
  months += left / hazard[static_cast<std::size_t>(months)];
  child.decision_due = day + static_cast<Day>(std::min(1200.0, months * 30.4375));
}

void conclude(Scene& scene, std::uint32_t record, Day day) {
  auto& child = scene.state.children[record];
  const auto& rates = scene.rates;
  const auto w = scene.words(child, Event::assessed);
  scene.count(Tally::assessments_completed);
  scene.use(Activity::assessment);
  record_factors(scene, w);
  // Unborn children are referred on what is known of the family: their first counts as a later one.
  const bool unborn = child.born() > day;
  const double none =
      child.referrals > 1 || unborn ? rates.not_in_need_later : rates.not_in_need_first;
  if (scene.happens(Transition::not_in_need, none, uniform(w[0]), child)) {
    return not_in_need(scene, record, day, uniform(w[1]), uniform(w[2]));
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
    return proceedings::send_letter(scene, record, day);
  }
  if (scene.happens(Transition::section_47, rates.section_47_at_assessment, uniform(w[2]), child)) {
    return child_protection::start_enquiry(scene, child, day,
                                           child_protection::Setting::in_assessment);
  }
  if (scene.disability(child, day) == Disability::disabled &&
      uniform(scene.words(child, Event::assessed)[0]) < rates.long_share_of_disabled) {
    child.need_kind = NeedKind::disabled;
  } else if (scene.happens(Transition::case_closure, rates.closed_at_assessment, uniform(w[3]),
                           child)) {
    scene.charge(Transition::case_closure, child);
    case_file::close(scene, record, day, case_file::Closing::in_need);
  }
}

}  // namespace kindred::model::assessment
