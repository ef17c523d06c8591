#include "model/chance/reproducible_math.hpp"
#include "model/processes/help/early_help.hpp"
#include "model/processes/help/early_help_family.hpp"
#include "model/processes/help/needs.hpp"
#include "model/state/prefetch.hpp"

namespace kindred::model::early_help {

namespace {

/// The most recent help acts on care for as long as its effect was followed up.
constexpr int months_of_effect_on_care = 24;

bool was_helped_lately(const KnownFamily& known, Month month) {
  return known.early_to > known.early_from && known.early_from <= month.index &&
         month.index < known.early_from + months_of_effect_on_care;
}

/// Whether help with this factor at full quality averts something that has happened to a child.
bool is_averted(const AreaMonth& scene, std::uint32_t record, const KnownFamily& known,
                double at_best, DrawPurpose event, unsigned nth) {
  const double factor = 1 - (1 - at_best) * quality(scene, known);
  // A draw apart: help that averts nothing changes nothing else that is drawn for the child.
  const auto w = scene.draws.words(scene.state.children[record].id, event, scene.month,
                                   static_cast<std::uint16_t>(nth));
  return uniform(w[0]) >= factor;
}

/// Children of a family at home without an open case.
int children_without_case(const AreaMonth& scene, const Family& family) {
  int made = 0;
  for (unsigned i = 0; i < family.children; ++i) {
    const Month birth{family.births[i]};
    const int age = scene.month.index - birth.index;
    if (birth.index == never_born || age < 0 || age >= 18 * 12) continue;
    if (!scene.people.resident(family.residency, birth, scene.month)) continue;
    const auto record = scene.state.record_of[family.first_child + i];
    if (record != nobody) {
      const auto& child = scene.state.children[record];
      if (child.open() || child.gone) continue;
    }
    ++made;
  }
  return made;
}

/// The days of a month that a family's children live in serious adversity, met or eased by help.
void count_adversity(const AreaMonth& scene, KnownFamily& known) {
  needs::look(scene, known, id_of(scene, known));
  if (level_of(known.without_help) != AdversityLevel::serious) return;
  const bool goes_on = level_of(known.factors) == AdversityLevel::serious;
  const auto days = children_without_case(scene, person_of(scene, known)) * scene.days;
  scene.use(goes_on ? Activity::adversity_met : Activity::adversity_eased, days);
}

}  // namespace

void schedule_finding(AreaMonth& scene, const KnownFamily& known, Day from, std::uint32_t word,
                      unsigned nth) {
  const double rate = scene.rates.early_help.detection * quality(scene, known);
  const double days_left = first_day({known.early_to}) - from;
  if (uniform(word) * days_a_month >= days_left * rate) return;
  const double days = exponential(uniform(word)) / rate * days_a_month;
  if (days >= days_left) return;
  scene.state.due.add(from + static_cast<Day>(days), known.index, Due::Kind::found_by_early_help,
                      known.early_from & 0xf, nth);
}

bool averts(const AreaMonth& scene, std::uint32_t record, unsigned stream) {
  const auto* known = scene.known_family(record);
  if (known == nullptr || !is_helped(*known, scene.month)) return false;
  return is_averted(scene, record, *known, scene.rates.early_help.recurrence,
                    DrawPurpose::early_help_averts, stream);
}

bool keeps_from_care(const AreaMonth& scene, std::uint32_t record, Day day) {
  const auto* known = scene.known_family(record);
  if (known == nullptr || !was_helped_lately(*known, scene.month)) return false;
  return is_averted(scene, record, *known, scene.rates.early_help.entry,
                    DrawPurpose::early_help_keeps, static_cast<unsigned>(day - scene.first));
}

bool is_spell(const KnownFamily& family, const Due& due, Month month) {
  return is_helped(family, month) && (family.early_from & 0xf) == due.stream;
}

std::uint32_t find_again(AreaMonth& scene, const KnownFamily& family, const Due& due) {
  const auto nth = due.nth + 1U;
  const auto w = scene.draws.words(id_of(scene, family), DrawPurpose::early_help_finds, scene.month,
                                   static_cast<std::uint16_t>(nth));
  schedule_finding(scene, family, due.day + 1, w[1], nth);
  return w[0];
}

void count_children(const AreaMonth& scene) {
  for (const auto f : scene.state.in_early_help) {
    const auto& family = person_of(scene, scene.state.families[f]);
    scene.count(Tally::children_by_help_status, index(HelpStatus::early_help),
                children_without_case(scene, family));
  }
}

void count_adversity(const AreaMonth& scene) {
  const auto& helped = scene.state.in_early_help;
  const auto known = [&](std::size_t i) -> KnownFamily& { return scene.state.families[helped[i]]; };
  prefetch_pipeline(
      helped.size(), 8, [&](std::size_t i) { prefetch(known(i)); },
      [&](std::size_t i) { prefetch(person_of(scene, known(i))); },
      [&](std::size_t i) {
        prefetch(scene.state.record_of[person_of(scene, known(i)).first_child]);
      },
      [&](std::size_t i) { count_adversity(scene, known(i)); });
}

}  // namespace kindred::model::early_help
