#include "outputs/money.hpp"

#include <array>
#include <cmath>

#include "model/parameters/parameters.hpp"

namespace kindred::outputs {

using model::SpendingLine;

namespace {

/// A line of one of the two returns, and the lines of spending that it adds up.
struct LedgerLine {
  std::string_view name;
  SpendingLine from, to;
};

using enum SpendingLine;
constexpr std::array lines{
    LedgerLine{"cla_residential_care", cla_residential_care, cla_residential_care},
    LedgerLine{"cla_fostering_services", cla_fostering_services, cla_fostering_services},
    LedgerLine{"cla_asylum_seeking", cla_asylum_seeking, cla_asylum_seeking},
    LedgerLine{"cla_other", cla_leaving_care, cla_other},
    LedgerLine{"safeguarding", safeguarding, safeguarding},
    LedgerLine{"family_support", family_support, family_support},
    LedgerLine{"sure_start_and_early_years", sure_start_and_early_years,
               sure_start_and_early_years},
    LedgerLine{"youth_justice", youth_justice, youth_justice},
    LedgerLine{"services_for_young_people", services_for_young_people, services_for_young_people},
    LedgerLine{"asylum_seekers_not_cla", asylum_seekers_not_cla, asylum_seekers_not_cla},
    LedgerLine{"other_children_and_family_services", other_children_and_family_services,
               other_children_and_family_services},
    LedgerLine{"s251_looked_after_total", cla_residential_care, cla_other},
    LedgerLine{"s251_residential", cla_residential_care, cla_residential_care},
    LedgerLine{"s251_fostering", cla_fostering_services, cla_fostering_services},
    LedgerLine{"s251_leaving_care_support", cla_leaving_care, cla_leaving_care},
    LedgerLine{"s251_safeguarding", safeguarding, safeguarding},
    LedgerLine{"s251_family_support", family_support, family_support}};

/// Spending by line, nominal, as the lines of the two returns.
std::vector<std::int64_t> returned(const model::Spending& spent, const model::Ledger& ledger) {
  std::vector<std::int64_t> made;
  for (const auto& line : lines) {
    const bool gross = line.name.starts_with(section_251);
    std::int64_t sum = 0;
    for (auto l = model::index(line.from); l <= model::index(line.to); ++l) {
      sum += gross ? std::llround(static_cast<double>(spent[l]) * ledger.section_251[l]) : spent[l];
    }
    made.push_back(sum);
  }
  return made;
}

}  // namespace

std::vector<std::string> ledger_lines() {
  std::vector<std::string> made;
  for (const auto& line : lines) made.emplace_back(line.name);
  return made;
}

Money priced(const std::string& area, const model::Counts& counts,
             const model::Parameters& parameters, const model::Ledger& ledger,
             const model::Scenario& scenario, const model::DrawnPolicy& drawn) {
  Money made;
  for (int year = counts.first_year(); year <= counts.last_year(); ++year) {
    std::vector<std::int64_t> whole(lines.size());
    for (const auto& spent :
         model::nominal_spending(area, counts, parameters, ledger, scenario, drawn, year)) {
      auto of_month = returned(spent, ledger);
      for (std::size_t l = 0; l < whole.size(); ++l) whole[l] += of_month[l];
      made.monthly.push_back(std::move(of_month));
    }
    made.yearly.push_back(std::move(whole));
  }
  return made;
}

}  // namespace kindred::outputs
