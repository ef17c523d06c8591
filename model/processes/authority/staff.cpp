#include "model/processes/authority/staff.hpp"

#include <cmath>

namespace kindred::model::staff {

void count_month(AreaMonth& area_month) {
  const auto here = equivalents(area_month);
  // Posts are an area's, however few of its families are simulated.
  for (std::size_t c = 0; c < here.size(); ++c)
    area_month.count_month_at_scale(Tally::month_staff, c, std::llround(here[c] * 100));
}

}  // namespace kindred::model::staff
