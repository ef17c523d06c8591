// model/processes/care/siblings/entering.hpp - siblings enter care with a child who does.
#pragma once

#include "model/processes/care/siblings/family.hpp"

namespace kindred::model::siblings {

/// Siblings enter with the child of a start this month, by its number among the month's events.
void draw_in(Scene& scene, std::size_t event_at);
/// Who was put off enters, if it still can: whether it has.
bool enter_due(Scene& scene, const Due& due);

}  // namespace kindred::model::siblings
