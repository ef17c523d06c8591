#include "model/month/diffusion.hpp"

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/processes/authority/practice.hpp"

namespace kindred::model {

bool Diffusion::due(Month month) const {
  return month.is_march() && world_.whole() && parameters_->practice.diffusion > 0;
}

std::vector<double> Diffusion::gains(std::span<const double> now) const {
  const auto& p = parameters_->practice;
  std::vector<double> made(now.size());
  for (std::size_t a = 0; a < now.size(); ++a) {
    double sum = 0;
    int better = 0;
    for (const auto b : world_.neighbours(a)) {
      if (now[b] <= now[a]) continue;
      sum += now[b];
      ++better;
    }
    if (better == 0) continue;
    const auto& own = parameters_->areas[world_.areas()[a].parameters];
    made[a] = std::min(1.0, p.diffusion * practice::speed(p, own)) * (sum / better - now[a]);
  }
  return made;
}

void Diffusion::spread(std::span<AreaState> areas, std::span<PolicyInForce> policies,
                       Month month) const {
  if (!due(month)) return;
  std::vector<double> now(areas.size());
  std::ranges::transform(areas, now.begin(), &AreaState::practice_standing);
  auto more = gains(now);
  for (std::size_t a = 0; a < areas.size(); ++a) areas[a].practice_standing += more[a];
  const Month from = month + 1;
  for (std::size_t roll_out = 0; roll_out < max_roll_outs; ++roll_out) {
    std::ranges::transform(policies, now.begin(), [&](const PolicyInForce& policy) {
      // What is only about to begin has been seen by nobody.
      return policy.share_reached(roll_out, month) > 0 ? policy.share_reached(roll_out, from) : 0;
    });
    if (std::ranges::all_of(now, [](double share) { return share == 0; })) continue;
    more = gains(now);
    for (std::size_t a = 0; a < policies.size(); ++a) {
      policies[a].adopt(roll_out, from, now[a] + more[a]);
    }
  }
}

}  // namespace kindred::model
