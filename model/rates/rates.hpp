// model/rates/rates.hpp - the hazards and shares in force in one area in one year.
//
// Made once an area and year from the parameters: base x year effect x area level. Scenario changes
// are not in here: they thin or add to what these rates bring (competing_risks.hpp,
// model/processes/area_month.hpp).
#pragma once

#include "model/parameters/by_age.hpp"
#include "model/parameters/court_alternatives.hpp"
#include "model/parameters/early_help.hpp"
#include "model/parameters/needs.hpp"
#include "model/parameters/protection.hpp"
#include "model/parameters/referral.hpp"
#include "model/parameters/siblings.hpp"
#include "model/parameters/workforce.hpp"
#include "model/rates/supply_rates.hpp"
#include "model/vocabulary/assessment_factor.hpp"
#include "model/vocabulary/need_kind.hpp"
#include "model/vocabulary/needs_band.hpp"
#include "model/vocabulary/partner_service.hpp"
#include "model/vocabulary/place_kind.hpp"
#include "model/vocabulary/spending_line.hpp"
#include "model/vocabulary/statuses.hpp"
#include "model/vocabulary/whereabouts.hpp"

namespace kindred::model {

struct Parameters;
struct AreaParameters;

/// Competing hazards [1/month].
template <std::size_t N>
using Hazards = std::array<float, N>;

namespace in_need {
enum Hazard : std::size_t { closure, enquiry, entry, letter, hazards };
}
namespace plan {
enum Hazard : std::size_t { entry, letter, hazards };
}
namespace court {
enum Hazard : std::size_t { entry, issue, ended, hazards };
}
namespace leaving {
enum Hazard : std::size_t { home, guardianship, arrangements, other, hazards };
}

template <std::size_t N>
using Cumulative = std::array<float, N>;

/// Partner services: how they respond, and which children they serve.
struct PartnerRates {
  Responses response{};
  std::array<double, treating_partners> usual{};   ///< share of those who need it, today
  std::array<double, treating_partners> served{};  ///< and now
  std::array<double, treating_partners> effect{};
  double conference_wait = 1;  ///< factor on the working days to a conference
  bool as_usual = true;        ///< serving exactly the children they serve today
};

/// What places cost in an area in a year [pence a day, at prices of 2022-23].
struct PriceRates {
  std::array<double, count_of<PlaceKind>> mean{};  ///< England's, by kind
  double crisis = 0;                               ///< the same of a crisis place
  double home_body = 0;   ///< mean of children's homes' places below the tail
  double tail_share = 0;  ///< chance that a place there is very expensive
  double tail_threshold = 0, tail_shape = 4;
  std::array<double, count_of<PriceGroup>> region{1, 1}, spread{};
  std::array<std::array<double, count_of<NeedsBand>>, count_of<PriceGroup>> by_need{};
  std::array<double, count_of<Sector>> by_sector{1, 1, 1};
  double provider_share = 0;
  double scarcity = 0;  ///< power of the region's price level
};

struct Rates {
  double referral = 1;  ///< family referral events against the area's baseline

  NeedsParameters needs;
  double recovery = 0;        ///< a month of help counts as so many months more
  double help_quality = 0;    ///< of the help that families get
  double early_recovery = 0;  ///< as recovery, of early help
  EarlyHelpParameters early_help;
  /// Chance of being offered it by closing, outside serious adversity and in it.
  std::array<std::array<double, 2>, 3> early_help_offered{};
  /// Factors by level of risk: odds of not in need, enquiries, entries and letters, closing; and
  /// by level of adversity at closing: further referrals.
  std::array<float, 3> not_in_need_by_risk{}, section_47_by_risk{}, entry_by_risk{},
      closure_by_risk{}, recurrence_by_level{};

  double no_further_action, not_in_need_first, not_in_need_later;
  std::array<double, 3> recurrence{};
  double recurrence_decay = 1;
  std::array<double, 4> assessment{};
  double closed_at_assessment, long_share_of_disabled, section_47_at_assessment,
      section_47_not_in_need;
  double conference, conference_again, plan_made, plan_closes;
  std::array<std::array<std::array<Hazards<in_need::hazards>, count_of<AgeBand>>, 4>,
             count_of<NeedKind>>
      need{};
  std::array<Hazards<plan::hazards>, count_of<AgeBand>> on_plan{};
  std::array<double, count_of<DurationBand>> plan_end{};  ///< chance at a review
  double review_early = 0, review_late = 0;

  double unborn_letter, enters_at_birth;
  Hazards<court::hazards> pre_proceedings{};
  float supervision_end = 0;
  double proceedings_weeks = 1, proceedings_spread = 0;  ///< mean, and of the logarithm
  double home_to_care = 0, home_supervision = 0;
  double returned = 0, prospects = 0;
  FamilyGroupParameters family_group;
  FamilyCourtParameters family_court;

  ByAge entry_at_assessment{};
  double reentry_scale = 1, reentry_shape = 1;
  double reentry = 1, reentry_unplanned = 1;  ///< after another return home, and an unplanned one
  std::array<double, 3> disruption{};         ///< hazards [1/month]

  std::array<std::array<Hazards<leaving::hazards>, care_durations>, count_of<AgeBand>> leave{};
  float unaccompanied_exit = 0;
  double adoption_decision_lead = 0;
  float placed_for_adoption = 0, adopted = 0, adoption_plan_reversed = 0;
  ByAge adoption_plan{};
  float emergency_ends = 0, section_20_to_interim = 0, remand_ends = 0;
  std::array<std::array<float, count_of<AgeBand>>, 4> move{};
  std::array<float, 2> move_by_fit{1, 1};  ///< where the placement fits, and where it does not
  double suited = 0, suited_known = 0;     ///< chance that a foster home suits high needs
  double leaver_case_months = 1;
  double arrivals = 0;  ///< unaccompanied children a month

  /// By the band of needs as known, and age.
  std::array<std::array<Cumulative<count_of<Placement>>, count_of<AgeBand>>, count_of<NeedsBand>>
      first_placement{}, next_placement{};
  Cumulative<count_of<Placement>> unaccompanied_placement{};
  std::array<Cumulative<locality_names.size()>, count_of<OutsideMarket>> outside_market_locality{};
  /// With adopters, and in residential settings that nobody competes for.
  std::array<Cumulative<providers_outside_market>, provided_outside_market.size()>
      outside_market_provider{};
  std::array<Cumulative<count_of<ReferralSource>>, source_kinds> source{};
  double factor_information = 0;  ///< share of assessments that carry any on factors
  /// Chance of each factor, recorded [of 65536], where its cause is active and not.
  std::array<std::int32_t, 2 * factor_pairs> factor_active{}, factor_other{};
  Cumulative<count_of<ReasonCeased>> home_reason{}, other_reason{}, reason_at_18{};
  Cumulative<count_of<LegalStatus>> legal_court{}, legal_other{}, legal_other_under_10{};
  Cumulative<count_of<CategoryOfNeed>> need_category{};
  std::array<Cumulative<count_of<PlanCategory>>, category_kinds> plan_category{};

  PartnerRates partner;
  SiblingParameters siblings;
  FosteringRates fostering;
  HomesRates homes;
  WorkforceParameters workforce;
  int workforce_launch = 0;  ///< until then what is usual of workers follows what is
  PriceRates price;
  std::array<double, count_of<Contract>> staff{};  ///< social workers [full-time equivalents]

  /// What changes of lead practitioner leave of the quality of help.
  double continuity(unsigned changes) const {
    double left = 1;
    while (changes-- > 0) left *= 1 - early_help.loss_per_change;
    return left;
  }
};

Rates rates_in(const Parameters& parameters, const AreaParameters& area, int year, int launch,
               double arrivals_factor);

/// Multiplies the hazards of moving from one placement to another.
void set_moves(Rates& rates, double factor);

/// A share whose odds are multiplied by `factor`, so that it stays a share.
constexpr double with_odds(double share, double factor) {
  return share * factor / (1 - share + share * factor);
}

/// The first element whose cumulative share exceeds u.
template <std::size_t N>
std::size_t pick(const Cumulative<N>& shares, double u) {
  std::size_t i = 0;
  while (i + 1 < N && u >= shares[i]) ++i;
  return i;
}

}  // namespace kindred::model
