// model/processes/care/siblings/moving.hpp - siblings in the same home move with a child who does.
#pragma once

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

void draw_to_home(Scene& scene, const OfSibling& event);
/// Who was put off moves, if it still can: whether it has.
bool move_due(Scene& scene, const Due& due);

}  // namespace kindred::model::siblings
