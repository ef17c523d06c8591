// model/processes/supply/providers.hpp - a household or home begins, closes and goes.
#pragma once

#include "model/parameters/by_year.hpp"
#include "model/processes/area_month.hpp"

namespace kindred::model::supply {

/// What the supply of an area is made from as a draw begins.
struct Beginning {
  Writable<Supply> supply;
  const Rates& rates;  ///< of the first year of history
  const KeyedRng& rng;
  std::uint16_t area;
  int weight;  ///< one household or home in so many is kept

  AgentId area_id() const { return agent_id(AgentKind::area, area, {}, 0); }
  /// So many of England's as one draw makes whole; `nth` is what they are.
  int whole(double many, std::uint16_t nth) const;
};

/// Is there from this month on, and is counted.
std::uint32_t add(AreaMonth& area_month, const Provider& provider);
/// Takes nobody any more; it is gone once nobody lives there.
void close(AreaMonth& area_month, std::uint32_t slot);
/// One that is closing goes if nobody lives there.
void leave_if_empty(AreaMonth& area_month, std::uint32_t slot);

/// The name of an agent that came as nth of a stream in a month. Streams keep kinds apart.
constexpr AgentId name(AgentKind kind, std::uint16_t area, Month month, std::size_t stream,
                       std::uint32_t nth) {
  return agent_id(kind, area, month, static_cast<std::uint32_t>(stream) << 13 | nth);
}
/// The month that names the households and homes that are there as history begins.
inline constexpr Month before_history{history_begins.index - 1};
/// Streams from here on are of those that were there at the beginning.
inline constexpr std::size_t first_stream_of_beginning = 64;

}  // namespace kindred::model::supply
