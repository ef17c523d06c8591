#include "model/processes/help/referral/family.hpp"

#include <algorithm>

#include "model/parameters/family.hpp"
#include "model/processes/help/needs.hpp"
#include "model/processes/help/partner.hpp"

namespace kindred::model::referral {

KnownFamily* known(const AreaMonth& scene, const Family& family) {
  for (unsigned i = 0; i < family.children; ++i) {
    const auto record = scene.state.record_of[family.first_child + i];
    if (record != nobody) return scene.known_family(record);
  }
  return nullptr;
}

Factors active_in(const AreaMonth& scene, const Family& family) {
  Factors active = 0;
  if (auto* of = known(scene, family); of != nullptr) {
    needs::look(scene, *of, scene.people.family_id(family));
    active = of->factors;
  } else {
    const auto id = scene.people.family_id(family);
    const Recovery nobody_helps{.treated = partner::pace_in_adults(scene.rates, scene.draws, id)};
    active = scene.crises
                 .active(scene.draws, id, scene.crises.prone(id, family.adversity),
                         needs::beginning_of_quarter(scene.month), nobody_helps)
                 .now;
  }
  for (unsigned i = 0; i < family.children; ++i) {
    if (family.births[i] == never_born) continue;
    active |= scene.crises.outside(scene.draws, scene.people.child_id(family, i), family.adversity,
                                   {family.births[i]}, scene.month);
  }
  return active;
}

}  // namespace kindred::model::referral
