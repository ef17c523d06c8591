// model/parameters/parameters.hpp - every number that drives the model, read once and then const.
//
// Base values have a key each (name, unit, range, sentence, source). Effects multiply a transition
// by year and by area; shares split an event into kinds by year. Years before 2013 use 2013;
// years after launch use the mean of the three years before it. [hazards are per month]
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/parameters/homes.hpp"
#include "model/parameters/market.hpp"
#include "model/parameters/money.hpp"
#include "model/parameters/practice.hpp"
#include "model/parameters/workforce.hpp"
#include "model/vocabulary/assessment_factor.hpp"
#include "model/vocabulary/family_factor.hpp"
#include "model/vocabulary/partner_service.hpp"
#include "model/vocabulary/statuses.hpp"
#include "model/vocabulary/transition.hpp"
#include "model/vocabulary/whereabouts.hpp"

namespace kindred::model {

using ByAge = std::array<double, count_of<AgeBand>>;
inline constexpr std::size_t care_durations = 6;  ///< 0-2, 3-5, 6-11, 12-23, 24-59, 60+ months
using ByAgeAndDuration = std::array<std::array<double, care_durations>, count_of<AgeBand>>;

/// Kinds of need after assessment; they close at different rates.
enum class NeedKind : std::uint8_t { ordinary, disabled, after_plan, after_home, size_ };
inline constexpr NamesOf<NeedKind> need_kind_names{"ordinary", "disabled", "after_plan",
                                                   "after_home"};

/// By which way a child came into care.
enum class EntryRoute : std::uint8_t {
  assessment,
  need,
  plan,
  pre_proceedings,
  reentry,
  final_hearing,
  disruption,
  size_
};

/// What differs between areas, each as a factor on one or more transitions.
enum class AreaLevel : std::uint8_t {
  referral,
  section_47,
  conference,
  plan_end,
  case_closure,
  entry,
  exit,
  residential,  ///< on the share of placements that are children's homes and other residential ones
  move,
  local,  ///< on the chance that an agency\'s place or a home in the area itself suits
  size_
};
inline constexpr NamesOf<AreaLevel> area_level_names{
    "referral", "section_47", "conference",  "plan_end", "case_closure",
    "entry",    "exit",       "residential", "move",     "local"};
using AreaLevels = std::array<double, count_of<AreaLevel>>;

struct FamilyParameters {
  std::array<double, 6> size_shares{};  ///< completed families of 1 to 6 children
  std::array<double, 2> spacing{};      ///< months between births, least and most
  double frailty_shape = 0;             ///< gamma shape of the family's adversity, mean 1
  double high_adversity_share = 0;      ///< of families; 0: the gamma distribution instead
  double high_adversity_ratio = 1;      ///< of their adversity to that of the rest
  double deprivation_slope = 0;         ///< log hazard of referral per decile of less deprivation
  double referral_rate = 0;             ///< family referral events a month at adversity 1
  double candidate_headroom = 0;        ///< candidates per event at the baseline rate
  double weight_unborn = 0;             ///< chance of being included, from five months before birth
  ByAge weight{};                       ///< chance of being included in an event by age
};

/// More episodes of a factor than usual begin in some years.
struct AdversityShock {
  FamilyFactor factor = FamilyFactor::money_and_housing;
  int first_year = 0, last_year = 0;  ///< ending 31 March
  double times = 1;                   ///< the usual chance of an onset
};

using ByFactor = std::array<double, count_of<FamilyFactor>>;
using ByLevel = std::array<double, count_of<AdversityLevel>>;

struct AdversityParameters {
  ByFactor prone_at{};        ///< lasting adversity at which half the families are prone
  ByFactor episode_months{};  ///< mean time that an episode lasts
  ByFactor gap_months{};      ///< mean time between episodes of a prone family
  /// Assessments in which each is active, recorded or not: the factors, risk outside the home, and
  /// a child's own difficulties.
  std::array<double, count_of<FamilyFactor> + 2> assessed_share{};
  double recorded_ratio = 1;       ///< chance that a factor is recorded where active over where not
  double referral_ratio = 1;       ///< of referral hazards from one level of adversity to the next
  double outside_home_rate = 0;    ///< onsets a year from 11, at mean lasting adversity
  double outside_home_months = 1;  ///< mean time that risk outside the home lasts
  double recovery = 0;  ///< a month of help of full quality counts as so many months more
};

struct NeedsParameters {
  double mean = 0;         ///< score of children without adversity
  double spread = 0;       ///< standard deviation between children
  ByLevel adversity{};     ///< where the score goes to, above the child's own, by level
  double in_care = 0;      ///< the same while looked after
  double of_move = 0;      ///< what a placement move adds
  double with_help = 0;    ///< share of adversity's part that help takes away
  double rise_months = 1;  ///< time constants
  double ease_months = 1;
  double error = 0;        ///< standard deviation of what an assessment knows
  double not_in_need = 1;  ///< ratios from one level of risk to the next: odds of not in need,
  double section_47 = 1;   ///< enquiries and conferences,
  double entry = 1;        ///< entries to care and letters,
  double closure = 1;      ///< closing of cases,
  double recurrence = 1;   ///< further referrals by adversity at closing
};

struct HelpParameters {
  double no_further_action = 0;  ///< share of referrals
  std::array<double, 3>
      recurrence{};  ///< expected further referrals after no action, not in need, in need
  double recurrence_decay = 0;         ///< mean delay [months]
  std::array<double, 4> assessment{};  ///< hazard of concluding in months 0, 1, 2, 3+
  double not_in_need_first = 0;        ///< share at a first referral
  double not_in_need_later = 0;        ///< share at later ones
  double closed_at_assessment = 0;     ///< share of children in need closed as it ends
  double long_share_of_disabled = 0;   ///< of disabled children found in need
  std::array<double, count_of<NeedKind>> closure{};  ///< hazard of closing by kind of need
  std::array<double, 4>
      closure_by_duration{};            ///< factor for ordinary need at 0-2, 3-5, 6-11, 12+ months
  double section_47_at_assessment = 0;  ///< share of those in need
  double section_47_not_in_need = 0;    ///< share of those not
  double section_47_in_need = 0;        ///< hazard in need
  double conference = 0;                ///< share of enquiries
  double conference_again = 0;          ///< factor if on a plan before
  double plan = 0;                      ///< share of conferences
  std::array<double, 5>
      plan_end{};           ///< chance at a review, months on plan 0-2, 3-5, 6-11, 12-23, 24+
  double review_early = 0;  ///< reviews after the first that are called at three months
  double review_late = 0;   ///< of the others
  double plan_closes = 0;   ///< share of ends that close the case
  double quality = 0;       ///< of the help that families get, 0 to 1
};

/// What in a family bears on who refers it: children under 5 (with the unborn) and of school age
/// (5 to 16), a bit for each, and domestic abuse.
inline constexpr std::size_t family_age_kinds = 4;
inline constexpr std::size_t source_kinds = 2 * family_age_kinds;

/// Who refers whom.
struct SourceParameters {
  std::array<double, family_age_kinds> family{0.25, 0.25, 0.25, 0.25};  ///< referrals by ages
  double domestic_abuse = 0.5;       ///< referrals of families in which it is active
  double health_under_5 = 1;         ///< ratio of health's weight with a child under 5, without
  double police_domestic_abuse = 1;  ///< of the police's with domestic abuse, and without
};

/// What in a child's family bears on the category of its plan: neglect and domestic abuse, a bit
/// for each.
inline constexpr std::size_t category_kinds = 4;
struct CategoryParameters {
  double neglect = 0.5;         ///< plans of children of families with neglect
  double domestic_abuse = 0.5;  ///< and with domestic abuse
  double neglect_ratio = 1;     ///< of that category's weight with neglect, and without
  double emotional_ratio = 1;   ///< of that category's weight with domestic abuse, and without
};

/// Partner services, as they are given from outside.
struct PartnerParameters {
  Responses capacity{1, 1, 1, 1};                  ///< against today's demand
  Responses threshold{1, 1, 1, 1};                 ///< against today's
  std::array<double, treating_partners> usual{};   ///< share served today of those who need it
  std::array<double, treating_partners> effect{};  ///< how much faster they recover
  double information_delay = 1;                    ///< against today's
  double information_share = 0;  ///< of the days to a conference that wait for information
};
/// Targeted early help after a case has closed, and how it hangs together with family help.
struct EarlyHelpParameters {
  std::array<double, 3> offered{};        ///< share after no action, not in need, in need
  std::array<double, 3> serious_share{};  ///< of these in serious adversity
  double sensitivity = 0;                 ///< of the choice of families for serious adversity
  double specificity = 1;                 ///< of the same
  double handover_loss = 0;               ///< share of families offered it who never arrive
  double wait_months = 0;                 ///< mean, with places for all
  double months = 1;                      ///< mean time that it lasts
  double quality = 0;                     ///< fidelity x intensity, 0 to 1
  double recurrence = 1;                  ///< factor of help of full quality
  double entry = 1;                       ///< the same on entries to care and letters
  double detection = 0;                   ///< hazard of referral in serious adversity
  double capacity = 0;                    ///< families at once per 10,000 children
  double lapse_months = 0;                ///< after which who still waits is forgotten
  double merged = 0;                      ///< share of families whose help is in one tier
  double loss_per_change = 0;             ///< of quality, by a change of lead practitioner
};
/// From this capacity on, a family for each child, there are places for all.
inline constexpr double early_help_for_all = 10'000;

/// Family group conferences between the letter and court.
struct FamilyGroupParameters {
  double offered = 0;  ///< share of families who get a letter
  double held = 0;     ///< share of those offered
  double entry = 1;    ///< factor of the offer on entry to care, and
  double issue = 1;    ///< on applications with the child at home
};

/// The family drug and alcohol court.
struct FamilyCourtParameters {
  double reached = 0;    ///< share of these who live where there is such a court
  double uptake = 0;     ///< share of these who agree to it
  double selection = 0;  ///< by how much uptake rises with a family's prospects, of it
  double returned = 1;   ///< factor on the odds of returning home at the final hearing
};

struct CourtParameters {
  ByAge from_plan{};                         ///< hazard of pre-proceedings on a plan
  ByAge from_need{};                         ///< hazard in need
  double unborn = 0;                         ///< share of unborn children found in need
  double enters_at_birth = 0;                ///< share of unborn children in pre-proceedings
  double entry = 0;                          ///< hazard of entry to care from pre-proceedings
  double issue_at_home = 0;                  ///< hazard of an application with the child at home
  double ended = 0;                          ///< hazard of ending without either
  std::array<double, fitted_years> weeks{};  ///< mean length of proceedings issued in a year
  double spread = 0;                         ///< standard deviation of the logarithm of the length
  double home_to_care = 0;      ///< share of final hearings at home that make a care order
  double home_supervision = 0;  ///< and a supervision order; the rest make no order
  double supervision_end = 0;   ///< hazard of a supervision order ending
  double returned = 0;   ///< share of final hearings of looked-after children that return them home
  double prospects = 0;  ///< by how much families differ in it, of it
  FamilyGroupParameters conference;
  FamilyCourtParameters family_court;
};

/// How placements answer to what children need.
struct FitParameters {
  double residential_by_need = 1;  ///< share in residential homes of high needs known, over normal
  double suited = 0;               ///< foster homes that suit a child with high needs
  double suited_known = 0;         ///< the same where the needs are known to be high
  double move_if_misplaced = 1;    ///< moves where the placement does not fit, over where it does
  double misplaced_share = 0;      ///< of looked-after children: keeps the mean of moves
};

struct CareParameters {
  ByAge from_assessment{};             ///< share of children found in need entering care then
  ByAge from_need{};                   ///< hazard
  ByAge from_plan{};                   ///< hazard, other than through pre-proceedings
  double reentry_scale = 0;            ///< months, and
  double reentry_shape = 0;            ///< shape, of the Weibull time from home to care again
  double reentry_unplanned = 1;        ///< hazard after an unplanned return against another's
  std::array<double, 3> disruption{};  ///< hazard of care again after adoption and the two orders
  ByAgeAndDuration home{}, guardianship{}, other{};  ///< hazards of leaving
  ByAge arrangements_share{};                        ///< child arrangements among guardianship
  ByAge age_exit{};                                  ///< factor on home and guardianship by age
  ByAge adoption_plan{};              ///< share of final orders that are placement orders
  double placed_for_adoption = 0;     ///< hazard under a placement order
  double adopted = 0;                 ///< hazard when placed, from month 3
  double adoption_decision_lead = 0;  ///< from the decision to the placement order [days]
  double adoption_plan_reversed = 0;  ///< hazard of a placement order revoked
  double emergency_ends = 0;          ///< hazard of police protection and emergency orders ending
  double section_20_to_interim = 0;   ///< hazard
  double remand_ends = 0;             ///< hazard
  double unaccompanied_exit = 0;      ///< hazard of leaving before 18
  std::array<double, 4> move{};  ///< hazard of a move in months 0-2, 3-5, 6-11, 12+ of a placement
  ByAge move_by_age{};           ///< factor
  std::array<ByAge, count_of<Placement>> first_placement{};           ///< weights by age
  std::array<ByAge, count_of<Placement>> next_placement{};            ///< weights by age
  std::array<double, count_of<Placement>> unaccompanied_placement{};  ///< weights
  double leaver_case_months = 0;  ///< mean time that a leaver's case stays open after 18
  FitParameters fit;
};

inline constexpr std::size_t sibling_counts = 5;  ///< 1, 2, 3, 4, 5 siblings in care

struct SiblingParameters {
  double enter_together_court = 0;         ///< chance for each sibling at home with an open case
  double enter_together_other = 0;         ///< the same by other routes
  double enter_together_without_case = 0;  ///< factor on both where the sibling's case is closed
  std::array<double, sibling_counts> placed_together{};  ///< chance, by siblings in care
  double in_childrens_home = 0;    ///< factor on it where the sibling lives in a children's home
  double most_in_a_home = 0;       ///< children of a family in one home
  double move_together = 0;        ///< chance that a sibling of the home moves with a child
  double leave_together_home = 0;  ///< that a sibling of the home goes home with a child
  double leave_together_elsewhere = 0;  ///< that one of another home does
  double leave_together_order = 0;      ///< that one of the home leaves by the same order
  double leave_together_court = 0;      ///< that the family's draw decides of a child at a hearing
};

/// Shares by year, as published.
struct Shares {
  ByYear<count_of<ReferralSource>> source{};
  ByYear<1> factor_information{};  ///< of assessments, those that carry any on factors
  ByYear<assessment_factor_names.size()> factor{};  ///< of these, with the factor recorded
  ByYear<count_of<ReasonCeased>> home{};            ///< reasons when going home
  ByYear<count_of<ReasonCeased>> other_under_18{};  ///< reasons of other exits
  ByYear<count_of<ReasonCeased>> at_18{};           ///< reasons on the 18th birthday
  ByYear<count_of<LegalStatus>> legal_court{};      ///< on entry through pre-proceedings
  ByYear<count_of<LegalStatus>> legal_other{};      ///< on entry by another way
  ByYear<count_of<CategoryOfNeed>> need{};          ///< on entry
  std::array<double, count_of<PlanCategory>> plan_category{};
  ByYear<count_of<Placement>> placement{};  ///< factor on placement weights
  ByYear<1> unaccompanied{};                ///< arrivals, England [children a year]
  SupplyByYear supply;
  /// Of placements that nobody competes for, in each group: by distance, and by provider.
  ByYear<outside_market_localities.size()> outside_market_locality{};
  ByYear<outside_market_providers.size()> outside_market_provider{};
};

struct AreaParameters {
  std::string code;
  AreaLevels level{};
  double unaccompanied_share = 0;  ///< of England's arrivals
  double leadership = 0;           ///< inspection grades of its leaders better than the mean
  AreaSupply supply;
  /// Prices of places in its region over England's, at the published mix.
  std::array<double, count_of<PriceGroup>> price_level{1, 1};
  ByYear<count_of<Contract>> staff{};  ///< social workers, full-time equivalents
};

struct Parameters {
  FamilyParameters family;
  AdversityParameters adversity;
  NeedsParameters needs;
  HelpParameters help;
  SourceParameters source;
  CategoryParameters category;
  PartnerParameters partner;
  EarlyHelpParameters early_help;
  CourtParameters court;
  CareParameters care;
  SiblingParameters siblings;
  MarketParameters market;
  FosteringParameters fostering;
  HomesParameters homes;
  WorkforceParameters workforce;
  PriceParameters price;
  StaffParameters staff;
  BudgetParameters budget;
  PracticeParameters practice;
  PriceBook book;
  Shares shares;
  ByYear<count_of<Transition>> year_effect{};
  std::vector<AreaParameters> areas;  ///< every authority, by ONS code
};

/// Whether all effects and shares of two years are the same, by the rule in this file's header.
constexpr bool same_rates(int year, int other, int launch) {
  const bool before = year <= first_fitted_year && other <= first_fitted_year;
  return before || (year > launch && other > launch);
}

/// A base value explained: one list drives reading, range checks, `kindred keys` and the docs.
struct Key {
  std::string name;
  std::string unit;
  std::string description;  ///< one sentence, ending in a full stop
  double least, most;       ///< a value outside is a mistake in the file
  double* value;            ///< where it is kept
};
std::vector<Key> keys(Parameters& parameters);

/// A year's row, by the rule in this file's header: `row(y)` gives the value of a fitted year.
template <class Row>
double in_year(int year, int launch, Row row) {
  if (year <= launch) {
    const int y = year < first_fitted_year  ? first_fitted_year
                  : year > last_fitted_year ? last_fitted_year
                                            : year;
    return row(static_cast<std::size_t>(y - first_fitted_year));
  }
  double sum = 0;
  for (int y = launch - 2; y <= launch; ++y) sum += in_year(y, launch, row);
  return sum / 3;
}

}  // namespace kindred::model
