#include "model/processes/care/siblings/events.hpp"

#include "model/processes/care/siblings/homes.hpp"

namespace kindred::model::siblings {

void started(AreaMonth& area_month, const Child& child, Day day, OfSibling what) {
  if (family_of(area_month, child) == nullptr) return;
  what.record = area_month.state->record_of[child.person];
  what.day = day;
  what.home = home_of(area_month, child);
  what.placement = child.placement;
  area_month.state->of_siblings.push_back(what);
}

namespace {

/// Something that matters only if the child has brothers and sisters who are known.
void happened(AreaMonth& area_month, const Child& child, Day day, const OfSibling& what) {
  bool any = false;
  each_sibling(area_month, child, [&](std::uint32_t) { any = true; });
  if (any) started(area_month, child, day, what);
}

}  // namespace

void moved(AreaMonth& area_month, const Child& child, Day day, std::uint32_t left) {
  OfSibling what;
  what.what = OfSibling::What::moved;
  what.left = left;
  happened(area_month, child, day, what);
}

void leaves(AreaMonth& area_month, const Child& child, Day day, OfSibling::What how,
            ReasonCeased reason) {
  OfSibling what;
  what.what = how;
  what.reason = reason;
  what.left = home_of(area_month, child);
  happened(area_month, child, day, what);
}

}  // namespace kindred::model::siblings
