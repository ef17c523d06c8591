#include "model/scene.hpp"

#include <algorithm>

namespace kindred::model {

bool Scene::prevented(Transition t, const Child& child, std::uint16_t nth) const {
  const double f = factor(t, child);
  if (f >= 1) return false;
  const auto w = draws.words(child.id, Event::prevented, month, numbered(t, nth));
  return uniform(w[0]) >= f;
}

bool Scene::happens(Transition t, double p, double u, Child& child) const {
  const bool at_baseline = u < p;
  const double f = factor(t, child);
  if (f == 1) return at_baseline;
  if (f < 1) return at_baseline && !prevented(t, child, apart(child));
  if (at_baseline) return true;
  const double more = (std::min(1.0, p * f) - p) / (1 - p);
  return uniform(added(t, child)[0]) < more;
}

}  // namespace kindred::model
