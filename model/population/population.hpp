// model/population/population.hpp - the families and children of one area, from 1988 to the
// horizon.
//
// Real thing:  resident children by single year of age, as published, and their siblings.
// Method:      every birth cohort is made at its largest size; each month the published size says
//              which share of it is resident, and the same families are in that share throughout
//              (moves in and out in the aggregate). Births go to families that are due another
//              child first, then to new families. Nothing here depends on seed, draw or scenario.
// Left out:    twins; families that part or merge; moves of known children between areas.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/chance/identity.hpp"
#include "model/chance/keyed_rng.hpp"
#include "model/population/geography.hpp"
#include "model/population/workforce_input.hpp"
#include "model/vocabulary/calendar.hpp"
#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

struct FamilyParameters;

/// What is known of an area before anything is simulated.
struct AreaInput {
  std::string code;
  int first_mid_year = 2011;
  /// children[mid_year - first_mid_year][age 0-17] on 30 June, to the last year of the horizon.
  std::vector<std::array<double, 18>> children;
  std::array<double, 10> deprivation{};  ///< share of children by decile, 1 the most deprived first
  std::array<double, count_of<Ethnicity>> ethnicity{};  ///< share of children
  /// Share of children disabled at 0-4, 5-9, 10-15 and 16-17, by sex.
  std::array<std::array<double, 4>, count_of<Sex>> disability{};
  Position position;
  WorkforceInput workforce;               ///< as published
  std::vector<std::string> neighbours{};  ///< statistical ones, by code; none: all authorities
};

inline constexpr std::size_t adversity_classes = 256;  ///< of equal numbers of families

/// Ages at which what weighs on a child differs (crises.hpp): under 11, 11, 12, 13, 14 and over.
inline constexpr std::size_t age_groups = 5;
constexpr std::size_t age_group(int months) {
  return months < 11 * 12 ? 0 : months < 14 * 12 ? static_cast<std::size_t>(months / 12 - 10) : 4;
}
using ByAgeAndClass = std::array<std::array<double, adversity_classes>, age_groups>;

inline constexpr std::int16_t never_born = INT16_MAX;
inline constexpr std::size_t most_children = 6;

/// A family; its children are in a row from `first_child`. Half a cache line, with all that a
/// candidate for a referral looks at.
struct alignas(32) Family {
  std::uint32_t first_child = 0;
  std::uint32_t nth = 0;         ///< of the families of its month
  std::int16_t first_birth = 0;  ///< month index
  std::int16_t last_birth = 0;   ///< of the youngest
  std::uint16_t residency = 0;   ///< resident while below the cohort's share of its largest size
  std::uint8_t adversity = 0;    ///< class of lasting adversity, low to high
  std::uint8_t deprivation = 0;  ///< 0 the most deprived decile
  std::uint8_t children = 0;
  std::array<std::int16_t, most_children> births{};  ///< month indices, or never_born
};
static_assert(sizeof(Family) == 32);

class Population {
 public:
  /// `weight`: one family in so many is kept, and represents so many.
  Population(const AreaInput& input, const FamilyParameters& parameters, Month horizon, int weight);

  std::uint16_t area() const { return area_; }
  const std::vector<Family>& families() const { return families_; }
  /// Children of all families together, those never born included.
  std::uint32_t children() const { return children_; }

  AgentId family_id(const Family& family) const {
    return agent_id(AgentKind::family, area_, {family.first_birth}, family.nth);
  }
  AgentId child_id(const Family& family, unsigned order) const {
    return agent_id(AgentKind::child, area_, {family.first_birth}, family.nth, order);
  }

  /// Whether a family of this residency, with a child born then, lives in the area that month.
  bool resident(std::uint16_t residency, Month birth, Month month) const {
    return residency < share_[cohort_of(birth) * mid_years_ + mid_year_of(month)];
  }
  /// Children aged 0 to 17 who are resident at the end of the month.
  std::int64_t resident_children(Month month) const;
  /// What is counted of residents on a 31 March, computed once for all draws and scenarios.
  struct OfYear {
    std::int64_t children = 0;     ///< aged 0 to 17
    std::int64_t reaching_5 = 0;   ///< in the year that ends
    std::int64_t reaching_18 = 0;  ///< in the year that ends
  };
  const OfYear& of_year(int year) const { return of_years_[static_cast<std::size_t>(year - 1989)]; }
  /// Months that residents aged 0 to 17 live in the year that ends then, each times a weight by
  /// `age_group` and by the class of the family's lasting adversity.
  std::int64_t child_months(int year, const ByAgeAndClass& weights) const;

  const AreaInput& input() const { return *input_; }
  int weight() const { return weight_; }

 private:
  static constexpr int first_cohort = 1988;
  static std::size_t cohort_of(Month birth) {
    return static_cast<std::size_t>((birth.index + 9) / 12);
  }
  std::size_t mid_year_of(Month month) const;
  /// Of the children born in a month, those in this share (65536 is all) of their cohort.
  double resident_of(Month birth, std::uint32_t share) const;
  double size(int cohort, int mid_year) const;
  /// Resident children who reach `age` in the 12 months to the end of this one.
  std::int64_t reaching(int age, Month month) const;
  void set_cohorts(Month horizon);
  void make_families(const FamilyParameters& parameters, Month horizon);
  void count_births(Month horizon);
  void count_child_months(Month march);

  const AreaInput* input_;
  std::uint16_t area_;
  int weight_;
  std::vector<double> births_a_month_;  ///< by cohort
  std::size_t mid_years_ = 0;
  std::vector<std::uint32_t> share_;  ///< [cohort x mid-year], 65536 is all
  std::vector<Family> families_;
  std::uint32_t children_ = 0;
  std::vector<std::int32_t> born_in_;  ///< children made, by month of birth and residency: so many
                                       ///< bins or fewer, of 64
  std::vector<OfYear> of_years_;       ///< from 31 March 1989
  /// Months that a cohort's residents live in a year, by age group; cohorts from the oldest.
  static constexpr std::size_t cohorts_a_year = 20;
  struct Months {
    std::size_t oldest = 0;
    std::array<std::array<double, age_groups>, cohorts_a_year> of{};
  };
  std::vector<Months> months_;                                     ///< by year as `of_years_`
  std::vector<std::array<std::int32_t, adversity_classes>> made_;  ///< children by cohort and class
};

}  // namespace kindred::model
