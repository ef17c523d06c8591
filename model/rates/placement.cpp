#include <algorithm>
#include <numeric>

#include "model/chance/reproducible_math.hpp"
#include "model/rates/area_year.hpp"
#include "model/rates/rates.hpp"
#include "model/rates/shares.hpp"

namespace kindred::model::rates {

namespace {

/// Factors on the share of residential placements by band of needs as known, 1 on average over the
/// published bands of looked-after children (CLA24, 2023), so that the shares fitted stay.
std::array<double, count_of<NeedsBand>> residential_by_need(double ratio) {
  constexpr std::array published{0.473, 0.128, 0.399};
  std::array<double, count_of<NeedsBand>> made{1, power(ratio, 0.5), ratio};
  const double mean = std::inner_product(made.begin(), made.end(), published.begin(), 0.0);
  for (double& m : made) m /= mean;
  return made;
}

/// Multiplies the share of residential placements; the others make room.
void shift_to_residential(std::array<double, count_of<Placement>>& weights, double factor) {
  double all = 0, residential = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    all += weights[i];
    if (is_residential(static_cast<Placement>(i))) residential += weights[i];
  }
  if (residential <= 0 || residential >= all) return;
  const double share = residential / all, wanted = std::min(0.95, share * factor);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[i] *=
        is_residential(static_cast<Placement>(i)) ? wanted / share : (1 - wanted) / (1 - share);
  }
}

void set_fit(Rates& r, const AreaYear& in) {
  const auto& f = in.parameters.care.fit;
  r.suited = f.suited;
  r.suited_known = f.suited_known;
  const double mean = 1 + f.misplaced_share * (f.move_if_misplaced - 1);
  r.move_by_fit = {static_cast<float>(1 / mean), static_cast<float>(f.move_if_misplaced / mean)};
}

}  // namespace

void set_placements(Rates& r, const AreaYear& in) {
  set_fit(r, in);
  const auto& s = in.parameters.shares;
  const auto year_weights = in.shares(s.placement);
  const auto weights = [&](const std::array<ByAge, count_of<Placement>>& table, std::size_t age,
                           double residential) {
    std::array<double, count_of<Placement>> made{};
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = table[i][age] * year_weights[i];
    shift_to_residential(made, residential);
    return cumulative(made);
  };
  auto by_need = residential_by_need(in.parameters.care.fit.residential_by_need);
  for (double& factor : by_need) factor *= in.level(AreaLevel::residential);
  for (std::size_t n = 0; n < count_of<NeedsBand>; ++n) {
    for (std::size_t a = 0; a < count_of<AgeBand>; ++a) {
      r.first_placement[n][a] = weights(in.parameters.care.first_placement, a, by_need[n]);
      r.next_placement[n][a] = weights(in.parameters.care.next_placement, a, by_need[n]);
    }
  }
  auto unaccompanied = in.parameters.care.unaccompanied_placement;
  for (std::size_t i = 0; i < unaccompanied.size(); ++i) unaccompanied[i] *= year_weights[i];
  r.unaccompanied_placement = cumulative(unaccompanied);
}

}  // namespace kindred::model::rates
