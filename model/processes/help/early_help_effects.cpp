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
bool is_averted(const AreaMonth& area_month, std::uint32_t record, const KnownFamily& known,
                double at_best, DrawPurpose event, unsigned nth) {
  const double factor = 1 - (1 - at_best) * quality(area_month, known);
  // A draw apart: help that averts nothing changes nothing else that is drawn for the child.
  const auto w = area_month.rng.words(area_month.state->children[record].id, event,
                                      area_month.month, static_cast<std::uint16_t>(nth));
  return uniform(w[0]) >= factor;
}

/// Children of a family at home without an open case.
int children_without_case(const AreaMonth& area_month, const Family& family) {
  int made = 0;
  for (unsigned i = 0; i < family.children; ++i) {
    const Month birth{family.births[i]};
    const int age = area_month.month.index - birth.index;
    if (birth.index == never_born || age < 0 || age >= 18 * 12) continue;
    if (!area_month.people.resident(family.residency, birth, area_month.month)) continue;
    const auto record = area_month.state->record_of[family.first_child + i];
    if (record != nobody) {
      const auto& child = area_month.state->children[record];
      if (child.open() || child.gone) continue;
    }
    ++made;
  }
  return made;
}

/// The days of a month that a family's children live in serious adversity, met or eased by help.
void count_adversity(AreaMonth& area_month, KnownFamily& known) {
  needs::look(area_month, known, id_of(area_month, known));
  if (level_of(known.without_help) != AdversityLevel::serious) return;
  const bool goes_on = level_of(known.factors) == AdversityLevel::serious;
  const auto days =
      children_without_case(area_month, person_of(area_month, known)) * area_month.days;
  area_month.use(goes_on ? Activity::adversity_met : Activity::adversity_eased, days);
}

}  // namespace

void schedule_finding(AreaMonth& area_month, const KnownFamily& known, Day from, std::uint32_t word,
                      unsigned nth) {
  const double rate = area_month.rates.early_help.detection * quality(area_month, known);
  const double days_left = first_day({known.early_to}) - from;
  if (uniform(word) * days_a_month >= days_left * rate) return;
  const double days = exponential(uniform(word)) / rate * days_a_month;
  if (days >= days_left) return;
  area_month.state->due.add(from + static_cast<Day>(days), known.index,
                            Due::Kind::found_by_early_help, known.early_from & 0xf, nth);
}

bool averts(const AreaMonth& area_month, std::uint32_t record, unsigned stream) {
  const auto* known = area_month.known_family(record);
  if (known == nullptr || !is_helped(*known, area_month.month)) return false;
  return is_averted(area_month, record, *known, area_month.rates.early_help.recurrence,
                    DrawPurpose::early_help_averts, stream);
}

bool keeps_from_care(const AreaMonth& area_month, std::uint32_t record, Day day) {
  const auto* known = area_month.known_family(record);
  if (known == nullptr || !was_helped_lately(*known, area_month.month)) return false;
  return is_averted(area_month, record, *known, area_month.rates.early_help.entry,
                    DrawPurpose::early_help_keeps, static_cast<unsigned>(day - area_month.first));
}

bool is_spell(const KnownFamily& family, const Due& due, Month month) {
  return is_helped(family, month) && (family.early_from & 0xf) == due.stream;
}

std::uint32_t find_again(AreaMonth& area_month, const KnownFamily& family, const Due& due) {
  const auto nth = due.nth + 1U;
  const auto w = area_month.rng.words(id_of(area_month, family), DrawPurpose::early_help_finds,
                                      area_month.month, static_cast<std::uint16_t>(nth));
  schedule_finding(area_month, family, due.day + 1, w[1], nth);
  return w[0];
}

void count_children(AreaMonth& area_month) {
  for (const auto f : area_month.state->in_early_help) {
    const auto& family = person_of(area_month, area_month.state->families[f]);
    area_month.count(Tally::children_by_help_status, index(HelpStatus::early_help),
                     children_without_case(area_month, family));
  }
}

void count_adversity(AreaMonth& area_month) {
  const auto& helped = area_month.state->in_early_help;
  const auto known = [&](std::size_t i) -> KnownFamily& {
    return area_month.state->families[helped[i]];
  };
  prefetch_pipeline(
      helped.size(), 8, [&](std::size_t i) { prefetch(known(i)); },
      [&](std::size_t i) { prefetch(person_of(area_month, known(i))); },
      [&](std::size_t i) {
        prefetch(area_month.state->record_of[person_of(area_month, known(i)).first_child]);
      },
      [&](std::size_t i) { count_adversity(area_month, known(i)); });
}

}  // namespace kindred::model::early_help
