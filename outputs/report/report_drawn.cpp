// The uncertain numbers of a scenario, named for people. Their keys in the study are those of
// model/policy/policy_in_force.cpp: "roll_out_1.NAME.change_1.TRANSITION.multiply" and the like.
#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>

#include "model/vocabulary/transition.hpp"
#include "outputs/report/report_contents.hpp"

namespace kindred::outputs {

namespace json = boost::json;

namespace {

constexpr model::NamesOf<model::Transition> transition_words{
    "referral",
    "repeat referral after a closed case",
    "referral closed with no further action",
    "assessment that finds no need",
    "section 47 enquiry",
    "initial child protection conference",
    "child protection plan",
    "end of a child protection plan",
    "closure of a case in need",
    "letter before proceedings",
    "application for a care order, child at home",
    "entry to care at the end of an assessment",
    "entry to care of a child in need",
    "entry to care of a child on a plan",
    "entry to care through pre-proceedings and proceedings",
    "entry to care at birth",
    "re-entry to care after going home",
    "return home",
    "special guardianship order",
    "child arrangements order",
    "placement for adoption",
    "adoption",
    "end of care before 18 for another reason",
    "unaccompanied child who leaves care before 18",
    "move between placements",
    "closure of a care leaver's case",
    "arrival of an unaccompanied child",
    "family group conference offered with the letter before proceedings",
    "case in a family drug and alcohol court",
    "return to care after adoption or an order",
    "family offered targeted early help",
    "family lost at the handover to early help",
};

std::vector<std::string_view> parts_of(std::string_view key) {
  std::vector<std::string_view> parts;
  for (const auto part : key | std::views::split('.')) parts.emplace_back(part.begin(), part.end());
  return parts;
}

/// "section_47" as "section 47 enquiry"; a name that this program does not know as it is.
std::string transition_in_words(std::string_view name) {
  const auto at = std::ranges::find(model::transition_names, name);
  if (at == model::transition_names.end()) return in_words(name);
  return std::string(
      transition_words[static_cast<std::size_t>(at - model::transition_names.begin())]);
}

struct Named {
  std::string label, unit;
};

Named named(std::string_view key) {
  const auto parts = parts_of(key);
  if (parts.size() < 3 || !parts[0].starts_with("roll_out_")) return {std::string(key), ""};
  const auto of = in_words(parts[1]);
  if (parts[2] == "fidelity")
    return {of + ": fidelity, the share of the stated effect that is achieved", "share"};
  if (parts.size() < 5) return {std::string(key), ""};
  const auto transition = transition_in_words(parts[3]);
  if (parts[2].starts_with("cost_")) return {of + ": cost for each " + transition, "GBP"};
  return {of + ": effect on " + transition, "times the baseline"};
}

}  // namespace

json::array drawn_part(const ScenarioHeader& scenario) {
  json::array part;
  std::set<std::string> labels;
  for (const auto& [key, values] : scenario.drawn) {
    auto [label, unit] = named(key);
    if (!labels.insert(label).second) label += fmt::format(" ({})", key);
    auto row = interval(statistics(values), 0.001);
    row["name"] = label;
    row["unit"] = unit;
    part.push_back(std::move(row));
  }
  return part;
}

}  // namespace kindred::outputs
