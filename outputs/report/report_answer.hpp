// outputs/report/report_answer.hpp - the study's answer in plain sentences, with an honest range.
//
// The top of the report: for each policy the change in children looked after on the
// last 31 March and in net spending since launch, against the first scenario, paired by draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "outputs/report/report_series.hpp"

namespace kindred::outputs {

/// A change against the first scenario, and the first scenario's own value.
struct Difference {
  Statistics change{};
  double baseline = 0;
};

/// What one policy comes to.
struct Answer {
  std::size_t scenario = 0;
  std::optional<Difference> children;  ///< looked after on the last 31 March
  std::optional<Difference> money;     ///< net current expenditure after launch, added up [GBP]
  /// Child-months in serious adversity without help, a plan or care, in the last year: fewer
  /// children looked after are never shown without it.
  std::optional<Difference> harm{};
};

/// One answer a policy, those with an effect first.
std::vector<Answer> answers(const StudyFile& study);

/// The answer: children, harm and money, a sentence or two each.
std::string sentence(const StudyFile& study, const Answer& answer);

/// The top of the page.
struct Heading {
  std::string title, question, answer, honest;
};
Heading report_heading(const StudyFile& study);

}  // namespace kindred::outputs
