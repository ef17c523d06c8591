#include "model/processes/authority/practice.hpp"

#include <algorithm>

#include "model/chance/identity.hpp"
#include "model/chance/normal.hpp"
#include "model/chance/reproducible_math.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::model::practice {

double drawn_standing(const KeyedRng& rng, std::uint16_t area) {
  const auto w = rng.words(agent_id(AgentKind::area, area, {}, 0), DrawPurpose::practice);
  return standard_normal(uniform(w[0], w[1]));
}

double quality(const PracticeParameters& p, double practice_standing) {
  return std::max(0.0, 1 + p.spread * practice_standing);
}

void set_quality(Rates& rates, double quality) {
  if (quality == 1) return;
  const auto change = [&](double& level, double& recovery) {
    if (level <= 0) return;
    const double factor = std::min(quality, 1 / level);
    level *= factor;
    recovery *= factor;
  };
  change(rates.help_quality, rates.recovery);
  change(rates.early_help.quality, rates.early_recovery);
}

double speed(const PracticeParameters& p, const AreaParameters& area) {
  return p.leadership == 1 ? 1 : power(p.leadership, area.leadership);
}

Implementation implementation(const Scenario& scenario, const ScenarioPeriods& scenario_periods,
                              const Parameters& parameters, const AreaParameters& area,
                              bool shares) {
  const auto in_force = [&](Month month) {
    const auto* made = &parameters.practice;
    for (const auto& period : scenario_periods.periods) {
      if (period.from <= month) made = &period.parameters->practice;
    }
    return made;
  };
  Implementation made;
  for (std::size_t r = 0; r < scenario.roll_outs.size(); ++r) {
    made.speed[r] = speed(*in_force(scenario.roll_outs[r].from), area);
  }
  const bool spreads = parameters.practice.diffusion > 0 ||
                       std::ranges::any_of(scenario_periods.periods, [](const auto& p) {
                         return p.parameters->practice.diffusion > 0;
                       });
  made.adopts = shares && spreads;
  return made;
}

}  // namespace kindred::model::practice
