// The part of the summary about shares: what happens by 18, what happens again and how long it
// takes.
#include <fmt/format.h>

#include <cmath>

#include "outputs/indicators/shares.hpp"
#include "outputs/summary/summary_measures.hpp"
#include "outputs/summary/summary_text.hpp"

namespace kindred::outputs {

namespace {

/// The heading says per cent, so only other units are written, and none where the label names what
/// is counted.
std::string written(const Share& share, double value) {
  if (!std::isfinite(value)) return "-";
  if (share.places == 0) return text::whole(value);
  return fmt::format("{:.{}f}{}", value, share.places, share.unit == "%" ? "" : share.unit);
}

/// What studies found is of years of their own, and says so.
std::string beside(const StudyFile& study, const Share& share, int year) {
  const auto found = published(study, share, year);
  if (!found) return "-";
  return fmt::format("{}{}", share.study.empty() ? "" : "study: ", written(share, found->value));
}

}  // namespace

std::string shares_text(const StudyFile& study, std::size_t from, std::size_t to) {
  const auto& header = study.header();
  const int first = header.first_year + static_cast<int>(from);
  text::Columns columns{
      {fmt::format("percent unless stated, {}", header.scenarios.front().scenario.name),
       std::to_string(first), std::to_string(header.first_year + static_cast<int>(to)),
       fmt::format("published {}", first)}};
  for (const auto& share : shares()) {
    const auto model = simulated(study, share);
    if (!share.in_summary || model.empty()) continue;
    columns.add({std::string{share.label}, written(share, model[from]), written(share, model[to]),
                 beside(study, share, first)});
  }
  return fmt::format(
      "\nWhat happens by 18, what happens again, and how long it takes: {}, model and "
      "published\n{}",
      place_in_words(study), columns.text());
}

}  // namespace kindred::outputs
