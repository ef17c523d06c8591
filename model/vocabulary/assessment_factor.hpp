// model/vocabulary/assessment_factor.hpp - the factors recorded at the end of an assessment.
//
// Labels are those of the published table (census codes 1A to 24A); an assessment can record
// several, so they are names in a list and not a status.
#pragma once

#include <array>
#include <string_view>

#include "model/vocabulary/family_factor.hpp"

namespace kindred::model {

inline constexpr std::array<std::string_view, 39> assessment_factor_names{
    "alcohol_misuse_child",
    "alcohol_misuse_parent",
    "alcohol_misuse_person",
    "child_sexual_exploitation",
    "domestic_abuse_child",
    "domestic_abuse_parent",
    "domestic_abuse_person",
    "drug_misuse_child",
    "drug_misuse_parent",
    "drug_misuse_person",
    "emotional_abuse",
    "faith_linked_abuse",
    "female_genital_mutilation",
    "gangs",
    "going_missing",
    "learning_disability_child",
    "learning_disability_parent",
    "learning_disability_person",
    "mental_health_child",
    "mental_health_parent",
    "mental_health_person",
    "neglect",
    "other",
    "physical_abuse_unknown",
    "physical_disability_child",
    "physical_disability_parent",
    "physical_disability_person",
    "privately_fostered",
    "self_harm",
    "sexual_abuse_unknown",
    "socially_unacceptable_behaviour",
    "trafficking",
    "unaccompanied_asylum_seeker",
    "young_carer",
    "physical_abuse_adult_on_child",
    "physical_abuse_child_on_child",
    "sexual_abuse_adult_on_child",
    "sexual_abuse_child_on_child",
    "child_criminal_exploitation"};

/// The cause of a recorded factor, as a bit of Factors; none for those that nothing in the
/// model does.
constexpr std::uint8_t behind(std::string_view name) {
  const auto is = [name](auto... names) { return ((name == names) || ...); };
  if (is("domestic_abuse_child", "domestic_abuse_parent", "domestic_abuse_person")) {
    return bit(FamilyFactor::domestic_abuse);
  }
  if (is("alcohol_misuse_parent", "alcohol_misuse_person", "drug_misuse_parent",
         "drug_misuse_person")) {
    return bit(FamilyFactor::parental_substance_misuse);
  }
  if (is("mental_health_parent", "mental_health_person")) {
    return bit(FamilyFactor::parental_mental_ill_health);
  }
  if (is("learning_disability_parent", "learning_disability_person")) {
    return bit(FamilyFactor::parental_learning_disability);
  }
  if (is("neglect")) return bit(FamilyFactor::neglect);
  if (is("child_sexual_exploitation", "gangs", "going_missing", "trafficking",
         "child_criminal_exploitation")) {
    return outside_home;
  }
  if (is("mental_health_child", "self_harm", "socially_unacceptable_behaviour")) {
    return own_difficulties;
  }
  return 0;
}

/// They are drawn two by two, and these four by four.
inline constexpr std::size_t factor_pairs = (assessment_factor_names.size() + 7) / 8 * 4;

}  // namespace kindred::model
