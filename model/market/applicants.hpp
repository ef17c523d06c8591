// model/market/applicants.hpp - the children with a place request this month.
#pragma once

#include <span>
#include <vector>

#include "model/world/world.hpp"

namespace kindred::model::market {

/// Where a place is: a provider in an area of the world; nobody: elsewhere, or opened for a child.
struct Place {
  std::uint32_t provider = nobody;
  std::uint16_t area = 0;
};

/// A child with a request for a kind of place, or several of a family's who live in one home.
struct Applicant {
  AgentId child = 0;       ///< the first of them
  std::uint64_t home = 0;  ///< which family's which home, in the area; 0 for the unaccompanied
  Day day = 0;
  std::uint32_t tie = 0;
  std::array<std::uint32_t, most_children> records{};
  std::uint8_t count = 1;
  std::uint8_t band = 0;  ///< of the greatest needs, as known
  Placement wanted = Placement::not_looked_after;
  bool young = false;              ///< under 10: for foster care alone
  bool moves = false;              ///< from a place that closes, or a crisis
  std::uint8_t waited = 0;         ///< months in a crisis place
  std::uint16_t area = 0;          ///< the children's own
  Place beside{};                  ///< where a sibling of the home lives,
  std::uint32_t sibling = nobody;  ///< and which child that is
};

/// All applicants, in the order in which they are answered. `areas` are those of the world, whose
/// places that were left are free again already.
std::vector<Applicant> applicants(const World& world, std::span<const AreaState> areas,
                                  const KeyedRng& rng, Month month);

/// Everybody who is looked after in a kind of place that is counted, in the same order.
std::vector<Applicant> everybody(const World& world, std::span<const AreaState> areas,
                                 const KeyedRng& rng, Month month);

}  // namespace kindred::model::market
