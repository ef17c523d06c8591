#include "model/processes/help/referral/family.hpp"

#include <algorithm>

#include "model/parameters/family.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/help/partner.hpp"

namespace kindred::model::referral {

Factors active_in(AreaMonth& area_month, const Family& family) {
  Factors active = 0;
  if (auto* of = known(area_month, family); of != nullptr) {
    needs::look(area_month, *of, area_month.people.family_id(family));
    active = of->factors;
  } else {
    const auto id = area_month.people.family_id(family);
    const Recovery nobody_helps{.treated =
                                    partner::pace_in_adults(area_month.rates, area_month.rng, id)};
    active = area_month.crises
                 .active(area_month.rng, id, area_month.crises.prone(id, family.adversity),
                         needs::beginning_of_quarter(area_month.month), nobody_helps)
                 .now;
  }
  for (unsigned i = 0; i < family.children; ++i) {
    if (family.births[i] == never_born) continue;
    active |= area_month.crises.outside(area_month.rng, area_month.people.child_id(family, i),
                                        family.adversity, {family.births[i]}, area_month.month);
  }
  return active;
}

}  // namespace kindred::model::referral
