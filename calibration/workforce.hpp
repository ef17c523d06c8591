// calibration/workforce.hpp - an area's social workers, from the publication.
#pragma once

#include "calibration/published.hpp"
#include "model/population/workforce_input.hpp"

namespace kindred::calibration {

/// Every year published of an area, with the chance of filling a vacant post that takes the posts
/// filled from one year's to the next's while the published number leave. A year that is missing
/// has what the nearest one had; an area without any, what England has for each child.
model::WorkforceInput workforce_of(const Published& published, std::string_view area);

/// The chance within a month that takes workers in post from `before` to `after` in twelve months,
/// posts moving in equal steps, when workers leave at a hazard [1/month] and posts are filled after
/// that; 0 where no chance is small enough.
struct Filling {
  double posts_before, before, posts_after, after, leaving;
};
double chance_of_filling(const Filling& wanted);

}  // namespace kindred::calibration
