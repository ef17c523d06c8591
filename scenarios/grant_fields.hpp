// scenarios/grant_fields.hpp - the keys of [[grant]], and how a grant is shared out.
//
// Internal to scenario.cpp. A pot is shared among all areas that have it, simulated or not, by
// weight: the same for each, children, or need (children, more of them where neighbourhoods are
// deprived), times what the same service costs there. A grant of a name that a scenario has from
// one that it extends replaces that one.
#pragma once

#include <vector>

#include "scenarios/scenario_text.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

void read_grants(const Value&, const Key&, ScenarioText&, Reading&);

/// Need of an area's children, in children of the least deprived tenth of neighbourhoods, where a
/// child of the most deprived tenth counts for `deprivation`; the tenths between in even ratios.
double need(const Area& area, double deprivation);

std::vector<KeyGroup> grant_keys();

}  // namespace kindred::scenarios
