// scenarios/cost_fields.hpp - the keys of [[cost]] in an intervention, and the team that it may be
// of.
//
// Internal to intervention.cpp. A cost is a number of pounds a unit, or that of a team: its posts
// times the pay of each, over the units that one team delivers in a year.
#pragma once

#include <span>
#include <vector>

#include "model/policy/policy.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

/// A [[cost]] as it is read.
struct CostText {
  Place gbp_at, team_at;
  model::Cost cost;
};

std::span<const Field<CostText>> cost_fields();
/// Whether it states a price or a team; a team's price is worked out.
void check_price(const Place& at, CostText& stated, Reading& reading);

std::vector<Key> member_keys();

/// What a team costs in a year: posts times the pay of each.
double gbp_a_year(std::span<const model::TeamMember> team);

}  // namespace kindred::scenarios
