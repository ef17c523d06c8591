// scenarios/gone.hpp - keys and parameters that earlier versions had, and what to write instead.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace kindred::scenarios {

struct Gone {
  std::string_view name;
  std::string_view why;
  std::string_view instead;
};

/// Keys of scenario files.
inline constexpr std::array gone_keys{
    Gone{"population", "there is one set of national population projections, which every run uses",
         "take [population] and its variant out"}};

/// Parameters, as [[set]] and fitted folders name them.
inline constexpr std::string_view kin_come_with_a_child =
    "relatives and friends are approved for the child who comes to live with them, and go with the "
    "child";
inline constexpr std::string_view change_kin =
    "take it out; placement.first.kin_foster.* and placement.next.kin_foster.*, by age, say how "
    "often children live with them";
inline constexpr std::array gone_parameters{
    Gone{"fostering.households.kin", kin_come_with_a_child, change_kin},
    Gone{"fostering.places.kin", kin_come_with_a_child, change_kin},
    Gone{"fostering.kin_approvals", kin_come_with_a_child, change_kin},
    Gone{"fostering.deregistered.kin", kin_come_with_a_child, change_kin},
    Gone{"market.suits.kin_foster", kin_come_with_a_child, change_kin}};

/// The one of this name, or none.
constexpr const Gone* gone(std::span<const Gone> all, std::string_view name) {
  const auto found = std::ranges::find(all, name, &Gone::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace kindred::scenarios
