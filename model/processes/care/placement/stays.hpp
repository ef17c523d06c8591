// model/processes/care/placement/stays.hpp - the place in which a looked-after child lives:
// requested, taken, left, paid for.
//
// Real thing:  an authority's duty to place a child it looks after (Children Act 1989 s.22C) and to
//              secure enough places, so far as reasonably practicable (s.22G).
// Equation:    a child who is to live in a kind of place that is counted requests one on the day.
//              At the month's end the market answers (model/market/market.hpp). The place it found
//              counts from the day of the request; until then no place is counted for the child,
//              and its hazards are those of the kind requested. A child whose home closes, or for
//              whom there is now a better place than a crisis place, moves on the month's last day.
// Parameters:  market.*.
// Left out:    a place that is kept free for a child; notice; trial moves.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::placement {

/// A child leaves the placement that it is in, or withdraws its request.
void leave(AreaMonth& area_month, const Child& child, Day day);
/// A child who is to live in a kind of place that is counted requests one, and is in none until the
/// market has answered; returns whether it does.
bool request_place(AreaMonth& area_month, const Child& child, Day day);

/// A child leaves the place that it lives in for one that the market has found,
void move_out(AreaMonth& area_month, std::uint32_t record, Day day);
/// and lives in what was found.
void move_in(AreaMonth& area_month, const Allocation& allocation);
/// The places of the month are paid for: each at its price, or at the mean before places are
/// counted.
void pay(AreaMonth& area_month);
/// The same as history begins, when nobody moves.
void begin(AreaState& state, std::uint16_t area);

/// Throws std::logic_error where placement stays and children do not belong together.
void check(const AreaState& state);

}  // namespace kindred::model::placement
