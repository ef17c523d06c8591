#include "scenarios/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/did_you_mean.hpp"
#include "scenarios/find_file.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario.hpp"
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
  const auto scenario = top_keys(scenario_keys().front());
  const auto intervention = top_keys(intervention_keys().front());
  const int as_scenario = likeness(root, scenario, intervention);
  const int as_intervention = likeness(root, intervention, scenario);
  if (as_scenario > as_intervention) return Kind::scenario;
  if (as_intervention > as_scenario) return Kind::intervention;
  throw InputError({root.at.file, 1, 1}, "this is neither a scenario nor an intervention",
                   "a scenario has keys such as extends, years or [[roll_out]]; an intervention "
                   "has evidence, caveat, [[change]] and [[cost]]",
                   "begin from a file in scenarios/templates/");
}

std::string counted(std::size_t n, std::string_view what) {
  return n == 0 ? fmt::format("no {}s", what) : fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

std::string line_for(const std::string& file, const model::Scenario& scenario) {
  return fmt::format("{}: scenario '{}' is right: {}:{}, launch {}, {}, {}\n", file, scenario.name,
                     scenario.from, scenario.to, scenario.launch,
                     counted(static_cast<std::size_t>(scenario.draws), "draw"),
                     counted(scenario.roll_outs.size(), "roll-out"));
}

std::string line_for(const std::string& file, const model::Intervention& intervention) {
  return fmt::format("{}: intervention '{}' is right: {}, {}, evidence {} of 5\n", file,
                     intervention.name, counted(intervention.changes.size(), "change"),
                     counted(intervention.costs.size(), "cost"), intervention.evidence_rating);
}

std::string check_one(const std::string& file, const Surroundings& surroundings) {
  const std::filesystem::path path(file);
  std::error_code error;
  if (!is_path(file) && !std::filesystem::exists(path, error)) {
    return line_for(file, read_scenario(file, surroundings));
  }
  const auto kind = kind_of(read_toml(path, path.generic_string()).root);
  if (kind == Kind::intervention) return line_for(file, read_intervention(path, surroundings));
  // "./" keeps a file without .toml from being taken for a name in the library.
  const auto named = is_path(file) ? file : "./" + file;
  return line_for(file, read_scenario(named, surroundings));
}

}  // namespace

std::string check(std::span<const std::string> files, const Surroundings& surroundings) {
  std::string lines;
  Reading reading{surroundings, {}};
  for (const auto& file : files) {
    try {
      lines += check_one(file, surroundings);
    } catch (const InputError& error) {
      reading.mistakes_of(error);
    }
  }
  reading.end();
  return lines;
}

}  // namespace kindred::scenarios
