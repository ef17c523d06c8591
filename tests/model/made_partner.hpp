// tests/model/made_partner.hpp - what a world comes to whose partner services respond otherwise.
#pragma once

#include "made_policy.hpp"

namespace made::partner {

using namespace kindred::model;

inline constexpr int last = 2020;

inline Counts lived(const Parameters& p, const Scenario& scenario = made::baseline(last)) {
  return made::run_all(made::world(p, 500, last), p, scenario);
}
inline const Counts& usual() {
  static const auto made = lived(made::parameters());
  return made;
}
inline double days(const Counts& c, Activity activity) {
  return static_cast<double>(
      made::over_months(c, Tally::month_activity, index(activity), 2014, last));
}

}  // namespace made::partner
