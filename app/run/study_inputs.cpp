#include "app/run/study_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/run/launch_cache.hpp"
#include "app/run/version.hpp"
#include "calibration/csv_rows.hpp"
#include "calibration/world_input.hpp"
#include "model/engine/simulate.hpp"
#include "outputs/indicators/indicators.hpp"
#include "outputs/indicators/places.hpp"
#include "outputs/indicators/ranks.hpp"
#include "outputs/money.hpp"
#include "scenarios/bounds.hpp"
#include "scenarios/input_error.hpp"
#include "scenarios/scenario.hpp"

namespace kindred {

namespace {

[[noreturn]] void mistake(const std::string& where, const std::string& problem,
                          const std::string& reason, const std::string& suggestion) {
  throw scenarios::InputError({where, 0, 0}, problem, reason, suggestion);
}

void check_years(const model::Scenario& s) {
  namespace bounds = scenarios::bounds;
  if (!bounds::years.hold(s.from) || !bounds::years.hold(s.to) || s.to <= s.from) {
    mistake("years", fmt::format("the run would cover {} to {}", s.from, s.to),
            fmt::format("years end on 31 March; the earliest first year is {}, and the latest last "
                        "year is {}, where the national projections of children end",
                        bounds::years.least, bounds::years.most),
            "try --years 2013:2033");
  }
  if (!bounds::launch.hold(s.launch)) {
    mistake("--launch", fmt::format("a launch in {} is not possible", s.launch),
            fmt::format("the earliest launch is {} (the projection uses the mean of three fitted "
                        "years), and the latest is {} (the last published year)",
                        bounds::launch.least, bounds::launch.most),
            "try --launch 2023");
  }
}

void check_costs(const model::Scenario& s) {
  std::size_t costs = 0;
  for (const auto& r : s.roll_outs) costs += s.interventions[r.intervention].costs.size();
  if (costs > model::max_costs) {
    mistake(s.name, fmt::format("its roll-outs have {} costs in all", costs),
            fmt::format("units are counted separately for at most {} costs in a scenario",
                        model::max_costs),
            "split the roll-outs over several scenarios, or combine the costs of an intervention");
  }
}

/// The scenarios asked for, over the same years and draws.
std::vector<model::Scenario> scenarios_of(const RunOptions& options,
                                          const scenarios::ReferenceData& reference_data) {
  std::vector<model::Scenario> made;
  for (const auto& name : options.scenarios) {
    auto scenario = scenarios::read_scenario(name, reference_data);
    if (options.years) scenario.from = options.years->from, scenario.to = options.years->to;
    if (options.launch) scenario.launch = *options.launch;
    if (options.draws) scenario.draws = *options.draws;
    check_years(scenario);
    check_costs(scenario);
    for (const auto& other : made) {
      if (other.name == scenario.name) {
        mistake(name, fmt::format("two scenarios are called '{}'", other.name),
                "results are stored under the scenario's name", "give one of them another name");
      }
      if (other.from != scenario.from || other.to != scenario.to ||
          other.launch != scenario.launch) {
        mistake(
            name,
            fmt::format("'{}' and '{}' have different years or launch", other.name, scenario.name),
            "scenarios of one study are compared year by year",
            "give --years and --launch, or run them as separate studies");
      }
    }
    made.push_back(std::move(scenario));
  }
  return made;
}

std::vector<std::string> areas_of(const RunOptions& options,
                                  const scenarios::ReferenceData& around) {
  return scenarios::areas_named(options.areas, around);
}

/// Every published figure that the study's indicators can be held against.
std::vector<outputs::PublishedFigure> published_figures(const calibration::Published& published,
                                                        const outputs::StudyHeader& header) {
  std::vector<outputs::PublishedFigure> made;
  const auto add = [&](const std::string& name, const std::string& kind, const std::string& label,
                       const std::string& area, int year) {
    if (const auto v = published.value(name, kind, label, area, year)) {
      made.push_back({name, kind, label, area, year, *v,
                      std::string(published.figure(name, kind, label, area, year).source)});
    }
  };
  for (const auto& indicator : outputs::indicators(header)) {
    if (!published.has(indicator.name)) continue;
    for (const auto& label : indicator.labels) {
      for (int year = header.first_year; year <= model::last_fitted_year; ++year) {
        add(indicator.name, indicator.kind, label.name, std::string(calibration::england), year);
        if (year < model::last_fitted_year) continue;
        const bool ranked = outputs::is_ranked(indicator.name, indicator.kind, label.name);
        if (indicator.kind != "none" && !ranked) continue;
        for (const auto& area : header.areas)
          add(indicator.name, indicator.kind, label.name, area.code, year);
        for (const auto& region : published.regions())
          add(indicator.name, indicator.kind, label.name, region.code, year);
      }
    }
  }
  for (const auto& found : published.assumed("literature")) {
    made.push_back({found.key, "none", "total", std::string(calibration::england),
                    model::last_fitted_year, found.value, found.source});
  }
  return made;
}

std::vector<std::string> statements(const calibration::Published& published) {
  std::vector<std::string> made{
      "Contains public sector information licensed under the Open Government Licence v3.0.",
      "Ranges cover random variation and the uncertain effect of a policy. They do not yet cover "
      "uncertainty in the fitted parameters or in future years.",
      "After the launch, every national year effect stays at the mean of the last three years.",
      "Foster care, children's homes, supported accommodation and social workers can run short, "
      "and prices of places respond to demand. Other placements never run out. Money limits "
      "nothing unless a scenario has a binding [budget]."};
  for (const auto table : calibration::Published::assumed_tables) {
    if (table == "family_size") continue;  // families on a day; the model has completed ones
    if (table == "targets") continue;      // the fitted parameters hold what they were moved to
    std::string sources;
    for (const auto& q : published.assumed(table)) {
      if (sources.find(q.source) == std::string::npos)
        sources += (sources.empty() ? "" : "; ") + q.source;
    }
    made.push_back(
        fmt::format("National assumption, which a CSV file can replace: {} ({}).", table, sources));
  }
  made.push_back(
      "Assumption: the number of children in completed families has one national distribution "
      "(docs/assurance/assumptions.md, a30).");
  return made;
}

/// The folders of the data in use, with the parameters that were asked for.
DataFolders folders_of(const RunOptions& options) {
  auto folders = data_folders();
  if (options.fitted.empty()) return folders;
  for (const auto* file : {"base_values.csv", "year_effects.csv", "area_levels.csv", "shares.csv",
                           "reconciliation.csv", "price_paths.csv"}) {
    if (std::filesystem::exists(options.fitted / file)) continue;
    mistake("--fitted", fmt::format("'{}' has no {}", options.fitted.string(), file),
            "a folder of fitted parameters holds every file that `kindred calibrate` writes",
            "make one with kindred calibrate --out FOLDER");
  }
  folders.fitted = options.fitted;
  return folders;
}

/// The whole text of the fitted parameters, the unit costs and their reconciliation.
std::string parameters_text(const DataFolders& folders) {
  const auto text_of = [](const std::filesystem::path& file) {
    return fmt::format("# {}\n{}\n", file.filename().string(), calibration::file_bytes(file));
  };
  return calibration::fitted_text(folders.fitted) +
         calibration::reconciliation_text(folders.fitted) +
         text_of(folders.published / "unit_costs.csv");
}

}  // namespace

StudyInputs::StudyInputs(const RunOptions& options) : folders(folders_of(options)) {
  auto prices =
      calibration::read_prices(published, folders.published / "unit_costs.csv", folders.fitted);
  fitted.parameters.book = std::move(prices.book);
  ledger = std::move(prices.ledger);
  reconciliation = std::move(prices.reconciliation);
  calibration::set_published_input(fitted.parameters, published);
  const auto around = reference_data_of(published, folders);
  scenarios = scenarios_of(options, around);
  only = areas_of(options, around);
  fill_header(options);
}

void StudyInputs::keep_only(const std::vector<std::string>& areas, int draws,
                            const RunOptions& options) {
  only = areas;
  for (auto& scenario : scenarios) scenario.draws = draws;
  header = {};
  fill_header(options);
}

void StudyInputs::fill_header(const RunOptions& options) {
  std::vector<outputs::Place> all;
  for (const auto& area : published.areas()) {
    all.push_back({area.code, area.name, area.region});
    if (only.empty() || std::ranges::count(only, area.code)) header.areas.push_back(all.back());
  }
  header.groups = outputs::complete_groups(header.areas, all);
  const auto& first = scenarios.front();
  header.first_year = first.from;
  header.last_year = first.to;
  header.launch_year = first.launch;
  for (const auto& s : scenarios)
    header.draws = std::max(header.draws, static_cast<std::size_t>(s.draws));
  header.service_lines = outputs::ledger_lines();
  header.reconciliation = reconciliation;
  header.provenance = {
      std::string(version()),
      std::string(commit()),
      options.seed,
      options.sample_weight,
      parameters_text(folders),
      {{"calibration/published", published.content_hash()},
       {"calibration/fitted", fingerprint(calibration::fitted_text(folders.fitted))}},
      statements(published)};
  policies = model::draw_policies(scenarios, options.seed, header.draws);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    header.scenarios.push_back({scenarios[s], drawn_in(s)});
  }
  header.published = published_figures(published, header);
}

std::map<std::string, std::vector<double>> StudyInputs::drawn_in(std::size_t s) const {
  std::map<std::string, std::vector<double>> made;
  for (const auto& of_draw : policies) {
    for (const auto& [name, value] : model::named(scenarios[s], of_draw[s]))
      made[name].push_back(value);
  }
  return made;
}

}  // namespace kindred
