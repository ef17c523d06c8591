#include "model/processes/help/referral/event.hpp"

#include <algorithm>

#include "model/parameters/family.hpp"
#include "model/processes/help/referral/child.hpp"
#include "model/processes/help/referral/family.hpp"

namespace kindred::model::referral {

namespace {

/// Whether a child of the family is among those referred.
bool included(const AreaMonth& area_month, const Family& family, unsigned order, std::uint32_t word,
              const FamilyParameters& p) {
  const Month birth{family.births[order]};
  const int age = area_month.month.index - birth.index;
  if (birth.index == never_born || age < -months_before_birth || age >= 18 * 12 - 1) return false;
  const double weight = age < 0 ? p.weight_unborn : p.weight[index(age_band(age))];
  if (uniform(word) >= weight) return false;
  if (!area_month.people.resident(family.residency, birth, area_month.month)) return false;
  const auto record = area_month.state->record_of[family.first_child + order];
  if (record == nobody) return true;
  const auto& child = area_month.state->children[record];
  return !child.open() && !child.gone;
}

}  // namespace

Referred refer_family(AreaMonth& area_month, const Due& due, const Family& family,
                      std::uint32_t word, ReferralSource source,
                      const FamilyParameters& parameters) {
  Referred made;
  for (std::uint8_t i = 0; i < family.children; ++i) {
    if (!included(area_month, family, i, mixed(word + (i + 1U) * 0x9e3779b9U), parameters))
      continue;
    auto record = area_month.state->record_of[family.first_child + i];
    if (record == nobody) record = make_record(area_month, family, i);
    // A child who left care or closed earlier this month is not referred back before that day.
    const Day day = std::max(Day{due.day}, Day{area_month.state->children[record].active_until});
    if (day >= area_month.end) continue;
    area_month.charge(Transition::referral, area_month.state->children[record]);
    refer(area_month, record, day, source);
    made.record[made.count++] = record;
  }
  if (made.count > 0 && due.stream > 0) {
    area_month.count(Tally::candidates_beyond_bound, 0, static_cast<int>(made.count));
  }
  return made;
}

}  // namespace kindred::model::referral
