#include "model/processes/area_month.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model {

bool AreaMonth::thinned(Transition t, const Child& child, std::uint16_t nth,
                        const EventAttributes& of) const {
  const double u =
      uniform(rng.words(child.id, DrawPurpose::prevented, month, draw_number(t, nth))[0]);
  return u >= factor(t, child, of);
}

bool AreaMonth::happens_under_policy(Transition t, double p, double u, Child& child,
                                     const EventAttributes& of) const {
  if (u < p) return !thinned(t, child, apart(child), of);
  const double f = factor(t, child, of);
  if (f <= 1) return false;
  const double more = (std::min(1.0, p * f) - p) / (1 - p);
  return uniform(added(t, child)[0]) < more;
}

std::optional<SampledEvent> AreaMonth::next_event(Child& child, const CompetingRisks& competing,
                                                  Day from, Day until) const {
  if (competing.total() <= 0) return std::nullopt;
  const auto nth = draw_index(child);
  return next_event(child, competing, from, until,
                    rng.words(child.id, DrawPurpose::month, month, nth), nth);
}

std::optional<SampledEvent> AreaMonth::next_event(const Child& child,
                                                  const CompetingRisks& competing, Day from,
                                                  Day until, const Words& w,
                                                  std::uint16_t nth) const {
  const double u = uniform(w[0]);
  std::optional<SampledEvent> found;
  // 1 - exp(-x) never exceeds x: most stretches end at this one comparison.
  if (u * days < competing.total() * (until - from)) {
    const Day day = from + static_cast<Day>(exponential(u) / competing.total() * days);
    if (day < until) {
      double left = uniform(w[1]) * competing.total();
      const auto each = competing.each();
      auto exit = each.begin();
      while (exit + 1 != each.end() && left >= exit->rate) left -= exit++->rate;
      found =
          SampledEvent{day, exit->type, exit->transition, prevented(exit->transition, child, nth),
                       std::min(left / exit->rate, 1 - 0x1p-33)};
    }
  }
  if (policy.raises()) add_to(found, child, competing, from, until, w);
  return found;
}

double AreaMonth::raised(const CompetingRisks& competing, const Child& child) const {
  double sum = 0;
  for (const auto& exit : competing.each()) {
    if (policy.greatest_factor(exit.transition) <= 1) continue;
    sum += exit.rate * std::max(0.0, factor(exit.transition, child) - 1);
  }
  return sum;
}

/// Events that policy adds have a hazard of their own on top of the baseline's. Where the baseline
/// has none, the slice of the draw above its own decides; before one of the baseline's, a word
/// apart.
void AreaMonth::add_to(std::optional<SampledEvent>& found, const Child& child,
                       const CompetingRisks& competing, Day from, Day until, const Words& w) const {
  const double more = raised(competing, child);
  if (more <= 0) return;
  const double spent =
      found ? exponential(uniform(w[2]))
            : std::max(0.0, exponential(uniform(w[0])) - competing.total() * (until - from) / days);
  const Day day = from + static_cast<Day>(std::min(1e6, spent / more * days));
  if (day >= (found ? found->day : until)) return;
  double left = uniform(w[3]) * more;
  for (const auto& exit : competing.each()) {
    const double part = exit.rate * std::max(0.0, factor(exit.transition, child) - 1);
    if (part <= 0) continue;
    found =
        SampledEvent{day, exit.type, exit.transition, false, std::min(left / part, 1 - 0x1p-33)};
    if (left < part) return;
    left -= part;
  }
}

}  // namespace kindred::model
