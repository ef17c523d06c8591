#include "model/parameters/parameters.hpp"

#include "model/parameters/key_list.hpp"

namespace kindred::model {

std::vector<Key> keys(Parameters& parameters) {
  KeyList list;
  family_keys(list, parameters.family);
  adversity_keys(list, parameters.adversity);
  needs_keys(list, parameters.needs);
  fit_keys(list, parameters.care.fit);
  help_keys(list, parameters.help);
  source_keys(list, parameters.source);
  category_keys(list, parameters.category);
  partner_keys(list, parameters.partner);
  early_help_keys(list, parameters.early_help);
  court_keys(list, parameters.court);
  court_alternatives_keys(list, parameters.court);
  care_keys(list, parameters.care);
  sibling_keys(list, parameters.siblings);
  market_keys(list, parameters.market);
  fostering_keys(list, parameters.fostering);
  homes_keys(list, parameters.homes);
  workforce_keys(list, parameters.workforce);
  price_keys(list, parameters.price);
  staff_keys(list, parameters.staff);
  budget_keys(list, parameters.budget);
  practice_keys(list, parameters.practice);
  return list.take();
}

}  // namespace kindred::model
