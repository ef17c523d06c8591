// model/parameters/staff.hpp - what social workers cost.
#pragma once

namespace kindred::model {

/// What social workers cost; by year at the path of earnings.
struct StaffParameters {
  double gbp = 0;              ///< a permanent full-time equivalent a year, loaded, 2022-23
  double agency_premium = 0;   ///< more for an agency worker, a year, 2022-23 [GBP]
  double on_safeguarding = 0;  ///< share of all social workers who are paid from that line
  double marginal_share = 1;   ///< of unit prices of that line, that is no worker's time
};

}  // namespace kindred::model
