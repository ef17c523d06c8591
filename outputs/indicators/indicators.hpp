// outputs/indicators/indicators.hpp - what the model's tallies are called in the published
// statistics.
//
// One row an indicator and breakdown: names, labels and units are those of the publication
// wherever it has them, so that model and publication join on their keys. A label is a sum of
// cells of a tally (or of service lines); a percentage or rate also has a denominator, so that a
// group's ratio is a ratio of sums. To add one: a row in indicators_*.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outputs/study/study.hpp"

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

/// Which way the number comes about (see design: what the model explains, and what it is given).
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

/// All indicators of a study, by name and with kind "none" first; money by its service lines.
std::vector<Indicator> indicators(const StudyHeader& header);

/// The indicator, or none.
const Indicator* find(const std::vector<Indicator>& all, std::string_view name,
                      std::string_view kind = "none");

}  // namespace kindred::outputs
