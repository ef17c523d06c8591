#include <array>
#include <map>

#include "calibration/price_paths.hpp"
#include "calibration/prices.hpp"
#include "model/parameters/parameters.hpp"

namespace kindred::calibration {

namespace {

using model::Activity;
using model::Placement;
using model::SpendingLine;
using model::Tally;
using enum SpendingLine;

constexpr int base = model::price_year;
constexpr int section_251_from = 2017;

const std::map<SpendingLine, std::string>& explanations() {
  static const std::map<SpendingLine, std::string> made{
      {cla_asylum_seeking,
       "The price is the Home Office's nightly rate, which is also meant to cover social work, "
       "overheads and leaving care. Authorities record much of that, and some placements, under "
       "other lines."},
      {cla_leaving_care,
       "The price covers only a personal adviser. The line also includes accommodation, allowances "
       "and staying put."},
      {cla_other,
       "The line also includes things that the model does not count: short breaks of looked-after "
       "disabled children, education support, allowances under orders of earlier years, contact "
       "and transport, and overheads."},
      {family_support,
       "Most of the line is early help, short breaks and substance misuse services for families "
       "with no open case. Of these the model has only targeted early help after a closed case, so "
       "the line follows that and children in need and on plans."}};
  return made;
}

/// England under prices as they are so far.
class Fit {
 public:
  Fit(Prices& prices, const Published& published, model::Parameters& parameters,
      const model::Counts& england)
      : prices_(prices), published_(published), parameters_(parameters), england_(england) {}

  void outturn();
  void section_251();
  void volumes();

 private:
  /// Spending of a year at prices of 2022-23, real paths in [GBP].
  std::array<double, model::count_of<SpendingLine>> real(int year) const {
    parameters_.book = prices_.book;
    const model::Scenario history;
    const auto pence =
        model::year_spending(model::PricesOfYear(parameters_, history, year), england_, year);
    std::array<double, model::count_of<SpendingLine>> made{};
    for (std::size_t l = 0; l < made.size(); ++l) made[l] = static_cast<double>(pence[l]) / 100;
    return made;
  }
  double deflator(int year) const { return prices_.ledger.index(year, {}); }
  double published(std::string_view indicator, int year) const {
    return of_england(published_, indicator, year);
  }
  double net_outturn(SpendingLine line) const;
  /// Child-weeks in the places that a line pays for.
  double weeks(SpendingLine line, int year) const;
  /// What section 251 has of a line in a year, nominal; the rest of care: all looked after but what
  /// `others` come to.
  double gross(SpendingLine line, int year, double others) const;
  void fit(SpendingLine line, int year, double others, double beside);
  double& fitted(SpendingLine line, int year) {
    return prices_.book
        .fitted[static_cast<std::size_t>(year - model::first_fitted_year)][index(line)];
  }

  Prices& prices_;
  const Published& published_;
  model::Parameters& parameters_;
  const model::Counts& england_;
};

double Fit::net_outturn(SpendingLine line) const {
  const auto ro3 = [&](SpendingLine l) {
    return 1000 * of_england(published_, "csc_net_current_expenditure", base, "service_line",
                             model::spending_line_names[index(l)]);
  };
  // RO3 holds leaving care within cla_other; section 251 shows it gross.
  const double leaving = published("s251_gross_leaving_care_support", base) /
                         prices_.book.gross_over_net[index(cla_other)];
  if (line == cla_leaving_care) return leaving;
  return line == cla_other ? ro3(line) - leaving : ro3(line);
}

void Fit::outturn() {
  const auto priced = real(base);
  const auto children = static_cast<double>(england_.at(Tally::children_aged_0_to_17, base, 0));
  auto& made = prices_.reconciliation;
  made.clear();
  for (std::size_t l = 0; l < priced.size(); ++l) {
    const auto line = static_cast<SpendingLine>(l);
    const double spent = net_outturn(line);
    outputs::Reconciliation r{
        std::string(model::spending_line_names[l]), priced[l], spent, 1.0, {}};
    if (priced[l] > 0) {
      prices_.book.factor[l] = r.factor = spent / priced[l];
      if (r.factor < 0.7 || r.factor > 1.4) {
        const auto why = explanations().find(line);
        r.explanation = why != explanations().end()
                            ? why->second
                            : "Outside 0.7 to 1.4 and not explained: use this line with caution.";
      }
    } else {
      prices_.book.pence_per_child[l] = 100 * spent / children;
      r.explanation = "An input: outturn per child. Only population and prices change it.";
    }
    made.push_back(std::move(r));
  }
}

double Fit::weeks(SpendingLine line, int year) const {
  std::int64_t days = 0;
  for (const auto& unit : prices_.book.units) {
    if (unit.line != line) continue;
    for (int month = 0; month < 12; ++month)
      days += england_.at_month(Tally::month_activity, year, month, index(unit.activity));
  }
  return static_cast<double>(days) / 7;
}

double Fit::gross(SpendingLine line, int year, double others) const {
  switch (line) {
    case cla_residential_care:
      return published("s251_unit_cost_residential", year) * weeks(line, year);
    case cla_fostering_services:
      return published("s251_unit_cost_fostering", year) * weeks(line, year);
    case cla_leaving_care:
      return published("s251_gross_leaving_care_support", year);
    case cla_other:
      return published("s251_gross_looked_after_total", year) - others;
    case safeguarding:
      return published("s251_gross_safeguarding", year);
    default:
      return published("s251_gross_family_support", year);
  }
}

/// Sets a year's fitted real price; in 2022-23 that of section 251 over RO3 instead. `beside` is
/// real spending that the same published figure also holds.
void Fit::fit(SpendingLine line, int year, double others, double beside) {
  const double published_real = gross(line, year, others) / deflator(year);
  const double modelled = real(year)[index(line)];
  auto& over_net = prices_.ledger.section_251[index(line)];
  if (year == base) {
    over_net = published_real / (modelled + beside);
  } else {
    fitted(line, year) = (published_real / over_net - beside) / modelled;
  }
}

void Fit::section_251() {
  for (int year = base; year >= section_251_from; --year) {
    for (const auto line : {cla_residential_care, cla_fostering_services, cla_leaving_care,
                            safeguarding, family_support}) {
      fit(line, year, 0, 0);
    }
    const auto spent = real(year);
    double others = 0;
    for (const auto line : {cla_residential_care, cla_fostering_services, cla_leaving_care}) {
      others += spent[index(line)] * prices_.ledger.section_251[index(line)] * deflator(year);
    }
    fit(cla_other, year, others, spent[index(cla_asylum_seeking)]);
    prices_.ledger.section_251[index(cla_asylum_seeking)] =
        prices_.ledger.section_251[index(cla_other)];
  }
  for (int year = model::first_fitted_year; year < section_251_from; ++year) {
    for (std::size_t l = 0; l < model::count_of<SpendingLine>; ++l) {
      const auto line = static_cast<SpendingLine>(l);
      fitted(line, year) = fitted(line, section_251_from);
    }
  }
}

void Fit::volumes() {
  const auto in_2023 = real(base);
  for (std::size_t y = 0; y < model::fitted_years; ++y) {
    const auto spent = real(model::first_fitted_year + static_cast<int>(y));
    for (std::size_t l = 0; l < spent.size(); ++l) {
      const bool staffed = l == index(safeguarding);
      const double price = prices_.book.fitted[y][l] * prices_.book.explained[y][l];
      // Of safeguarding the price of staff is within the volume's own path: shown at pay's.
      const double of_staff = prices_.book.fitted[y][l] * prices_.book.pay[y];
      prices_.book.volume[y][l] = spent[l] / in_2023[l] / (staffed ? of_staff : price);
    }
  }
}

}  // namespace

void reconcile(Prices& prices, const Published& published, model::Parameters parameters,
               const model::Counts& england_counts) {
  prices.book.factor = model::of_all_lines(1);
  prices.book.pence_per_child = {};
  for (auto& year : prices.book.fitted) year = model::of_all_lines(1);
  Fit fit(prices, published, parameters, england_counts);
  fit.outturn();
  fit.section_251();
  fit.volumes();
}

}  // namespace kindred::calibration
