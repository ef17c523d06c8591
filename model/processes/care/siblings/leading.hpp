// model/processes/care/siblings/leading.hpp - who of several siblings in care leaves as the first.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// Chance that a sibling leaves with a child, from one home or from two.
double chance_to_leave(const AreaMonth& area_month, bool by_order, bool one_home);

/// The share of a looked-after child's ways out that it goes as the first; in the rest it goes with
/// a brother or sister, so that as many leave as if each went alone.
double share_leading(const AreaMonth& area_month, const Child& child, bool by_order);

}  // namespace kindred::model::siblings
