// model/assessment_factor.hpp - the factors recorded at the end of an assessment.
//
// Labels are those of the published table (census codes 1A to 24A); an assessment can record
// several, so they are names in a list and not a status.
#pragma once

#include <array>
#include <string_view>

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

/// They are drawn two by two, and these four by four.
inline constexpr std::size_t factor_pairs = (assessment_factor_names.size() + 7) / 8 * 4;

}  // namespace kindred::model
