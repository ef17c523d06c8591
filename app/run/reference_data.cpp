#include "app/run/reference_data.hpp"

#include "model/parameters/parameters.hpp"

namespace kindred {

scenarios::ReferenceData reference_data_of(const calibration::Published& published,
                                           const DataFolders& folders) {
  scenarios::ReferenceData found;
  found.library = folders.library;
  found.interventions = folders.interventions;
  for (const auto& area : published.areas()) {
    found.areas.push_back({area.code, area.name, area.region,
                           published.children(area.code, model::last_fitted_year - 1),
                           published.deprivation_shares(area.code)});
  }
  found.budget_lines = published.labels("csc_net_current_expenditure", "service_line");
  return found;
}

}  // namespace kindred
