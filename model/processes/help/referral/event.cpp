#include "model/processes/help/referral/event.hpp"

#include <algorithm>

#include "model/parameters/family.hpp"
#include "model/processes/help/referral/child.hpp"
#include "model/processes/help/referral/family.hpp"

namespace kindred::model::referral {

namespace {

/// Whether a child of the family is among those referred.
bool included(const AreaMonth& scene, const Family& family, unsigned order, std::uint32_t word,
              const FamilyParameters& p) {
  const Month birth{family.births[order]};
  const int age = scene.month.index - birth.index;
  if (birth.index == never_born || age < -months_before_birth || age >= 18 * 12 - 1) return false;
  const double weight = age < 0 ? p.weight_unborn : p.weight[index(age_band(age))];
  if (uniform(word) >= weight) return false;
  if (!scene.people.resident(family.residency, birth, scene.month)) return false;
  const auto record = scene.state.record_of[family.first_child + order];
  if (record == nobody) return true;
  const auto& child = scene.state.children[record];
  return !child.open() && !child.gone;
}

}  // namespace

Referred refer_family(AreaMonth& scene, const Due& due, const Family& family, std::uint32_t word,
                      ReferralSource source, const FamilyParameters& parameters) {
  Referred made;
  for (std::uint8_t i = 0; i < family.children; ++i) {
    if (!included(scene, family, i, mixed(word + (i + 1U) * 0x9e3779b9U), parameters)) continue;
    auto record = scene.state.record_of[family.first_child + i];
    if (record == nobody) record = make_record(scene, family, i);
    // A child who left care or closed earlier this month is not referred back before that day.
    const Day day = std::max(Day{due.day}, Day{scene.state.children[record].active_until});
    if (day >= scene.end) continue;
    scene.charge(Transition::referral, scene.state.children[record]);
    refer(scene, record, day, source);
    made.record[made.count++] = record;
  }
  if (made.count > 0 && due.stream > 0) {
    scene.count(Tally::candidates_beyond_bound, 0, static_cast<int>(made.count));
  }
  return made;
}

}  // namespace kindred::model::referral
