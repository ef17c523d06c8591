// model/processes/staff.hpp - social workers who are paid, month by month.
//
// Real thing:  child and family social workers in post and from agencies, full-time equivalents at
//              30 September (Children's social work workforce).
// Equation:    an area has what it published for the September within the financial year; before
//              the first year the first, after the launch the last. Their cost goes in steps with
//              posts and not with cases (prices.hpp).
// Parameters:  AreaParameters::staff (calibration/staff_input.hpp), staff.* (docs/theory/money.md)
// Left out:    why posts are filled or empty.
#pragma once

#include "model/scene.hpp"

namespace kindred::model::staff {

/// Full-time equivalents of an area in the month, by contract. Whoever knows better answers here.
inline const std::array<double, count_of<Contract>>& equivalents(const Scene& scene) {
  return scene.rates.staff;
}

void count_month(const Scene& scene);

}  // namespace kindred::model::staff
