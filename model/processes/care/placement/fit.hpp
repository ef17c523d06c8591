// model/processes/care/placement/fit.hpp - which placements a child can have, and whether one fits
// what it needs.
#pragma once

#include <optional>

#include "model/state/child.hpp"

namespace kindred::model::placement {

constexpr bool under_care_order(const Child& child) {
  return child.legal == LegalStatus::interim_care_order ||
         child.legal == LegalStatus::full_care_order;
}

/// Whether a child can live in a placement of this kind because a sibling does.
constexpr bool can_join(const Child& child, Placement kind) {
  switch (kind) {
    case Placement::kin_foster:
    case Placement::authority_foster:
    case Placement::agency_foster:
    case Placement::childrens_home:
      return true;
    case Placement::with_parents:
      return under_care_order(child);
    default:
      return false;
  }
}

/// In what way the placement does not fit what the child needs, by the band of its true score, if
/// it does not.
constexpr std::optional<Misfit> misfit(const Child& child, std::uint8_t needs_band) {
  if (child.unaccompanied == Unaccompanied::uasc) return std::nullopt;
  if (child.unsuitable_place) return Misfit::unsuitable_place;
  if (needs_band == 2 && is_foster(child.placement) && !child.suited) {
    return Misfit::high_need_in_foster_home;
  }
  if (needs_band == 0 && is_residential(child.placement)) return Misfit::low_need_in_residential;
  return std::nullopt;
}

}  // namespace kindred::model::placement
