// app/run/study_inputs.hpp - all that a run needs, read and checked before anything is simulated.
//
// Scenarios over the same years, the areas asked for, published data, fitted parameters, prices,
// and the header of the study that will be written. Every mistake of the user shows here.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/run/options.hpp"
#include "app/run/reference_data.hpp"
#include "calibration/fitted.hpp"
#include "calibration/prices.hpp"
#include "model/engine/simulate.hpp"
#include "outputs/study/study.hpp"

namespace kindred {

struct StudyInputs {
  DataFolders folders;
  calibration::Published published{folders.published};
  std::vector<model::Scenario> scenarios;
  model::DrawnPolicies policies;  ///< of every draw
  std::vector<std::string> only;  ///< ONS codes to simulate; empty: all
  calibration::Fitted fitted = calibration::read_fitted(folders.fitted);
  model::Ledger ledger;
  std::vector<outputs::Reconciliation> reconciliation;
  outputs::StudyHeader header;

  explicit StudyInputs(const RunOptions& options);

  /// Leaves out all but these areas and draws, to try a run on a part of it.
  void keep_only(const std::vector<std::string>& areas, int draws, const RunOptions& options);

 private:
  void fill_header(const RunOptions& options);
  /// The values that a scenario's distributions take, by name, one a draw.
  std::map<std::string, std::vector<double>> drawn_in(std::size_t scenario) const;
};

}  // namespace kindred
