// model/vocabulary/statuses.hpp - the statuses of a child: the four tracks and what describes them.
//
// A child is on four tracks at once (help, legal, care, leaver), never on one flat list.
// Names are those of the published tables wherever one exists; the census or SSDA903 code
// is next to each enumerator. `size_` counts the enumerators and is not one of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kindred::model {

template <class E>
inline constexpr std::size_t count_of = static_cast<std::size_t>(E::size_);

template <class E>
constexpr std::size_t index(E e) {
  return static_cast<std::size_t>(e);
}

/// A text for each enumerator, in their order. One too few or too many does not compile.
template <class E>
struct NamesOf : std::array<std::string_view, count_of<E>> {
  template <class... Texts>
  requires(sizeof...(Texts) == count_of<E>) consteval NamesOf(const Texts&... texts)
      : std::array<std::string_view, count_of<E>>{std::string_view(texts)...} {}
};

/// Help track: what the authority's help and protection work is with this child.
enum class HelpStatus : std::uint8_t {
  none,             ///< no open case
  early_help,       ///< no open case, the family has targeted early help: counted from families
  assessment,       ///< child and family assessment open (Children Act 1989 s.17)
  in_need,          ///< child in need, s.17(10)
  enquiry,          ///< section 47 enquiry open
  protection_plan,  ///< child protection plan
  size_
};
inline constexpr NamesOf<HelpStatus> help_status_names{
    "none", "early_help", "assessment", "in_need", "section_47_enquiry", "protection_plan"};

/// Legal track: pre-proceedings, proceedings, and the legal status while looked after (LS codes).
enum class LegalStatus : std::uint8_t {
  none,
  pre_proceedings,             ///< Public Law Outline letter before proceedings
  proceedings,                 ///< s.31 application made, child at home
  supervision_order,           ///< s.35, child at home
  section_20,                  ///< V2
  interim_care_order,          ///< C1
  full_care_order,             ///< C2
  placement_order,             ///< E1
  police_protection,           ///< L1
  emergency_protection_order,  ///< L2
  child_assessment_order,      ///< L3
  remand,                      ///< J1
  pace,                        ///< J2
  youth_rehabilitation_order,  ///< J3
  size_
};
inline constexpr NamesOf<LegalStatus> legal_status_names{"none",
                                                         "pre_proceedings",
                                                         "proceedings",
                                                         "supervision_order",
                                                         "section_20",
                                                         "interim_care_order",
                                                         "full_care_order",
                                                         "placement_order",
                                                         "police_protection",
                                                         "emergency_protection_order",
                                                         "child_assessment_order",
                                                         "remand",
                                                         "pace",
                                                         "youth_rehabilitation_order"};

/// Care track: not looked after, or the kind of placement (PLACE and PROVIDER codes).
enum class Placement : std::uint8_t {
  not_looked_after,
  kin_foster,               ///< U1-U3
  authority_foster,         ///< U4-U6, own or another authority's carer (PR1, PR2)
  agency_foster,            ///< U4-U6, private or voluntary provider (PR4, PR5)
  childrens_home,           ///< K2
  secure_home,              ///< K1
  supported_accommodation,  ///< H5, P2: independent and semi-independent living
  with_parents,             ///< P1
  placed_for_adoption,      ///< A3-A6
  other_residential,        ///< R1-R5: care homes, NHS, family centres, young offender institutions
  residential_school,       ///< S1
  other,                    ///< Z1, P3, T0-T4
  size_
};
inline constexpr NamesOf<Placement> placement_names{
    "not_looked_after",    "kin_foster",        "authority_foster",        "agency_foster",
    "childrens_home",      "secure_home",       "supported_accommodation", "with_parents",
    "placed_for_adoption", "other_residential", "residential_school",      "other"};

constexpr bool is_foster(Placement p) {
  return p >= Placement::kin_foster && p <= Placement::agency_foster;
}
constexpr bool is_residential(Placement p) {
  return p == Placement::childrens_home || p == Placement::secure_home ||
         p == Placement::other_residential || p == Placement::residential_school;
}

/// Leaver track: duties under the Children (Leaving Care) Act 2000.
enum class LeaverStatus : std::uint8_t {
  none,
  eligible,         ///< 16-17, looked after, 13 weeks since 14
  relevant,         ///< 16-17, was eligible, no longer looked after
  former_relevant,  ///< 18-25, was eligible or relevant
  qualifying,       ///< looked after at 16 or 17, under 13 weeks; advice to 25
  size_
};
inline constexpr NamesOf<LeaverStatus> leaver_status_names{"none", "eligible", "relevant",
                                                           "former_relevant", "qualifying"};

/// Primary need at the start of a period of care (N1-N8).
enum class CategoryOfNeed : std::uint8_t {
  abuse_or_neglect,
  child_disability,
  parental_illness_or_disability,
  family_in_acute_stress,
  family_dysfunction,
  socially_unacceptable_behaviour,
  low_income,
  absent_parenting,
  size_
};
inline constexpr NamesOf<CategoryOfNeed> category_of_need_names{"abuse_or_neglect",
                                                                "child_disability",
                                                                "parental_illness_or_disability",
                                                                "family_in_acute_stress",
                                                                "family_dysfunction",
                                                                "socially_unacceptable_behaviour",
                                                                "low_income",
                                                                "absent_parenting"};

/// Why a period of care ended (REC codes, in the labels of the published table).
enum class ReasonCeased : std::uint8_t {
  adopted,                       ///< E11, E12
  died,                          ///< E2
  other_la,                      ///< E3
  home_planned,                  ///< E4A
  home_unplanned,                ///< E4B
  no_parental_responsibility,    ///< E13
  child_arrangements_order,      ///< E41
  sgo,                           ///< E45-E48
  independent_supported,         ///< E5
  independent_unsupported,       ///< E6
  adult_residential_care,        ///< E7
  custody,                       ///< E9
  remand_ended,                  ///< E14
  age_assessed_18_plus,          ///< E15
  moved_abroad,                  ///< E16
  aged_18_remained_with_carers,  ///< E17
  other,                         ///< E8
  size_
};
inline constexpr NamesOf<ReasonCeased> reason_ceased_names{"adopted",
                                                           "died",
                                                           "other_la",
                                                           "home_planned",
                                                           "home_unplanned",
                                                           "no_parental_responsibility",
                                                           "child_arrangements_order",
                                                           "sgo",
                                                           "independent_supported",
                                                           "independent_unsupported",
                                                           "adult_residential_care",
                                                           "custody",
                                                           "remand_ended",
                                                           "age_assessed_18_plus",
                                                           "moved_abroad",
                                                           "aged_18_remained_with_carers",
                                                           "other"};

/// Category of abuse on a child protection plan.
enum class PlanCategory : std::uint8_t { neglect, physical, sexual, emotional, multiple, size_ };
inline constexpr NamesOf<PlanCategory> plan_category_names{
    "neglect", "physical_abuse", "sexual_abuse", "emotional_abuse", "multiple"};

/// Who referred the child, in the groups that are published.
enum class ReferralSource : std::uint8_t { police, schools, health, other, size_ };
inline constexpr NamesOf<ReferralSource> referral_source_names{"police", "schools", "health",
                                                               "other"};

enum class Sex : std::uint8_t { female, male, size_ };
inline constexpr NamesOf<Sex> sex_names{"female", "male"};

enum class Ethnicity : std::uint8_t { white, mixed, asian, black, other_ethnic_group, size_ };
inline constexpr NamesOf<Ethnicity> ethnicity_names{"white", "mixed", "asian", "black",
                                                    "other_ethnic_group"};

/// Disabled within the Equality Act 2010.
enum class Disability : std::uint8_t { not_disabled, disabled, size_ };
inline constexpr NamesOf<Disability> disability_names{"not_disabled", "disabled"};

enum class Unaccompanied : std::uint8_t { not_uasc, uasc, size_ };
inline constexpr NamesOf<Unaccompanied> unaccompanied_names{"not_uasc", "uasc"};

/// Age bands of the looked-after tables.
enum class AgeBand : std::uint8_t {
  under_1,
  from_1_to_4,
  from_5_to_9,
  from_10_to_15,
  from_16,
  size_
};
inline constexpr NamesOf<AgeBand> age_band_names{"under_1", "1_to_4", "5_to_9", "10_to_15",
                                                 "16_plus"};

/// Ages at which care ceased, as published since 2016.
enum class AgeCeased : std::uint8_t {
  under_1,
  from_1_to_4,
  from_5_to_9,
  from_10_to_15,
  aged_16,
  aged_17,
  aged_18,
  size_
};
inline constexpr NamesOf<AgeCeased> age_ceased_names{"under_1", "1_to_4", "5_to_9", "10_to_15",
                                                     "16",      "17",     "18_plus"};

/// Whether reviews of a protection plan are held in time.
enum class Review : std::uint8_t { on_time, late, size_ };
inline constexpr NamesOf<Review> review_names{"on_time", "late"};

/// Durations of plans and episodes of need, as published.
enum class DurationBand : std::uint8_t {
  le_3_months,
  from_3_to_6_months,
  from_6_to_12_months,
  from_1_to_2_years,
  from_2_years,
  size_
};
inline constexpr NamesOf<DurationBand> duration_band_names{
    "le_3_months", "3_to_6_months", "6_to_12_months", "1_to_2_years", "2_years_plus"};

}  // namespace kindred::model
