// model/parameters/key_list.hpp - the keys of all parameters, collected mechanism by mechanism.
//
// A function for each group of parameters; keys() (model/parameters/parameters.cpp) calls them in
// the order in which keys are listed everywhere.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/parameters/by_age.hpp"
#include "model/parameters/key.hpp"

namespace kindred::model {

inline constexpr std::array<std::string_view, care_durations> care_duration_names{
    "0_to_2_months",   "3_to_5_months",   "6_to_11_months",
    "12_to_23_months", "24_to_59_months", "60_months_plus"};

/// Collects keys; arrays become one key an element.
class KeyList {
 public:
  void add(std::string name, std::string_view unit, std::string_view sentence, double least,
           double most, double& value) {
    keys_.push_back(
        {std::move(name), std::string(unit), std::string(sentence), least, most, &value});
  }

  template <std::size_t N, class Names>
  void add(const std::string& name, const Names& element_names, std::string_view unit,
           std::string_view sentence, double least, double most, std::array<double, N>& values) {
    for (std::size_t i = 0; i < N; ++i) {
      add(name + "." + std::string(element_names[i]), unit, sentence, least, most, values[i]);
    }
  }

  void add(const std::string& name, std::string_view unit, std::string_view sentence, double least,
           double most, ByAge& values) {
    add(name, age_band_names, unit, sentence, least, most, values);
  }

  void add(const std::string& name, std::string_view sentence, ByAgeAndDuration& values) {
    for (std::size_t a = 0; a < values.size(); ++a) {
      add(name + "." + std::string(age_band_names[a]), care_duration_names, "1/month", sentence, 0,
          5, values[a]);
    }
  }

  std::vector<Key> take() { return std::move(keys_); }

 private:
  std::vector<Key> keys_;
};

struct FamilyParameters;
struct AdversityParameters;
struct NeedsParameters;
struct FitParameters;
struct HelpParameters;
struct SourceParameters;
struct CategoryParameters;
struct PartnerParameters;
struct EarlyHelpParameters;
struct CourtParameters;
struct CareParameters;
struct SiblingParameters;
struct MarketParameters;
struct FosteringParameters;
struct HomesParameters;
struct WorkforceParameters;
struct PriceParameters;
struct StaffParameters;
struct BudgetParameters;
struct PracticeParameters;

void family_keys(KeyList& list, FamilyParameters& p);
void adversity_keys(KeyList& list, AdversityParameters& p);
void needs_keys(KeyList& list, NeedsParameters& p);
void fit_keys(KeyList& list, FitParameters& p);
void help_keys(KeyList& list, HelpParameters& p);
void source_keys(KeyList& list, SourceParameters& p);
void category_keys(KeyList& list, CategoryParameters& p);
void partner_keys(KeyList& list, PartnerParameters& p);
void early_help_keys(KeyList& list, EarlyHelpParameters& p);
void court_keys(KeyList& list, CourtParameters& p);
void court_alternatives_keys(KeyList& list, CourtParameters& p);
void care_keys(KeyList& list, CareParameters& p);
void sibling_keys(KeyList& list, SiblingParameters& p);
void market_keys(KeyList& list, MarketParameters& p);
void fostering_keys(KeyList& list, FosteringParameters& p);
void homes_keys(KeyList& list, HomesParameters& p);
void workforce_keys(KeyList& list, WorkforceParameters& p);
void price_keys(KeyList& list, PriceParameters& p);
void staff_keys(KeyList& list, StaffParameters& p);
void budget_keys(KeyList& list, BudgetParameters& p);
void practice_keys(KeyList& list, PracticeParameters& p);

}  // namespace kindred::model
