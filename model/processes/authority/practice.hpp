// model/processes/authority/practice.hpp - how good an authority's help is compared with others',
// and how fast it puts something new into practice.
//
// Real thing:  services that are patchily good; leaders under whom change is quick or slow (impact
//              of leaders, as inspected by Ofsted).
// Equation:    quality of help = usual x (1 + spread x z); z is normal between
//              authorities as history begins and moves by diffusion alone (diffusion.hpp).
//              Speed = leadership ^ (mean grade - own grade): a ramp takes its months / speed.
// Parameters:  practice.* (docs/theory/diffusion.md)
// Left out:    leaders who change, whatever grades say of quality; quality that acts elsewhere than
//              through help: on decisions, on how faithfully a roll-out is kept to.
#pragma once

#include "model/parameters/practice.hpp"
#include "model/policy/policy_in_force.hpp"
#include "model/policy/scenario_periods.hpp"
#include "model/rates/rates.hpp"

namespace kindred::model::practice {

/// How good an authority's practice is as history begins, in standard deviations.
double drawn_standing(const KeyedRng& rng, std::uint16_t area);

/// Its quality of help, of the usual.
double quality(const PracticeParameters& p, double practice_standing);
/// Changes all rates in which the quality of help is; quality never passes 1.
void set_quality(Rates& rates, double quality);

/// How fast something new happens, relative to the usual.
double speed(const PracticeParameters& p, const AreaParameters& area);

/// How an authority goes about a scenario's roll-outs; `shares`: it may take over those of others.
Implementation implementation(const Scenario& scenario, const ScenarioPeriods& scenario_periods,
                              const Parameters& parameters, const AreaParameters& area,
                              bool shares);

}  // namespace kindred::model::practice
