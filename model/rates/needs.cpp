#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::rates {

void set_needs(Rates& r, const AreaYear& in) {
  const auto& n = in.parameters.needs;
  r.needs = n;
  r.recovery = in.parameters.adversity.recovery * in.parameters.help.quality;
  r.help_quality = in.parameters.help.quality;
  const auto by_step = [](double ratio) {
    return std::array{static_cast<float>(1 / ratio), 1.0F, static_cast<float>(ratio)};
  };
  r.not_in_need_by_risk = by_step(n.not_in_need);
  r.section_47_by_risk = by_step(n.section_47);
  r.entry_by_risk = by_step(n.entry);
  r.closure_by_risk = by_step(n.closure);
  r.recurrence_by_level = by_step(n.recurrence);
}

}  // namespace kindred::model::rates
