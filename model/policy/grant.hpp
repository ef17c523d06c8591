// model/policy/grant.hpp - money that a scenario gives to authorities on top of what they have,
// and how much of a roll-out it pays for.
//
// Whole pence, already shared out among all areas that have it (scenarios/grant_fields.hpp), so
// that an area has the same money whether it is simulated alone or within England. Outputs add it
// to the spending of its line (outputs/money.hpp); where accounts are kept it is a source, and a
// use or free for whatever is needed (model/processes/authority/budget.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/vocabulary/spending_line.hpp"

namespace kindred::model {

/// A number for each of an area's years; nothing before the first and after the last.
template <class T>
struct OverYears {
  int first_year = 0;
  std::vector<T> values;

  T at(int year) const {
    const int n = year - first_year;
    return n < 0 || n >= static_cast<int>(values.size()) ? T{}
                                                         : values[static_cast<std::size_t>(n)];
  }
};

struct Grant {
  std::string name;
  std::string budget_line;  ///< on which it is spent; empty: on whatever is needed
  int prices_year = 0;      ///< financial year ending, whose prices it is in; 0: nominal
  std::map<std::string, OverYears<std::int64_t>> pence;  ///< a year, by ONS code

  /// Of a month of a year, 0 for April: the twelve add up to the year to the penny.
  std::int64_t of_month(const std::string& area, int year, int month) const;
  /// What a pound of it is in a year's own prices; `index` gives the prices of a year.
  template <class Index>
  double nominal(int year, Index index) const {
    return prices_year == 0 ? 1.0 : index(year) / index(prices_year);
  }
};

/// Grants of a month: by the line they are for and, last, free for whatever is needed [pence].
using Granted = std::array<std::int64_t, count_of<SpendingLine> + 1>;
/// To an area; `worth` is what a pound of each is in the prices wanted.
Granted granted(std::span<const Grant> grants, std::span<const double> worth,
                const std::string& area, int year, int month);

/// The share of an intervention's effect that its grant pays for [0, 1].
struct Funding {
  std::map<std::string, OverYears<double>> share;  ///< by ONS code

  OverYears<double> of_area(const std::string& area) const;
};

/// Shares a pot of whole pence by weight, to the penny: everybody gets the whole pence below their
/// share, and what is left goes, a penny each, to those who lost most by that, the first of equals
/// first. Nobody gets anything where no weight is above nothing.
std::vector<std::int64_t> shared_out(std::int64_t pence, std::span<const double> weights);

}  // namespace kindred::model
