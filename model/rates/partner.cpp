#include <algorithm>

#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::rates {

void set_partners(Rates& r, const AreaYear& in) {
  const auto& p = in.parameters.partner;
  auto& made = r.partner;
  made.usual = p.usual;
  made.effect = p.effect;
  for (std::size_t i = 0; i < count_of<Partner>; ++i) {
    const double demand = 1 / p.threshold[i];
    made.response[i] = std::min(1.0, p.capacity[i] / demand);
    if (i >= treating_partners) continue;
    made.served[i] = std::min(1.0, p.usual[i] * std::min(demand, p.capacity[i]));
  }
  made.conference_wait = 1 - p.information_share * (1 - p.information_delay);
  made.as_usual = made.served == made.usual;
}

}  // namespace kindred::model::rates
