// model/parameters/fostering.hpp - what drives the supply of fostering households.
#pragma once

#include "model/parameters/by_place.hpp"

namespace kindred::model {

using ByChannel = std::array<double, count_of<Channel>>;
/// Time since approval: under 2 years, 2 to under 5, 5 and more.
using ByTenure = std::array<double, 3>;
inline constexpr std::array<std::string_view, 3> tenure_names{"under_2_years", "2_to_5_years",
                                                              "5_years_plus"};

struct FosteringParameters {
  ByFosterKind households{};     ///< England, April 2013; not of kin, as in places and deregistered
  ByFosterKind places{1, 1, 1};  ///< mean of a household, 1 to 3
  double word_of_mouth = 0;      ///< enquiries a year through each household that fosters
  double word_of_mouth_gain = 0;   ///< power of their number against the usual
  double other_enquiries = 0;      ///< a year for each usual household
  double spend_social = 0;         ///< on social media [GBP/year for each usual household]
  double spend_mixed = 0;          ///< the same on mixed-media campaigns
  double cost_social = 1;          ///< of an enquiry [GBP]
  double cost_mixed = 1;           ///< the same
  ByChannel applies{};             ///< share of enquiries
  ByChannel approved{};            ///< share of applications
  double assessment_months = 1;    ///< mean
  ByFosterKind deregistered{};     ///< hazard [1/year]
  ByTenure by_tenure{1, 1, 1};     ///< factor on it
  double with_children = 1;        ///< factor on it where children live; the others keep the mean
  double agency_voluntary = 0;     ///< share of agency households
  double constellation_share = 0;  ///< of authority households
  double constellation_size = 8;   ///< households to a hub
  double constellation_ratio = 1;  ///< of deregistrations in one
  double on_hold = 0;              ///< share of households that take nobody in a quarter
  ByFosterKind staying_put{};      ///< share of those who turn 18 there, year ending March 2023
  double staying_put_months = 1;   ///< mean, were there no end at 21
};

}  // namespace kindred::model
