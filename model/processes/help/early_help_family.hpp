// model/processes/help/early_help_family.hpp - a family in early help, as its two rooms see it: who
// is helped (early_help.cpp), and what the help does (early_help_effects.cpp).
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::early_help {

inline const Family& person_of(const AreaMonth& area_month, const KnownFamily& known) {
  return area_month.people.families()[known.index];
}
inline AgentId id_of(const AreaMonth& area_month, const KnownFamily& known) {
  return area_month.people.family_id(person_of(area_month, known));
}

/// Fidelity x intensity, less what changes of lead practitioner have cost.
inline double quality(const AreaMonth& area_month, const KnownFamily& known) {
  return area_month.rates.early_help.quality * area_month.rates.continuity(known.early_changes);
}

/// From a day of its help on, when would workers refer the family?
void schedule_finding(AreaMonth& area_month, const KnownFamily& known, Day from, std::uint32_t word,
                      unsigned nth);
/// Days that children without an open case live in serious adversity while their families have
/// early help: met, or eased by help.
void count_adversity(AreaMonth& area_month);

}  // namespace kindred::model::early_help
