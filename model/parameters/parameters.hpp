// model/parameters/parameters.hpp - every number that drives the model, read once and then const.
//
// Base values have a key each (name, unit, range, sentence, source). Effects multiply a transition
// by year and by area; shares split an event into kinds by year. Years before 2013 use 2013;
// years after launch use the mean of the three years before it. [hazards are per month]
// Code that uses one group includes that group alone (model/parameters/).
#pragma once

#include <vector>

#include "model/parameters/adversity.hpp"
#include "model/parameters/area.hpp"
#include "model/parameters/budget.hpp"
#include "model/parameters/by_year.hpp"
#include "model/parameters/care.hpp"
#include "model/parameters/court.hpp"
#include "model/parameters/early_help.hpp"
#include "model/parameters/family.hpp"
#include "model/parameters/fostering.hpp"
#include "model/parameters/help.hpp"
#include "model/parameters/homes.hpp"
#include "model/parameters/key.hpp"
#include "model/parameters/market.hpp"
#include "model/parameters/needs.hpp"
#include "model/parameters/partner.hpp"
#include "model/parameters/practice.hpp"
#include "model/parameters/price.hpp"
#include "model/parameters/price_book.hpp"
#include "model/parameters/protection.hpp"
#include "model/parameters/referral.hpp"
#include "model/parameters/shares.hpp"
#include "model/parameters/siblings.hpp"
#include "model/parameters/staff.hpp"
#include "model/parameters/workforce.hpp"
#include "model/vocabulary/transition.hpp"

namespace kindred::model {

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

std::vector<Key> keys(Parameters& parameters);

}  // namespace kindred::model
