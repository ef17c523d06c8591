// model/parameters/shares.hpp - shares of kinds, and what England supplied, by year as published.
#pragma once

#include <array>

#include "model/parameters/by_year.hpp"
#include "model/vocabulary/assessment_factor.hpp"
#include "model/vocabulary/place_kind.hpp"
#include "model/vocabulary/statuses.hpp"
#include "model/vocabulary/whereabouts.hpp"

namespace kindred::model {

/// England by year, as published or derived from what is published.
struct SupplyByYear {
  ByYear<1> enquiries{};                          ///< factor on enquiries to foster
  ByYear<foster_kinds> recruited{};               ///< factor on applications
  ByYear<foster_kinds> deregistered{};            ///< factor
  ByYear<1> staying_put{};                        ///< factor
  ByYear<count_of<Sector>> home_places_opened{};  ///< places a year in children's homes
  ByYear<1> supported_places_opened{};            ///< the same in supported accommodation
  ByYear<1> secure_places{};                      ///< on 31 March
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

}  // namespace kindred::model
