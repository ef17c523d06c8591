#include "model/policy/policy_in_force.hpp"

#include <algorithm>

#include "model/chance/reproducible_math.hpp"

namespace kindred::model {

namespace {

/// FNV-1a: a name as an agent that owns draws.
AgentId agent_named(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

double drawn(const Distribution& d, const std::string& name, const KeyedRng& rng) {
  const auto w = rng.words(agent_named(name), DrawPurpose::drawn_value);
  return d.quantile(uniform(w[0], w[1]));
}

std::string change_name(const Intervention& i, std::size_t c) {
  return i.name + ".change_" + std::to_string(c + 1) + "." +
         std::string(transition_names[index(i.changes[c].transition)]) + ".multiply";
}
std::string cost_name(const Intervention& i, std::size_t c) {
  return i.name + ".cost_" + std::to_string(c + 1) + "." +
         std::string(transition_names[index(i.costs[c].per)]) + ".gbp";
}

/// Whether one of a set, a bit for each, has happened; an empty set leaves it open.
template <class E>
bool among(std::uint8_t set, const std::optional<E>& one) {
  return set == 0 || (one && (set >> index(*one) & 1) != 0);
}
bool acts_on(const Eligibility& to, const PolicySubject& subject) {
  return (to.factors == 0 || (to.factors & subject.factors) != 0) &&
         (!to.edge_of_care || subject.edge_of_care) && among(to.sources, subject.event.source) &&
         among(to.categories, subject.event.category);
}
double response(const Eligibility& to, const PolicySubject& subject) {
  return to.partner && subject.responses != nullptr ? (*subject.responses)[index(*to.partner)]
                                                    : 1.0;
}

}  // namespace

DrawnPolicy draw_policy(const Scenario& scenario, const KeyedRng& rng) {
  DrawnPolicy made;
  for (const auto& roll_out : scenario.roll_outs) {
    const auto& intervention = scenario.interventions[roll_out.intervention];
    const double fidelity = drawn(roll_out.fidelity, intervention.name + ".fidelity", rng);
    DrawnPolicy::Value value;
    value.fidelity = fidelity;
    for (std::size_t c = 0; c < intervention.changes.size(); ++c) {
      const double m = drawn(intervention.changes[c].multiplier, change_name(intervention, c), rng);
      value.multipliers.push_back(std::max(0.0, 1 + (m - 1) * fidelity));
    }
    for (std::size_t c = 0; c < intervention.costs.size(); ++c) {
      value.costs.push_back(
          std::max(0.0, drawn(intervention.costs[c].gbp, cost_name(intervention, c), rng)));
    }
    made.roll_outs.push_back(std::move(value));
  }
  return made;
}

std::map<std::string, double> named(const Scenario& scenario, const DrawnPolicy& drawn) {
  std::map<std::string, double> made;
  for (std::size_t r = 0; r < scenario.roll_outs.size(); ++r) {
    const auto& intervention = scenario.interventions[scenario.roll_outs[r].intervention];
    const std::string roll_out = "roll_out_" + std::to_string(r + 1) + ".";
    made[roll_out + intervention.name + ".fidelity"] = drawn.roll_outs[r].fidelity;
    for (std::size_t c = 0; c < intervention.changes.size(); ++c) {
      made[roll_out + change_name(intervention, c)] = drawn.roll_outs[r].multipliers[c];
    }
    for (std::size_t c = 0; c < intervention.costs.size(); ++c) {
      made[roll_out + cost_name(intervention, c)] = drawn.roll_outs[r].costs[c];
    }
  }
  return made;
}

PolicyInForce::PolicyInForce(const Scenario& scenario, const DrawnPolicy& drawn,
                             const std::string& area, const Implementation& how) {
  std::size_t number = 0;  // of the next cost
  for (std::size_t n = 0; n < scenario.roll_outs.size(); ++n) {
    const auto& roll_out = scenario.roll_outs[n];
    const auto& intervention = scenario.interventions[roll_out.intervention];
    const bool own = roll_out.areas.empty() || std::ranges::count(roll_out.areas, area) > 0;
    if (!own && !how.adopts) {
      number += intervention.costs.size();
      continue;
    }
    if (own && roll_out.family_court_places > 0) {
      family_court_places_ =
          std::min(family_court_places_, std::int64_t{roll_out.family_court_places});
    }
    if (own && roll_out.early_help_capacity < early_help_capacity_) {
      early_help_capacity_ = roll_out.early_help_capacity;
      early_help_from_ = roll_out.from;
    }
    InForce made{.number = n,
                 .from = roll_out.from,
                 .ramp = roll_out.ramp_months / how.speed[n],
                 .coverage = roll_out.coverage,
                 .adopted = !own};
    if (roll_out.funding) made.funding = roll_out.funding->of_area(area);
    for (std::size_t c = 0; c < intervention.changes.size(); ++c) {
      const auto& change = intervention.changes[c];
      made.effects.push_back({change.transition, drawn.roll_outs[n].multipliers[c], change.ages,
                              change.half_life_months.value_or(0), change.to});
      changes_[index(change.transition)] = true;
      const double most = std::max(1.0, drawn.roll_outs[n].multipliers[c]);
      greatest_[index(change.transition)] *= most;
      raises_ = raises_ || most > 1;
    }
    for (const auto& cost : intervention.costs) {
      made.charged[index(cost.per)] |= static_cast<std::uint8_t>(1U << number++);
      charges_[index(cost.per)] = true;
    }
    roll_outs_.push_back(std::move(made));
  }
}

unsigned PolicyInForce::charged(Transition t, AgentId family, Month now,
                                const KeyedRng& rng) const {
  unsigned units = 0;
  for (const auto& r : roll_outs_) {
    if (r.charged[index(t)] != 0 && reached(r, family, now, rng)) units |= r.charged[index(t)];
  }
  return units;
}

double PolicyInForce::months_reached(const InForce& r, AgentId family, Month now,
                                     const KeyedRng& rng) {
  const int running = now.index - r.from.index;
  if (running < 0) return -1;
  const auto w = rng.words(family, DrawPurpose::reached, {}, static_cast<std::uint16_t>(r.number));
  const double u = uniform(w[0]);
  if (r.adopted) return months_adopted(r, u, now);
  if (u >= r.coverage) return -1;
  // Coverage grows evenly over the ramp; this family is reached when it passes u.
  return running - r.ramp * u / r.coverage;
}

double PolicyInForce::months_adopted(const InForce& r, double u, Month now) {
  for (std::size_t i = 1; i < r.reach.size(); ++i) {
    const auto &before = r.reach[i - 1], &after = r.reach[i];
    if (u >= after.share) continue;
    const double passed = (u - before.share) / (after.share - before.share);
    return now.index - before.month.index - passed * (after.month.index - before.month.index);
  }
  return -1;
}

double PolicyInForce::InForce::share(Month now) const {
  if (!adopted) {
    const int running = now.index - from.index;
    return running < 0 ? 0 : running >= ramp ? coverage : coverage * (running / ramp);
  }
  if (reach.empty() || now < reach.front().month) return 0;
  for (std::size_t i = 1; i < reach.size(); ++i) {
    const auto &before = reach[i - 1], &after = reach[i];
    if (now >= after.month) continue;
    return before.share + (after.share - before.share) * (now.index - before.month.index) /
                              (after.month.index - before.month.index);
  }
  return reach.back().share;
}

double PolicyInForce::share_reached(std::size_t roll_out, Month now) const {
  for (const auto& r : roll_outs_) {
    if (r.number == roll_out) return r.share(now);
  }
  return 0;
}

void PolicyInForce::adopt(std::size_t roll_out, Month from, double share) {
  for (auto& r : roll_outs_) {
    if (r.number != roll_out || !r.adopted) continue;
    const double now = r.share(from);
    if (r.reach.empty() || r.reach.back().month < from) r.reach.push_back({from, now});
    r.reach.push_back({from + 12, share});
  }
}

double PolicyInForce::factor(Transition t, const PolicySubject& subject, Month now,
                             const KeyedRng& rng) const {
  double product = 1;
  for (const auto& r : roll_outs_) {
    for (const auto& e : r.effects) {
      if (e.transition != t || subject.age_years < e.ages[0] || subject.age_years > e.ages[1])
        continue;
      if (!acts_on(e.to, subject)) continue;
      const double months = months_reached(r, subject.family, now, rng);
      if (months < 0) continue;
      const double paid_for = r.funding ? r.funding->at(now.year()) : 1.0;
      const double left = e.half_life > 0 ? power(0.5, months / e.half_life) : 1.0;
      product *= 1 + (e.multiplier - 1) * left * paid_for * response(e.to, subject);
    }
  }
  return product;
}

}  // namespace kindred::model
