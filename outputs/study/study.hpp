// outputs/study/study.hpp - the results of a study, as they are written to and read from its file.
//
// One study holds one or more scenarios over the same areas, years and draws. Draw d of every
// scenario has the same parameters and the same chance, so that differences are the policy's.
// Numbers are at full scale: with `--sample` they have been weighted before they come here.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "model/tallies/counts.hpp"

namespace kindred::outputs {

/// An authority, or a group of authorities (region, England).
struct Place {
  std::string code;  ///< ONS code
  std::string name;
  std::string region;  ///< ONS code of the region; empty for regions and England
  bool operator==(const Place&) const = default;
};

/// Net current expenditure by RO3 service line, nominal [pence].
struct Money {
  /// yearly[year - first_year][line], lines as in StudyHeader::service_lines
  std::vector<std::vector<std::int64_t>> yearly;
  /// monthly[(year - first_year) * 12 + month][line]; month 0 is April
  std::vector<std::vector<std::int64_t>> monthly;
};

/// What one scenario, draw and area came to.
struct AreaResult {
  model::Counts counts;
  Money money;
};

/// What makes a study repeatable; nothing here depends on machine, time, path or threads.
struct Provenance {
  std::string version;
  std::string commit;
  std::uint64_t seed = 0;
  int sample_weight = 1;  ///< each simulated child represents this many
  std::string parameters_text;
  std::map<std::string, std::string> data_hashes;  ///< file name -> content hash
  std::vector<std::string> statements;             ///< licence, assumptions, limits to be shown
};

/// A published figure to compare with the model's, on the published keys.
struct PublishedFigure {
  std::string indicator, kind, label, area;
  int year = 0;
  double value = 0;
  std::string source;
};

/// Reconciliation of unit costs to outturn by service line, England 2022-23.
struct Reconciliation {
  std::string service_line;
  double priced_gbp = 0, outturn_gbp = 0, factor = 1;
  std::string explanation;  ///< empty where the factor is within 0.7 to 1.4
};

/// A scenario of the study. Read back from a file, an intervention has its texts but not its
/// changes and costs in numbers: these are in Scenario::text.
struct ScenarioHeader {
  model::Scenario scenario;
  /// The value that each change, cost and fidelity took in each draw: name -> one a draw.
  std::map<std::string, std::vector<double>> drawn;
};

/// A study without its numbers.
struct StudyHeader {
  Provenance provenance;
  std::vector<Place> areas;  ///< the simulated authorities, by ONS code
  std::vector<Place>
      groups;             ///< regions and England, where all of them is simulated: see places.hpp
  int first_year = 2013;  ///< opening stock
  int last_year = 2033;
  int launch_year = 2023;
  std::size_t draws = 1;
  std::vector<std::string> service_lines;  ///< published RO3 labels, in order
  std::vector<ScenarioHeader> scenarios;   ///< the first is the one that others are compared with
  std::vector<PublishedFigure> published;
  std::vector<Reconciliation> reconciliation;
};

}  // namespace kindred::outputs
