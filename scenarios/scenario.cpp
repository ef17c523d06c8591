#include "scenarios/scenario.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenarios/conditions.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/find_file.hpp"
#include "scenarios/intervention.hpp"
#include "scenarios/scenario_fields.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

namespace fs = std::filesystem;

namespace {

/// A scenario as it grows from file to file.
class Assembly {
 public:
  explicit Assembly(const ReferenceData& reference_data) : reading_{reference_data, {}} {}

  /// Reads what the file extends, and then the file.
  void add(const fs::path& file);
  model::Scenario finish();

 private:
  void extend(const Entry& extends, const fs::path& file);
  void roll_out(const RollOutText& stated, const fs::path& file);
  std::optional<std::size_t> intervention(const RollOutText& stated, const fs::path& file);
  void keep_text(const fs::path& file, const std::string& text);

  Reading reading_;
  ScenarioText stated_;
  std::vector<Condition> conditions_;  ///< of the scenario's roll-outs
  std::vector<fs::path> chain_;        ///< files that extend one another, the first one asked for
  std::vector<fs::path> intervention_files_;
  std::vector<fs::path> kept_;  ///< files whose text is in Scenario::text
};

/// How the file is called in Scenario::text, wherever the folders lie.
std::string kept_name(const fs::path& file, const ReferenceData& reference_data) {
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const auto name = file.filename().generic_string();
  if (same_file(folder, reference_data.library)) return "library/" + name;
  if (same_file(folder, reference_data.interventions)) return "interventions/" + name;
  return name;
}

void Assembly::keep_text(const fs::path& file, const std::string& text) {
  const auto same = [&](const fs::path& other) { return same_file(file, other); };
  if (std::ranges::any_of(kept_, same)) return;
  kept_.push_back(file);
  stated_.scenario.text += fmt::format("# file: {}\n{}{}", kept_name(file, reading_.reference_data),
                                       text, text.ends_with('\n') ? "" : "\n");
}

void Assembly::extend(const Entry& extends, const fs::path& file) {
  const auto* word = extends.value.text();
  if (!word) return;  // its form is reported with the other keys
  const auto& library = reading_.reference_data.library;
  const std::vector<fs::path> folders{file.parent_path(), library};
  auto found = file_called(*word, folders, file);
  if (!found && *word == file.stem().string()) found = file;  // itself, and nothing else
  if (!found) {
    auto names = names_in(file.has_parent_path() ? file.parent_path() : fs::path("."));
    std::ranges::copy(library_scenarios(reading_.reference_data), std::back_inserter(names));
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    reading_.mistake(extends.value.at, fmt::format("there is no scenario '{}' to extend", *word),
                     "kindred looks beside this file and in the library", suggestion(*word, names));
    return;
  }
  const auto same = [&](const fs::path& other) { return same_file(*found, other); };
  const auto first = std::ranges::find_if(chain_, same);
  if (first == chain_.end()) {
    add(*found);
    return;
  }
  std::vector<std::string> circle;
  for (auto at = first; at != chain_.end(); ++at) circle.push_back(at->filename().string());
  circle.push_back(found->filename().string());
  reading_.mistake(extends.value.at, "scenarios extend one another in a circle",
                   fmt::format("{}", fmt::join(circle, " -> ")),
                   "remove `extends` from one of them, or set it to \"baseline\"");
}

void Assembly::add(const fs::path& file) {
  const auto shown = file.generic_string();
  chain_.push_back(file);
  try {
    const auto document = read_toml(file, shown);
    for (const auto& entry : *document.root.table()) {
      if (entry.key == "extends") extend(entry, file);
    }
    auto& scenario = stated_.scenario;
    scenario.name = scenario.description = scenario.question = "";
    stated_.roll_outs.clear();
    read_scenario_table(document.root, {shown, 1, 1}, stated_, reading_);
    keep_text(file, document.text);
    for (const auto& one : stated_.roll_outs) roll_out(one, file);
  } catch (const InputError& error) {
    reading_.mistakes_of(error);
  }
  chain_.pop_back();
}

std::optional<std::size_t> Assembly::intervention(const RollOutText& stated, const fs::path& file) {
  const auto& folder = reading_.reference_data.interventions;
  const std::vector<fs::path> folders{file.parent_path(), folder};
  const auto found = file_called(stated.intervention, folders, file);
  if (!found) {
    reading_.mistake(stated.intervention_at,
                     fmt::format("there is no intervention '{}'", stated.intervention),
                     "kindred looks beside this file and among the interventions",
                     suggestion(stated.intervention, names_in(folder)));
    return std::nullopt;
  }
  const auto same = [&](const fs::path& other) { return same_file(*found, other); };
  const auto known = std::ranges::find_if(intervention_files_, same);
  if (known != intervention_files_.end()) {
    return static_cast<std::size_t>(known - intervention_files_.begin());
  }
  auto read = read_intervention(*found, reading_.reference_data);
  auto& all = stated_.scenario.interventions;
  if (std::ranges::find(all, read.name, &model::Intervention::name) != all.end()) {
    reading_.mistake(stated.intervention_at,
                     fmt::format("two interventions are called '{}'", read.name),
                     "results could not be told apart", "give one of them another name");
  }
  keep_text(*found, read_toml(*found, "").text);
  intervention_files_.push_back(*found);
  all.push_back(std::move(read));
  return all.size() - 1;
}

void Assembly::roll_out(const RollOutText& stated, const fs::path& file) {
  auto& all = stated_.scenario.roll_outs;
  if (all.size() == model::max_roll_outs) {
    reading_.mistake(stated.at, fmt::format("more than {} roll-outs", model::max_roll_outs),
                     "roll-outs of the scenarios that it extends count too",
                     "remove some, or combine interventions in one file");
    return;
  }
  if (stated.intervention.empty()) return;  // reported already
  try {
    if (const auto which = intervention(stated, file)) {
      all.push_back(stated.roll_out);
      all.back().intervention = *which;
      conditions_.push_back(stated.condition);
    }
  } catch (const InputError& error) {
    reading_.mistakes_of(error);
  }
}

model::Scenario Assembly::finish() {
  reading_.end();
  fulfil(conditions_, stated_, reading_);
  reading_.end();
  auto& scenario = stated_.scenario;
  for (auto& one : scenario.roll_outs) {
    if (stated_.effects == Effects::none) {
      one.fidelity = {model::Distribution::Shape::fixed, 0.0, 0.0, 0.0, 0.9};
    }
  }
  return std::move(scenario);
}

/// The file that was asked for; throws where there is none, saying what there is.
fs::path asked_for(const std::string& word, const ReferenceData& reference_data) {
  if (is_path(word)) return fs::path(word).lexically_normal();  // read_toml says if it is missing
  const std::vector<fs::path> folders{reference_data.library};
  if (const auto found = file_called(word, folders)) return *found;
  const std::vector<fs::path> here{fs::path()};
  const auto beside = file_called(word + ".toml", here);
  throw InputError({word, 1, 1}, fmt::format("there is no scenario '{}' in the library", word),
                   "kindred looks for a name without .toml only in the library",
                   beside ? fmt::format("did you mean the file ./{}?", beside->generic_string())
                          : suggestion(word, library_scenarios(reference_data)));
}

}  // namespace

model::Scenario read_scenario(const std::string& name_or_path,
                              const ReferenceData& reference_data) {
  Assembly assembly(reference_data);
  assembly.add(asked_for(name_or_path, reference_data));
  return assembly.finish();
}

std::vector<std::string> library_scenarios(const ReferenceData& reference_data) {
  return names_in(reference_data.library);
}

}  // namespace kindred::scenarios
