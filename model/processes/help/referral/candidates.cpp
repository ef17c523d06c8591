#include <algorithm>

#include "model/chance/reproducible_math.hpp"
#include "model/parameters/family.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/referral.hpp"
#include "model/processes/help/referral/family.hpp"
#include "model/processes/help/referral/source.hpp"

namespace kindred::model::referral {

namespace {

/// Puts down a family's next candidate, if it comes before the last child is 18.
void schedule_next(AreaState& state, const Family& family, double rate, std::uint32_t f, Day after,
                   double u, std::uint8_t stream, unsigned nth) {
  const double left = (first_day({family.last_birth + 18 * 12}) - after) * rate;
  // -log(1 - u) is never below u: most families of little adversity end at this comparison.
  if (u * days_a_month >= left) return;
  const double days = exponential(u) * days_a_month;
  if (days >= left) return;
  const Day when = after + static_cast<Day>(days / rate);
  state.due.add(when, f, Due::Kind::family_candidate, stream, nth);
}

/// What belongs to one candidate: its acceptance, and the time from it to the next.
struct OfCandidate {
  double next;
  double accepted;
  std::uint32_t included;  ///< spread over the family's children
};
OfCandidate of_candidate(const KeyedRng& rng, AgentId family, DrawPurpose event, Month month,
                         std::uint8_t stream, unsigned nth) {
  const auto w = rng.words(family, event, month, static_cast<std::uint16_t>(stream << 10 | nth));
  return {uniform(w[0], w[1]), uniform(w[2]), w[3]};
}

/// Whether any level of adversity would make an event of it: many candidates need no look at one.
bool can_be_accepted(const AreaMonth& area_month, const Due& due,
                     const FamilyParameters& parameters, double u) {
  return area_month.policy.changes(Transition::referral) ||
         (u + due.stream) * parameters.candidate_headroom <
             area_month.rates.referral *
                 area_month.crises.relative_referral(AdversityLevel::serious);
}

/// Whether a candidate becomes an event; the same number decides in every scenario.
bool accepted(const AreaMonth& area_month, const Due& due, const Family& family, Factors active,
              const FamilyParameters& parameters, const OfCandidate& chance) {
  const double u = chance.accepted;
  double rate = area_month.rates.referral * area_month.crises.relative_referral(level_of(active));
  if (area_month.policy.changes(Transition::referral)) {
    const int oldest = std::max(0, (area_month.month.index - family.first_birth) / 12);
    const PolicySubject subject{area_month.people.family_id(family),
                                oldest,
                                active,
                                false,
                                {.source = source(area_month, family, active, chance.included)},
                                &area_month.rates.partner.response};
    rate *=
        area_month.policy.factor(Transition::referral, subject, area_month.month, area_month.rng);
  }
  return u < rate / parameters.candidate_headroom - due.stream;
}

}  // namespace

void schedule_candidates(AreaState& state, const Population& people, const CandidateRates& rates,
                         const KeyedRng& rng, Months months, Streams streams) {
  const Day after = first_day(months.from), end = first_day(months.end);
  for (std::uint32_t f = 0; f < people.families().size(); ++f) {
    const auto& family = people.families()[f];
    const Day begins = std::max(after, first_day({family.first_birth - months_before_birth}));
    if (begins >= end || begins >= first_day({family.last_birth + 18 * 12})) continue;
    for (int s = streams.first; s < streams.end; ++s) {
      const auto stream = static_cast<std::uint8_t>(s);
      const auto first = of_candidate(rng, people.family_id(family), DrawPurpose::first_candidate,
                                      months.from, stream, 0);
      schedule_next(state, family, rates.of(family), f, begins, first.next, stream, 0);
    }
  }
}

Referred candidate(AreaMonth& area_month, const Due& due, const CandidateRates& rates,
                   const FamilyParameters& parameters) {
  const auto& family = area_month.people.families()[due.who];
  const auto chance =
      of_candidate(area_month.rng, area_month.people.family_id(family), DrawPurpose::next_candidate,
                   area_month.month, due.stream, due.nth);
  schedule_next(*area_month.state, family, rates.of(family), due.who, due.day, chance.next,
                due.stream, due.nth + 1U);
  if (!can_be_accepted(area_month, due, parameters, chance.accepted)) return {};
  const auto active = active_in(area_month, family);
  if (!accepted(area_month, due, family, active, parameters, chance)) return {};
  return refer_family(area_month, due, family, chance.included,
                      source(area_month, family, active, chance.included), parameters);
}

}  // namespace kindred::model::referral
