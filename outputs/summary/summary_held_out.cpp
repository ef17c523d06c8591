// The part of the summary about figures that the fit never used, and where sources disagree.
#include <fmt/format.h>

#include <cmath>

#include "outputs/indicators/held_out.hpp"
#include "outputs/summary/summary_measures.hpp"
#include "outputs/summary/summary_text.hpp"

namespace kindred::outputs {

namespace {

std::string fine(double value) {
  if (std::isnan(value)) return "-";
  return std::abs(value) >= 1000 ? text::whole(value) : fmt::format("{:.2f}", value);
}
std::string percent(double value) { return std::isnan(value) ? "-" : fmt::format("{:.1f}", value); }

}  // namespace

std::string held_out_text(const StudyFile& study) {
  const auto rows = held_out(study);
  if (rows.empty()) return "";
  const auto year = std::to_string(compared_year(study.header()));
  text::Columns columns{{"percent", "model " + year, "published", "expected", ""}};
  for (const auto& row : rows) {
    columns.add({row.label, percent(row.simulated), percent(row.published),
                 std::isnan(row.low) ? "-" : fmt::format("{:.1f} to {:.1f}", row.low, row.high),
                 !row.known() || row.within() ? "" : "outside"});
  }
  text::Columns disagree{{"", "model " + year, "published"}};
  for (const auto& row : tensions(study)) {
    disagree.add({row.label, fine(row.simulated), fine(row.published)});
  }
  return fmt::format(
      "\n"
      "Held out: not used in fitting\n"
      "{}\n"
      "Where published figures disagree (not hidden by tuning)\n"
      "{}",
      columns.text(), disagree.text());
}

}  // namespace kindred::outputs
