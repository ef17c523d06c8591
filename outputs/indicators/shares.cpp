#include "outputs/indicators/shares.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "outputs/indicators/series.hpp"

namespace kindred::outputs {

namespace {

/// Of the children who reach an age in the year, or who left care so long ago; published by a study
/// of its own years under the indicator's name.
constexpr Share studied(std::string_view label, std::string_view indicator,
                        std::string_view unit = "%") {
  return {.label = label, .indicator = indicator, .study = indicator, .unit = unit};
}

constexpr Share conferences(std::string_view label, std::string_view days) {
  return {.label = label,
          .indicator = "icpc_by_working_days",
          .kind = "duration",
          .breakdown = days,
          .denominator = "icpc",
          .in_summary = false};
}

constexpr Share conferences_in_time() {
  auto made = conferences("Child protection conferences within 15 working days", "0_to_10_days");
  made.second = "11_to_15_days";
  made.in_summary = true;
  return made;
}

constexpr Share plans_ended(std::string_view label, std::string_view duration,
                            std::string_view study) {
  return {.label = label,
          .indicator = "cpp_ended",
          .kind = "duration",
          .breakdown = duration,
          .denominator = "cpp_ended",
          .study = study,
          .in_summary = false};
}

constexpr Share adoption_stage(std::string_view label, std::string_view stage) {
  return {.label = label,
          .indicator = "nat_adoption_stage_months",
          .kind = "age_on_starting_final_period_of_care",
          .breakdown = stage,
          .unit = " months"};
}

/// Households, homes and places: numbers, not shares.
constexpr Share level(std::string_view label, std::string_view unit, std::string_view indicator,
                      std::string_view kind = "none", std::string_view breakdown = "total") {
  return {.label = label,
          .indicator = indicator,
          .kind = kind,
          .breakdown = breakdown,
          .unit = unit,
          .places = 0,
          .in_summary = indicator != "nat_fostering" || breakdown == "households"};
}

/// Of children looked after on 31 March.
constexpr Share of_looked_after(std::string_view label, std::string_view kind,
                                std::string_view breakdown, bool in_summary = true) {
  return {.label = label,
          .indicator = "cla_31mar",
          .kind = kind,
          .breakdown = breakdown,
          .denominator = "cla_31mar",
          .in_summary = in_summary};
}

constexpr std::array table{
    studied("Ever referred by 5", "ever_referred_by_5"),
    studied("Ever referred by 18", "ever_referred_by_18"),
    studied("Ever in need by 18", "ever_in_need_by_18"),
    studied("Ever on a protection plan by 18", "ever_on_plan_by_18"),
    studied("Ever looked after by 18", "ever_looked_after_by_18"),
    Share{.label = "Referrals within 12 months of an earlier one",
          .indicator = "rereferrals_12m",
          .denominator = "referrals"},
    Share{.label = "Different children per referral",
          .indicator = "referrals_children",
          .denominator = "referrals",
          .unit = "",
          .places = 2},
    Share{.label = "Assessments completed within 45 working days",
          .indicator = "assessments_within_45_days_pct"},
    Share{.label = "In need on 31 March for 2 years or more",
          .indicator = "cin_31mar_2_years_plus_pct"},
    Share{.label = "Periods in need that ended within 3 months",
          .indicator = "cin_ended_le_3_months_pct"},
    Share{.label = "Periods in need that ended after 3 to 6 months",
          .indicator = "cin_ended_3_to_6_months_pct"},
    Share{.label = "Periods in need that ended after 6 to 12 months",
          .indicator = "cin_ended_6_to_12_months_pct"},
    Share{.label = "Periods in need that ended after 1 to 2 years",
          .indicator = "cin_ended_1_to_2_years_pct"},
    Share{.label = "Periods in need that ended after 2 years or more",
          .indicator = "cin_ended_2_years_plus_pct"},
    conferences_in_time(),
    conferences("Child protection conferences within 10 working days", "0_to_10_days"),
    conferences("Child protection conferences after 11 to 15 working days", "11_to_15_days"),
    conferences("Child protection conferences after 16 to 20 working days", "16_to_20_days"),
    conferences("Child protection conferences after 21 working days or more", "21_plus_days"),
    Share{.label = "Plans started that are a second or later one",
          .indicator = "cpp_started_second_or_subsequent",
          .denominator = "cpp_started"},
    Share{.label = "Plans of 3 months or more with every review in time",
          .indicator = "cpp_reviewed_on_time_pct"},
    plans_ended("Plans ended within 3 months", "le_3_months", "plan_duration_under_3_months"),
    plans_ended("Plans ended after 3 to 6 months", "3_to_6_months", "plan_duration_3_to_6_months"),
    plans_ended("Plans ended after 6 to 12 months", "6_to_12_months",
                "plan_duration_6_to_12_months"),
    plans_ended("Plans ended after 1 to 2 years", "1_to_2_years", "plan_duration_1_to_2_years"),
    Share{.label = "Plans ended after 2 years or more", .indicator = "cpp_ceased_2_years_plus_pct"},
    studied("Looked after again within 12 months of going home", "reentry_within_12_months"),
    studied("Looked-after rate, most to least deprived tenth (ratio)",
            "looked_after_most_to_least_deprived_ratio", ""),
    studied("Sibling groups in care in more than one home", "sibling_groups_split"),
    of_looked_after("Placed over 20 miles from home", "distance", "gt_20_miles"),
    of_looked_after("Placed over 20 miles away, inside the authority", "distance_locality",
                    "inside_la_gt_20_miles", false),
    of_looked_after("Placed over 20 miles away, outside the authority", "distance_locality",
                    "outside_la_gt_20_miles"),
    Share{.label = "Placed outside the authority",
          .indicator = "cla_31mar_la_of_placement_net",
          .kind = "measure",
          .breakdown = "children_who_are_the_responsibility_of_this_la_placed_outside_the_la_"
                       "boundary",
          .denominator = "cla_31mar"},
    of_looked_after("Placement by the authority itself", "placement_provider", "own_la"),
    of_looked_after("Placement by another authority", "placement_provider", "other_la", false),
    of_looked_after("Placement by a private provider", "placement_provider", "private"),
    of_looked_after("Placement by a voluntary provider", "placement_provider", "voluntary"),
    of_looked_after("Placement with parents", "placement_provider", "parents", false),
    of_looked_after("Placement whose provider is not reported", "placement_provider",
                    "not_reported", false),
    Share{.label = "Looked after: three or more placements in the year",
          .indicator = "cla_placement_stability",
          .kind = "cla_on_31_march",
          .breakdown = "with_3_or_more_placements_during_the_year",
          .denominator = "cla_31mar"},
    Share{.label = "Same carer for 2 years (under 16, 2.5 years in care)",
          .indicator = "cla_placement_stability",
          .kind = "cla_2_5_years_under_16",
          .breakdown = "living_with_the_same_carer_for_at_least_2_years",
          .denominator = "cla_placement_stability",
          .denominator_kind = "cla_2_5_years_under_16"},
    studied("Looked after: three or more social workers in a year",
            "cla_three_or_more_social_workers_pct"),
    adoption_stage("Mean time from entry to care to adoption decision",
                   "average_time_between_entry_into_care_and_decision_that_child_should_be_placed_"
                   "for_adoption|total"),
    adoption_stage("Mean time from adoption decision to match",
                   "average_time_between_decision_that_child_should_be_placed_for_adoption_and_"
                   "matching_of_child_and_adopters|total"),
    adoption_stage("Mean time from match to placement for adoption",
                   "average_time_between_date_of_matching_and_date_placed_for_adoption|total"),
    adoption_stage("Mean time from placement for adoption to adoption",
                   "average_time_between_date_placed_for_adoption_and_the_date_child_adopted|"
                   "total"),
    level("Fostering households", " households", "nat_fostering", "measure", "households"),
    level("Fostering households other than kin", " households", "nat_fostering", "measure",
          "mainstream_households"),
    level("Approved places other than kin", " places", "nat_fostering", "measure",
          "mainstream_approved_places"),
    level("Approved places of authorities' own households", " places", "la_foster_places_approved"),
    level("Enquiries to foster in the year", " enquiries", "nat_fostering", "measure",
          "mainstream_initial_enquiries"),
    level("Applications to foster in the year", " applications", "nat_fostering", "measure",
          "mainstream_applications"),
    level("Households newly approved in the year", " households", "nat_fostering", "measure",
          "mainstream_households_newly_approved"),
    level("Households deregistered in the year", " households", "nat_fostering", "measure",
          "mainstream_households_deregistered"),
    level("Places in children's homes in the area", " places", "ofsted_places", "provision_type",
          "children_s_homes"),
    level("Places in private children's homes in the area", " places", "ofsted_places_by_sector",
          "provision_type_sector", "children_s_home|private"),
    level("Children's homes in the area", " homes", "ofsted_providers", "provision_type",
          "children_s_homes"),
    level("Places in secure homes in the area", " places", "ofsted_places", "provision_type",
          "secure_children_s_homes")};

/// The baseline's means by year; empty where the study has no such label.
std::vector<double> means(const StudyFile& study, std::string_view indicator, std::string_view kind,
                          std::string_view label) {
  const auto* found = find(study.indicators(), indicator, kind);
  if (found == nullptr) return {};
  const auto at = std::ranges::find(found->labels, label, &Label::name);
  if (at == found->labels.end()) return {};
  const auto position = static_cast<std::size_t>(at - found->labels.begin());
  std::vector<double> made;
  for (const auto& year : by_year(series(study, 0, *found, position, study.whole())))
    made.push_back(year[0]);
  return made;
}

const PublishedPoint* in_year(const std::vector<PublishedPoint>& points, int year) {
  const auto found = std::ranges::find(points, year, &PublishedPoint::year);
  return found == points.end() ? nullptr : &*found;
}

/// Counts over counts give percentages; what is one already, and other units, stay.
double scale(const Share& share) {
  return share.unit == "%" && !share.denominator.empty() ? 100 : 1;
}

/// What the publication of one year holds of a label or a denominator.
std::optional<PublishedPoint> of_year(const StudyFile& study, const Share& share, int year) {
  const auto label = [&](std::string_view name) {
    return published_points(study, share.indicator, share.kind, name);
  };
  const auto first = label(share.breakdown);
  const auto* found = in_year(first, year);
  if (found == nullptr) return std::nullopt;
  auto made = *found;
  if (!share.second.empty()) {
    const auto more = label(share.second);
    const auto* second = in_year(more, year);
    if (second == nullptr) return std::nullopt;
    made.value += second->value;
  }
  if (!share.denominator.empty()) {
    const auto all = published_points(study, share.denominator, share.denominator_kind, "total");
    const auto* below = in_year(all, year);
    if (below == nullptr) return std::nullopt;
    made.value *= scale(share) / below->value;
  }
  return made;
}

}  // namespace

std::span<const Share> shares() { return table; }

std::vector<double> simulated(const StudyFile& study, const Share& share) {
  auto made = means(study, share.indicator, share.kind, share.breakdown);
  if (!share.second.empty()) {
    const auto more = means(study, share.indicator, share.kind, share.second);
    std::ranges::transform(made, more, made.begin(), std::plus{});
  }
  if (!share.denominator.empty()) {
    const auto below = means(study, share.denominator, share.denominator_kind, "total");
    std::ranges::transform(made, below, made.begin(),
                           [&](double of, double in) { return scale(share) * of / in; });
  }
  return made;
}

std::optional<PublishedPoint> published(const StudyFile& study, const Share& share, int year) {
  if (share.study.empty()) return of_year(study, share, year);
  const auto found = published_points(study, share.study, "none", "total");
  if (found.empty()) return std::nullopt;
  return found.back();
}

}  // namespace kindred::outputs
