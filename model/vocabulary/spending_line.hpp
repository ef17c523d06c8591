// model/vocabulary/spending_line.hpp - what authorities' money for children's social care goes to,
// and whose money it is.
//
// Lines of the revenue outturn (RO3) that are no sums; leaving care, which RO3 holds within
// cla_other, is separate because section 251 shows it.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

enum class SpendingLine : std::uint8_t {
  cla_residential_care,
  cla_fostering_services,
  cla_asylum_seeking,
  cla_leaving_care,
  cla_other,
  safeguarding,
  family_support,
  sure_start_and_early_years,
  youth_justice,
  services_for_young_people,
  asylum_seekers_not_cla,
  other_children_and_family_services,
  size_
};
inline constexpr NamesOf<SpendingLine> spending_line_names{"cla_residential_care",
                                                           "cla_fostering_services",
                                                           "cla_asylum_seeking",
                                                           "cla_leaving_care",
                                                           "cla_other",
                                                           "safeguarding",
                                                           "family_support",
                                                           "sure_start_and_early_years",
                                                           "youth_justice",
                                                           "services_for_young_people",
                                                           "asylum_seekers_not_cla",
                                                           "other_children_and_family_services"};

template <class Value>
using ByLine = std::array<Value, count_of<SpendingLine>>;

/// The line to which money for a published line goes; of a line that is a sum, the rest.
constexpr std::size_t spent_on(std::string_view published_line) {
  for (std::size_t l = 0; l < count_of<SpendingLine>; ++l)
    if (spending_line_names[l] == published_line) return l;
  return index(SpendingLine::cla_other);
}

/// Where a month's money comes from.
enum class FundingSource : std::uint8_t {
  fees_and_income,  ///< what others pay: health, other authorities, families
  specific_grants,  ///< of the Home Office, for Supporting Families, for youth justice
  local,            ///< council tax, business rates and general grant
  reserves,         ///< drawn; what is put by is a use
  unfunded,         ///< spent even so, since the law requires it
  size_
};
inline constexpr NamesOf<FundingSource> funding_source_names{"fees_and_income", "specific_grants",
                                                             "local", "reserves", "unfunded"};

/// Uses of it: the lines, gross, and what is put by.
inline constexpr std::size_t put_by = count_of<SpendingLine>;
inline constexpr std::size_t uses_of_money = count_of<SpendingLine> + 1;
inline constexpr auto use_names = [] {
  std::array<std::string_view, uses_of_money> made{};
  for (std::size_t l = 0; l < count_of<SpendingLine>; ++l) made[l] = spending_line_names[l];
  made[put_by] = "put_by";
  return made;
}();

/// How a social worker is employed.
enum class Contract : std::uint8_t { permanent, agency, size_ };
inline constexpr NamesOf<Contract> contract_names{"permanent", "agency"};

}  // namespace kindred::model
