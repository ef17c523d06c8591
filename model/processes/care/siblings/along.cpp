#include "model/processes/care/siblings/along.hpp"

namespace kindred::model::siblings {

bool busy(const AreaMonth& area_month, std::uint32_t record) {
  const auto& child = area_month.state->children[record];
  return child.active_until > area_month.first &&
         child.draw_month == static_cast<std::uint8_t>(area_month.month.index) &&
         child.draw_index > 1;
}

bool drawn_along(const AreaMonth& area_month, const Child& sibling, double chance,
                 std::uint16_t nth) {
  return uniform(area_month.rng.words(sibling.id, DrawPurpose::with_sibling, area_month.month,
                                      nth)[0]) < chance;
}

bool thinned(const AreaMonth& area_month, const Child& sibling, Transition t, std::uint16_t nth) {
  return area_month.prevented(t, sibling, static_cast<std::uint16_t>(256 + nth));
}

bool happens_along(const AreaMonth& area_month, const Child& sibling, Transition t, double chance,
                   std::uint16_t nth) {
  return drawn_along(area_month, sibling, chance, nth) && !thinned(area_month, sibling, t, nth);
}

void put_off(AreaMonth& area_month, std::uint32_t record, std::uint8_t stream, unsigned nth) {
  area_month.state->due.add(area_month.end, record, Due::Kind::with_sibling, stream, nth);
}

}  // namespace kindred::model::siblings
