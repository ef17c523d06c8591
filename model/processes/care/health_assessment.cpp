#include "model/processes/care/health_assessment.hpp"

namespace kindred::model::health_assessment {

Day due(const AreaMonth& area_month, const Child& child) {
  const auto words =
      area_month.rng.words(child.id, DrawPurpose::health_assessment, month_of(child.care_since));
  return child.care_since + 1 + static_cast<Day>(uniform(words[0]) * 56);
}

NextStep hold(AreaMonth& area_month, std::uint32_t, Day) {
  area_month.count(Tally::health_assessments);
  return {};
}

}  // namespace kindred::model::health_assessment
