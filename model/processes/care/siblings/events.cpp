#include "model/processes/care/siblings/events.hpp"

#include "model/processes/care/siblings/homes.hpp"

namespace kindred::model::siblings {

void started(AreaMonth& scene, const Child& child, Day day, OfSibling what) {
  if (family_of(scene, child) == nullptr) return;
  what.record = scene.state.record_of[child.person];
  what.day = day;
  what.home = home_of(scene, child);
  what.placement = child.placement;
  scene.state.of_siblings.push_back(what);
}

namespace {

/// Something that matters only if the child has brothers and sisters who are known.
void happened(AreaMonth& scene, const Child& child, Day day, const OfSibling& what) {
  bool any = false;
  each_sibling(scene, child, [&](std::uint32_t) { any = true; });
  if (any) started(scene, child, day, what);
}

}  // namespace

void moved(AreaMonth& scene, const Child& child, Day day, std::uint32_t left) {
  OfSibling what;
  what.what = OfSibling::What::moved;
  what.left = left;
  happened(scene, child, day, what);
}

void leaves(AreaMonth& scene, const Child& child, Day day, OfSibling::What how,
            ReasonCeased reason) {
  OfSibling what;
  what.what = how;
  what.reason = reason;
  what.left = home_of(scene, child);
  happened(scene, child, day, what);
}

}  // namespace kindred::model::siblings
