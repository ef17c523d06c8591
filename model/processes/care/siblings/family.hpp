// model/processes/care/siblings/family.hpp - a child's brothers and sisters, and where they live.
//
// The family's children who are known; a sibling of another family is not among them. Children live
// a month one after the other, so that each sees the others as they were when the month began.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::siblings {

/// A home of looked-after children, told from the others of their family.
struct Home {
  std::uint32_t number = 0;  ///< 0: none
  Placement placement = Placement::not_looked_after;
};

/// The family of a child; none if unaccompanied.
const Family* family_of(const AreaMonth& area_month, const Child& child);
/// Which of its family's children this is.
unsigned order_of(const AreaMonth& area_month, const Child& child);

/// Calls visit(record) for each known brother and sister.
template <class Visit>
void each_sibling(const AreaMonth& area_month, const Child& child, Visit visit) {
  const auto* family = family_of(area_month, child);
  if (family == nullptr) return;
  const auto own = area_month.state->record_of[child.person];
  area_month.state->each_known(*family, [&](std::uint32_t record) {
    if (record != own) visit(record);
  });
}

Home home_now(const AreaMonth& area_month, std::uint32_t record);
/// Where a child lived as the month began.
Home home_at_beginning(const AreaMonth& area_month, std::uint32_t record);

}  // namespace kindred::model::siblings
