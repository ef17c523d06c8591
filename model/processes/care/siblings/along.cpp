#include "model/processes/care/siblings/along.hpp"

namespace kindred::model::siblings {

bool busy(const AreaMonth& scene, std::uint32_t record) {
  const auto& child = scene.state.children[record];
  return child.active_until > scene.first &&
         child.draw_month == static_cast<std::uint8_t>(scene.month.index) && child.draw_index > 1;
}

bool drawn_along(const AreaMonth& scene, const Child& sibling, double chance, std::uint16_t nth) {
  return uniform(scene.draws.words(sibling.id, DrawPurpose::with_sibling, scene.month, nth)[0]) <
         chance;
}

bool thinned(const AreaMonth& scene, const Child& sibling, Transition t, std::uint16_t nth) {
  return scene.prevented(t, sibling, static_cast<std::uint16_t>(256 + nth));
}

bool comes_about(const AreaMonth& scene, const Child& sibling, Transition t, double chance,
                 std::uint16_t nth) {
  return drawn_along(scene, sibling, chance, nth) && !thinned(scene, sibling, t, nth);
}

void put_off(AreaMonth& scene, std::uint32_t record, std::uint8_t stream, unsigned nth) {
  scene.state.due.add(scene.end, record, Due::Kind::with_sibling, stream, nth);
}

}  // namespace kindred::model::siblings
