// outputs/indicators/indicator.hpp - one figure in the words of the publication, and how it is made
// from tallies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/tallies/tally.hpp"

namespace kindred::outputs {

/// Cells of a tally, or service lines of net current expenditure, added up.
struct Sum {
  std::optional<model::Tally> tally;  ///< none: net current expenditure [pence]
  std::vector<std::size_t> cells;
  /// Of a monthly series, the one month (0 is April); none: all twelve of a flow.
  std::optional<int> month;
};

/// A sum that is added so many times.
struct Term {
  Sum sum;
  double times = 1;
};

/// Part of a mean that is weighted to look like another group: its own sum, what it is over, and
/// how many of the other group are in that part.
struct Stratum {
  Sum of, in, weight;
};

struct Label {
  std::string name;
  Sum sum;
  std::optional<Sum> in{};        ///< a denominator of its own
  std::vector<Term> more{};       ///< added to the sum
  std::vector<Stratum> strata{};  ///< if any: their ratios, weighted, instead of the sum
};

/// Where the number comes from: what the model explains, and what it is given.
enum class Grade : std::uint8_t {
  endogenous,  ///< comes out of the simulated pathway
  satellite,   ///< computed beside it and acts back on nothing
  input        ///< given from outside
};
std::string_view name(Grade grade);

struct Indicator {
  std::string name;
  std::string kind;  ///< breakdown kind; "none" has the one label "total"
  std::string unit;
  std::string description;
  Grade grade = Grade::endogenous;
  model::Period period = model::Period::flow;
  std::vector<Label> labels;
  std::optional<Sum> denominator;
  double scale = 1;           ///< value = scale * sum / denominator
  bool in_september = false;  ///< of the year: the last year of a study ends before it
  /// Another label by whose value it is divided: how many times as often.
  std::optional<Label> relative_to;
};

}  // namespace kindred::outputs
