// model/chance/identity.hpp - who is who, from where and when they arrived and never from a running
// count.
//
// area 16 bits | month of arrival 12 | nth of that month 20 | kind 4 | order in the family 4,
// so that one prevented arrival renumbers nobody, and an authority run alone keeps its identities.
#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>

#include "model/chance/keyed_rng.hpp"
#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

enum class AgentKind : std::uint8_t {
  family,
  child,
  unaccompanied_child,
  area,
  fostering_household,
  home,
  worker
};

/// A small number that names an authority for ever, from its ONS code ("E06000001" -> 6001).
inline std::uint16_t area_number(std::string_view ons_code) {
  unsigned digits = 0;
  std::from_chars(ons_code.data() + 1, ons_code.data() + ons_code.size(), digits);
  return static_cast<std::uint16_t>(digits / 1'000'000 * 1000 + digits % 1000);
}

constexpr AgentId agent_id(AgentKind kind, std::uint16_t area, Month arrival, std::uint32_t nth,
                           unsigned order = 0) {
  return (static_cast<AgentId>(area) << 40) |
         (static_cast<AgentId>(static_cast<std::uint32_t>(arrival.index) & 0xfff) << 28) |
         (static_cast<AgentId>(nth & 0xfffff) << 8) | (static_cast<AgentId>(kind) << 4) | order;
}

/// A household or home that a child brings into being, named after it.
constexpr AgentId named_after(AgentId child, AgentKind kind, std::uint16_t area, Month arrival) {
  return agent_id(kind, area, arrival, static_cast<std::uint32_t>(child >> 8),
                  static_cast<unsigned>(child & 0xf));
}

/// The family of a child of one.
constexpr AgentId family_of(AgentId child) { return child & ~AgentId{0xff}; }

}  // namespace kindred::model
