// What each scenario asks for, and how well the effect of its interventions is known.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/value.hpp>

#include "outputs/report/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {
std::string_view role_name(Role role) {
  switch (role) {
    case Role::baseline:
      return "baseline";
    case Role::no_effect:
      return "no_effect";
    case Role::policy:
      return "policy";
  }
  return "policy";
}

/// "all authorities simulated, from April 2024, offered to a share that grows over 24 months to 80%
/// of eligible families".
std::string where_in_words(const model::Scenario& scenario, std::size_t intervention) {
  static constexpr std::array<std::string_view, 12> months{
      "April",   "May",      "June",     "July",    "August",   "September",
      "October", "November", "December", "January", "February", "March"};
  std::string words;
  for (const auto& roll_out : scenario.roll_outs) {
    if (roll_out.intervention != intervention) continue;
    const int month = roll_out.from.month_of_year();
    const int year = roll_out.from.year() - (month < 9 ? 1 : 0);
    if (!words.empty()) words += "; ";
    const auto areas = roll_out.areas.size();
    words += areas == 0 ? std::string("all authorities simulated")
                        : fmt::format("{} authorit{}", areas, areas == 1 ? "y" : "ies");
    words += fmt::format(", from {} {}", months[static_cast<std::size_t>(month)], year);
    words += ", offered to";
    if (roll_out.ramp_months > 0)
      words += fmt::format(" a share that grows over {} months to", roll_out.ramp_months);
    words += fmt::format(" {:.0f}% of eligible families", 100 * roll_out.coverage);
  }
  return words;
}

json::array interventions(const model::Scenario& scenario) {
  json::array part;
  for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
    const auto& each = scenario.interventions[i];
    part.push_back(json::object{{"name", in_words(each.name)},
                                {"description", each.description},
                                {"design", each.evidence_design},
                                {"rating", std::clamp(each.evidence_rating, 0, 5)},
                                {"scope", evidence_scope_in_words(each.evidence_rating)},
                                {"source", each.source},
                                {"interest", each.interest},
                                {"caveat", each.caveat},
                                {"where", where_in_words(scenario, i)}});
  }
  return part;
}

}  // namespace

json::array scenarios_part(const StudyFile& study) {
  json::array part;
  for (std::size_t s = 0; s < study.header().scenarios.size(); ++s) {
    const auto& each = study.header().scenarios[s];
    part.push_back(json::object{{"name", each.scenario.name},
                                {"label", in_words(each.scenario.name)},
                                {"role", role_name(role(study, s))},
                                {"description", each.scenario.description},
                                {"question", each.scenario.question},
                                {"interventions", interventions(each.scenario)},
                                {"drawn", drawn_part(each)},
                                {"text", each.scenario.text}});
  }
  return part;
}

}  // namespace kindred::outputs
