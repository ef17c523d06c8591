#include "scenarios/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "scenarios/cost_fields.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/find_file.hpp"
#include "scenarios/gone.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/scenario_fields.hpp"
#include "scenarios/table_reader.hpp"
#include "scenarios/toml_document.hpp"

namespace kindred::scenarios {

namespace {

enum class Kind : std::uint8_t { scenario, intervention };

std::vector<std::string> top_keys(const KeyGroup& group) {
  std::vector<std::string> names;
  for (const auto& key : group.keys) names.emplace_back(key.name);
  return names;
}

/// How many of the file's keys belong to `own` and not to `other`; one that is nearly a key of
/// `own` counts for half, so that a slip does not hide what the file is.
int likeness(const Value& root, const std::vector<std::string>& own,
             const std::vector<std::string>& other) {
  int points = 0;
  const auto holds = [](const std::vector<std::string>& keys, const std::string& key) {
    return std::ranges::find(keys, key) != keys.end();
  };
  for (const auto& entry : *root.table()) {
    if (holds(other, entry.key)) continue;
    const auto near = nearest(entry.key, own);
    if (holds(own, entry.key)) {
      points += 2;
    } else if (near && !holds(other, *near)) {
      points += 1;
    }
  }
  return points;
}

Kind kind_of(const Value& root) {
  auto scenario = top_keys(scenario_keys().front());
  for (const auto& key : gone_keys) scenario.emplace_back(key.name);
  const auto intervention = top_keys(intervention_keys().front());
  const int as_scenario = likeness(root, scenario, intervention);
  const int as_intervention = likeness(root, intervention, scenario);
  if (as_scenario > as_intervention) return Kind::scenario;
  if (as_intervention > as_scenario) return Kind::intervention;
  throw InputError({root.at.file, 1, 1}, "this is neither a scenario nor an intervention",
                   "a scenario has keys such as extends, years or [[roll_out]]; an intervention "
                   "has evidence, caveat, [[change]] and [[cost]]",
                   "start from a file in scenarios/templates/");
}

std::string counted(std::size_t n, std::string_view what) {
  return n == 0 ? fmt::format("no {}s", what) : fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

/// A grant: what it is in all, and what the areas that have it get.
std::string line_for(const model::Grant& grant) {
  std::int64_t all = 0, least = INT64_MAX, most = 0;
  int first = 0, last = 0;
  for (const auto& [area, years] : grant.pence) {
    const auto own = std::accumulate(years.values.begin(), years.values.end(), std::int64_t{0});
    all += own;
    least = std::min(least, own);
    most = std::max(most, own);
    first = years.first_year;
    last = first + static_cast<int>(years.values.size()) - 1;
  }
  const auto gbp = [](std::int64_t pence) { return static_cast<double>(pence) / 100; };
  return fmt::format(
      "  grant '{}': GBP {:.2f} in {}:{} for {}, from GBP {:.2f} to GBP {:.2f} each\n", grant.name,
      gbp(all), first, last, counted(grant.pence.size(), "area"), gbp(least), gbp(most));
}

/// A team: its posts, and what it makes a unit cost.
std::string line_for(const model::Cost& cost) {
  double fte = 0;
  std::string posts;
  for (const auto& one : cost.team) {
    fte += one.fte;
    posts += fmt::format("{}{} {}", posts.empty() ? "" : ", ", one.fte, one.role);
  }
  return fmt::format(
      "  team of {} full-time equivalents ({}): GBP {:.2f} a year, GBP {:.2f} a unit\n", fte, posts,
      gbp_a_year(cost.team), cost.gbp.median);
}

std::string line_for(const std::string& file, const model::Scenario& scenario) {
  auto made = fmt::format("{}: scenario '{}' is valid: {}:{}, launch {}, {}, {}\n", file,
                          scenario.name, scenario.from, scenario.to, scenario.launch,
                          counted(static_cast<std::size_t>(scenario.draws), "draw"),
                          counted(scenario.roll_outs.size(), "roll-out"));
  for (const auto& grant : scenario.grants) made += line_for(grant);
  return made;
}

std::string line_for(const std::string& file, const model::Intervention& intervention) {
  auto made = fmt::format("{}: intervention '{}' is valid: {}, {}, evidence {} of 5\n", file,
                          intervention.name, counted(intervention.changes.size(), "change"),
                          counted(intervention.costs.size(), "cost"), intervention.evidence_rating);
  for (const auto& cost : intervention.costs) {
    if (!cost.team.empty()) made += line_for(cost);
  }
  return made;
}

std::string check_one(const std::string& file, const ReferenceData& reference_data) {
  const std::filesystem::path path(file);
  std::error_code error;
  if (!is_path(file) && !std::filesystem::exists(path, error)) {
    return line_for(file, read_scenario(file, reference_data));
  }
  const auto kind = kind_of(read_toml(path, path.generic_string()).root);
  if (kind == Kind::intervention) return line_for(file, read_intervention(path, reference_data));
  // "./" keeps a file without .toml from being taken for a name in the library.
  const auto named = is_path(file) ? file : "./" + file;
  return line_for(file, read_scenario(named, reference_data));
}

}  // namespace

std::string check(std::span<const std::string> files, const ReferenceData& reference_data) {
  std::string lines;
  Reading reading{reference_data, {}};
  for (const auto& file : files) {
    try {
      lines += check_one(file, reference_data);
    } catch (const InputError& error) {
      reading.mistakes_of(error);
    }
  }
  reading.end();
  return lines;
}

}  // namespace kindred::scenarios
