// model/processes/supply/supply.hpp - what stands in an area at the beginning of history, what
// comes and goes, and the count of it on 31 March.
//
// Real thing:  approved fostering households and registered homes, and their places.
// Equation:    so many stand in April 2013 as England's published number times the authority's
//              share, made whole by a draw; from then on fostering and homes make and close them.
// Parameters:  fostering.households, homes.places and what each authority has of them
//              (docs/theory/fostering.md, homes.md)
// Left out:    who lived with whom before April 2013; the market finds places for all once.
#pragma once

#include "model/processes/scene.hpp"

namespace kindred::model::supply {

/// What the supply of an area is made from as a draw begins.
struct Beginning {
  Supply& supply;
  const Rates& rates;  ///< of the first year of history
  const Draws& draws;
  std::uint16_t area;
  int weight;  ///< one household or home in so many stands

  AgentId area_id() const { return agent_id(AgentKind::area, area, {}, 0); }
  /// So many of England's as one draw makes whole; `nth` is what they are.
  int whole(double many, std::uint16_t nth) const;
};

/// Makes the households and homes of an area on 1 April 2013. An authority without any share in
/// England's has none, and nothing of this happens in it.
void begin(const Beginning& in);

/// The end of a month: households and homes are made, close, and go.
void end_month(Scene& scene);

/// Stands from this month on, and is counted.
std::uint32_t add(Scene& scene, const Provider& provider);
/// Takes nobody any more; it is gone once nobody lives there.
void close(Scene& scene, std::uint32_t slot);
/// One that is closing goes if nobody lives there.
void leave_if_empty(Scene& scene, std::uint32_t slot);

/// What stands on 31 March.
void count_year(const Scene& scene);

/// The name of an agent that came as nth of a stream in a month. Streams keep kinds apart.
constexpr AgentId name(AgentKind kind, std::uint16_t area, Month month, std::size_t stream,
                       std::uint32_t nth) {
  return agent_id(kind, area, month, static_cast<std::uint32_t>(stream) << 13 | nth);
}
/// The month in whose name those come who stand as history begins.
inline constexpr Month before_history{history_begins.index - 1};
/// Streams from here on are of those who stood at the beginning.
inline constexpr std::size_t first_stream_of_beginning = 64;

}  // namespace kindred::model::supply
