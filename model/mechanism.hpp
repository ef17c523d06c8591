// model/mechanism.hpp - mechanisms that a scenario can switch off, and what that sets.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace kindred::model {

/// A parameter, and its value when the mechanism does nothing.
using WhenOff = std::pair<std::string_view, double>;

struct Mechanism {
  std::string_view name;
  std::string_view description;  ///< what no longer happens; one sentence
  std::span<const WhenOff> off;
};

namespace when_off {

inline constexpr WhenOff siblings[]{{"siblings.enter_together.court", 0},
                                    {"siblings.enter_together.other", 0},
                                    {"siblings.move_together", 0},
                                    {"siblings.leave_together.one_home", 0},
                                    {"siblings.leave_together.elsewhere", 0},
                                    {"siblings.leave_together.order", 0},
                                    {"siblings.leave_together.court", 0}};
inline constexpr WhenOff recovery[]{{"adversity.recovery", 0}, {"needs.with_help", 0}};
inline constexpr WhenOff risk[]{{"needs.ratio.not_in_need", 1},
                                {"needs.ratio.section_47", 1},
                                {"needs.ratio.entry", 1},
                                {"needs.ratio.closure", 1},
                                {"needs.ratio.recurrence", 1}};
inline constexpr WhenOff early_help[]{{"early_help.offered.after_no_further_action", 0},
                                      {"early_help.offered.after_not_in_need", 0},
                                      {"early_help.offered.after_need", 0}};
inline constexpr WhenOff placement_by_need[]{{"placement.by_need.residential", 1},
                                             {"placement.move_if_misplaced", 1}};
inline constexpr WhenOff measurement_error[]{{"needs.error", 0}};
inline constexpr WhenOff family_group[]{{"family_group.offered", 0}};
inline constexpr WhenOff family_court[]{{"family_court.reached", 0}};
inline constexpr WhenOff disruption[]{{"permanence.disruption.adoption", 0},
                                      {"permanence.disruption.special_guardianship", 0},
                                      {"permanence.disruption.child_arrangements", 0}};

}  // namespace when_off

inline constexpr std::array mechanisms{
    Mechanism{"siblings", "Brothers and sisters enter, move and leave with a child only by chance.",
              when_off::siblings},
    Mechanism{"recovery", "Help makes no family recover sooner and takes nothing from needs.",
              when_off::recovery},
    Mechanism{"risk", "Adversity and needs act on nothing that happens to an open case.",
              when_off::risk},
    Mechanism{"early_help", "No family is offered targeted early help when a case closes.",
              when_off::early_help},
    Mechanism{"placement_by_need", "Placements answer to no needs, and none ends for want of fit.",
              when_off::placement_by_need},
    Mechanism{"measurement_error", "Assessments know children's needs as they are.",
              when_off::measurement_error},
    Mechanism{"family_group_conferences", "Nobody is offered a family group conference.",
              when_off::family_group},
    Mechanism{"family_drug_and_alcohol_court", "No family goes to such a court.",
              when_off::family_court},
    Mechanism{"permanence_disruption",
              "No adoption, guardianship or arrangements order breaks down.",
              when_off::disruption}};

}  // namespace kindred::model
