// model/processes/authority/staff.hpp - social workers who are paid, month by month.
//
// Real thing:  child and family social workers in post and from agencies, full-time equivalents at
//              30 September (Children's social work workforce).
// Equation:    an area has what it published for the September within the financial year; before
//              the first year the first, after the launch the last. Their cost goes in steps with
//              posts and not with cases (prices.hpp).
// Parameters:  AreaParameters::staff (calibration/workforce.hpp), staff.* (docs/theory/money.md)
// Left out:    why posts are filled or empty.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::staff {

/// Full-time equivalents of an area in the month, by contract: the model's own workers where there
/// are any.
inline std::array<double, count_of<Contract>> equivalents(const AreaMonth& area_month) {
  const auto& workforce = area_month.state->workforce;
  if (workforce.load.posts == 0) return area_month.rates.staff;
  const auto of = [&](std::size_t workers) {
    return static_cast<double>(workers) * area_month.weight;
  };
  return {of(workforce.in_post.size()), of(workforce.agency.size())};
}

void count_month(AreaMonth& area_month);

}  // namespace kindred::model::staff
