// model/vocabulary/family_factor.hpp - the factors of adversity in a family, and of a child outside
// it, at a time.
//
// Names follow the factors recorded at the end of an assessment (census codes 1B to 16A). One more
// is money and housing, which the census does not ask for.
#pragma once

#include <array>
#include <cstdint>

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

enum class FamilyFactor : std::uint8_t {
  domestic_abuse,                ///< 3A to 3C
  parental_substance_misuse,     ///< 1B, 2B
  parental_mental_ill_health,    ///< 4B
  parental_learning_disability,  ///< 5B
  neglect,                       ///< 16A
  money_and_housing,
  size_
};
inline constexpr NamesOf<FamilyFactor> family_factor_names{"domestic_abuse",
                                                           "parental_substance_misuse",
                                                           "parental_mental_ill_health",
                                                           "parental_learning_disability",
                                                           "neglect",
                                                           "money_and_housing"};

/// A bit for each family factor that is active; one more for risk outside the home (exploitation,
/// gangs, going missing: 10A to 13A, 24A), which is the child's own.
using Factors = std::uint8_t;
constexpr Factors bit(FamilyFactor f) { return static_cast<Factors>(1U << index(f)); }
inline constexpr Factors outside_home = 1U << count_of<FamilyFactor>;
/// A child's own difficulties, where its needs score is a cause for concern: only as the
/// cause of a recorded factor.
inline constexpr Factors own_difficulties = outside_home << 1;
inline constexpr std::array<std::string_view, count_of<FamilyFactor> + 2> adversity_sign_names{
    "domestic_abuse",
    "parental_substance_misuse",
    "parental_mental_ill_health",
    "parental_learning_disability",
    "neglect",
    "money_and_housing",
    "outside_home",
    "own_difficulties"};

/// Level of adversity: none, some (one factor), serious (two or more).
enum class AdversityLevel : std::uint8_t { none, some, serious, size_ };
inline constexpr NamesOf<AdversityLevel> adversity_level_names{"none", "some", "serious"};
constexpr AdversityLevel level_of(Factors active) {
  const bool several = (active & (active - 1)) != 0;
  return several       ? AdversityLevel::serious
         : active != 0 ? AdversityLevel::some
                       : AdversityLevel::none;
}

}  // namespace kindred::model
