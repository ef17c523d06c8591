// model/vocabulary/partner_service.hpp - services outside children's social care on which it
// depends.
//
// An authority decides neither their thresholds nor their capacity: both are given from outside.
#pragma once

#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

enum class Partner : std::uint8_t {
  camhs,            ///< child and adolescent mental health services
  adult_treatment,  ///< for drugs and alcohol, and adult mental health
  schools,          ///< their pastoral support
  police,           ///< in joint child protection work
  size_
};
inline constexpr NamesOf<Partner> partner_names{"camhs", "adult_treatment", "schools", "police"};

/// The first of them treat somebody.
inline constexpr std::size_t treating_partners = 3;
inline constexpr std::array<std::string_view, treating_partners> treating_partner_names{
    "camhs", "adult_treatment", "schools"};

/// A bit for each partner.
using Partners = std::uint8_t;
constexpr Partners bit(Partner p) { return static_cast<Partners>(1U << index(p)); }

/// Family factors that a partner treats.
inline constexpr Factors treated_in_adults =
    bit(FamilyFactor::parental_substance_misuse) | bit(FamilyFactor::parental_mental_ill_health);

/// Chance that a partner responds when asked.
using Responses = std::array<double, count_of<Partner>>;

}  // namespace kindred::model
