#include "model/processes/authority/staff.hpp"

#include <cmath>

namespace kindred::model::staff {

void count_month(const AreaMonth& scene) {
  const auto here = equivalents(scene);
  // Posts are an area's, however few of its families are simulated.
  for (std::size_t c = 0; c < here.size(); ++c)
    scene.of_month[Counts::offset(Tally::month_staff) + c] += std::llround(here[c] * 100);
}

}  // namespace kindred::model::staff
