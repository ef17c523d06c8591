// model/policy/policy.hpp - what a scenario asks for, as the model is handed it.
//
// An intervention says what it changes and what it costs; a roll-out says who gets it, where and
// when. `scenarios` reads these from TOML; `calibration` and `outputs` only pass them on.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/parameters/adversity_shock.hpp"
#include "model/parameters/early_help_capacity.hpp"
#include "model/policy/grant.hpp"
#include "model/vocabulary/calendar.hpp"
#include "model/vocabulary/partner_service.hpp"
#include "model/vocabulary/transition.hpp"

namespace kindred::model {

/// An uncertain number, drawn once a draw of the ensemble.
struct Distribution {
  enum class Shape : std::uint8_t { fixed, lognormal, normal, uniform };
  Shape shape = Shape::fixed;
  double median = 1.0;  ///< the value itself when fixed
  double low = 1.0;     ///< bounds of the central interval (of the support when uniform)
  double high = 1.0;
  double interval = 0.9;  ///< share of the probability between low and high

  /// The value below which a share `u` of the probability lies; u in (0, 1).
  double quantile(double u) const;
};

/// Which of the families reached a change acts on; all, unless eligibility limits it.
struct Eligibility {
  Factors factors = 0;               ///< to children of families with one of these active; 0: all
  std::uint8_t sources = 0;          ///< to referrals by these, a bit for each; 0: all
  std::uint8_t categories = 0;       ///< to plans of these, a bit for each; 0: all
  bool edge_of_care = false;         ///< to children on the edge of care (child.hpp)
  std::optional<Partner> partner{};  ///< the effect needs its response

  bool operator==(const Eligibility&) const = default;
};

/// One thing that an intervention changes: a transition's hazard or probability, multiplied.
struct Change {
  Transition transition = Transition::referral;
  Distribution multiplier;            ///< 1 is no effect
  std::array<double, 2> ages{0, 25};  ///< from, to and including [years]
  std::optional<double>
      half_life_months;  ///< of the effect on a child after being reached; none: it lasts
  Eligibility to{};
};

/// A post of a team that delivers an intervention.
struct TeamMember {
  std::string role;
  double fte = 0;  ///< full-time equivalents in one team
  double gbp = 0;  ///< one of them for a year, on-costs included
};

/// What a unit of an intervention costs, and to which budget line it goes.
struct Cost {
  Transition per =
      Transition::pre_proceedings;  ///< a unit is charged when this happens to a child reached
  Distribution gbp;                 ///< per unit, in prices of `prices_year`
  int prices_year = 2023;           ///< financial year ending
  std::string budget_line;          ///< a published service_line
  std::vector<TeamMember> team{};   ///< where the cost is that of a team; else none
  double units_a_year = 0;          ///< that one team delivers
};

/// An intervention: what it does, what it costs, how it is known.
struct Intervention {
  std::string name;
  std::string description;
  std::string evidence_design;
  int evidence_rating = 0;  ///< 0 none to 5 replicated large English trial (our scale)
  std::string source;
  std::string interest;  ///< declared interest of the source
  std::string caveat;
  std::vector<Change> changes;
  std::vector<Cost> costs;
};

/// Who gets an intervention, where and when.
struct RollOut {
  std::size_t intervention = 0;    ///< index into Scenario::interventions
  std::vector<std::string> areas;  ///< ONS codes; empty: all
  Month from;
  int ramp_months = 0;    ///< months from nothing to full coverage
  double coverage = 1.0;  ///< share of eligible families reached [0, 1]
  Distribution fidelity{Distribution::Shape::fixed, 1.0, 1.0, 1.0,
                        0.9};   ///< scales the effect, never the cost
  int family_court_places = 0;  ///< families at once in an area's family drug and alcohol court;
                                ///< 0: room for all
  double early_help_capacity = early_help_for_all;  ///< families at once per 10,000 children
  std::optional<Funding> funding{};  ///< share of the effect that its grant pays for; none: all
};

/// A path by year ending 31 March; years outside keep the nearest value.
struct Path {
  int first_year = 2024;
  std::vector<double> values{1.0};
  double at(int year) const;
};

/// A parameter that has another value from a month on.
struct ParameterOverride {
  std::string parameter;
  double value = 0;
  Month from;
};
/// A mechanism that does nothing from a month on.
struct SwitchedOff {
  std::size_t mechanism = 0;  ///< index into mechanisms (mechanism.hpp)
  Month from;
};

/// Whether and how an authority's money binds, from the launch on
/// (model/processes/authority/budget.hpp).
struct Budget {
  bool kept = false;             ///< accounts are kept
  bool binds = false;            ///< and what there is bounds what is done
  std::optional<Path> growth{};  ///< of local money on the year before, nominal; none: as prices
  std::optional<Path> grants{};  ///< of specific grants but the asylum ones, the same
  double reserves = 0;           ///< at the launch, of a year's net spending
};

/// A scenario: years, launch, paths given from outside, and roll-outs.
struct Scenario {
  std::string name = "baseline";
  std::string description;
  std::string question;
  int from = 2013;    ///< opening stock, 31 March
  int to = 2033;      ///< last year of flows
  int launch = 2023;  ///< where projection begins, 31 March
  int draws = 4;
  Path unaccompanied_arrivals;     ///< times the mean of the last three years before launch
  Path price_growth{2024, {0.0}};  ///< growth of unit prices on the year before, nominal
  std::optional<Path> place_price_growth{};  ///< of places for looked-after children; none: as all
  std::optional<Path> pay_growth{};          ///< of earnings; none: as all
  Budget budget;
  std::vector<Intervention> interventions;
  std::vector<RollOut> roll_outs;  ///< at most max_roll_outs
  std::vector<ParameterOverride> overrides;
  std::vector<SwitchedOff> switched_off;
  std::vector<AdversityShock> shocks;
  std::vector<Grant> grants;
  std::string text;  ///< the whole text of every file that made it, with names
};
inline constexpr std::size_t max_roll_outs = 4;
inline constexpr std::size_t max_costs = 4;  ///< of a scenario's roll-outs together

}  // namespace kindred::model
