// model/parameters/workforce.hpp - what drives social workers, and what their caseload acts on.
#pragma once

#include <array>

#include "model/vocabulary/worker_grade.hpp"

namespace kindred::model {

/// Families of one worker's early help without limit; see EarlyHelpParameters::capacity.
inline constexpr double family_help_workers_for_all = 10'000;

struct WorkforceParameters {
  // What a scenario may change, over what was published.
  double posts = 1, leaving = 1, recruitment = 1, agency = 1;
  double apprentices = 0;  ///< who start each September, for each post

  double apprentice_months = 36;     ///< from start to qualifying
  double apprentice_leaving = 0;     ///< hazard before that [1/month]
  double newly_qualified = 0;        ///< share of those who start in a post
  double newly_qualified_cases = 1;  ///< what they hold, of others
  double promotion = 0;              ///< hazard after two years in post [1/month]
  std::array<double, count_of<WorkerGrade>> leaving_by_grade{1, 1, 1};  ///< factor
  double supervising_newly_qualified = 0;  ///< of a worker's time, for each
  double supervising_apprentice = 0;
  double agency_months = 12;  ///< mean time that an agency worker stays
  double transfers = 0;       ///< of a child's case between workers who stay [1/month]

  // What caseload acts on.
  double turnover = 0;             ///< elasticity of leaving to pressure
  double rereferral = 1;           ///< factor for each case above the usual, and
  double duration = 1;             ///< on the time to decisions
  double moves = 0;                ///< elasticity of moves of placement to changes of worker
  double unallocated_above = 100;  ///< pressure beyond which cases have no worker

  // Workers of targeted early help.
  double family_help_workers = family_help_workers_for_all;  ///< posts for 10,000 children
  double families_each = 1;
  double family_help_leaving = 0;  ///< [1/month]
  double family_help_filling = 1;  ///< chance within a month

  /// Whether anything that becomes of children or workers rests on how many cases there are.
  bool acts() const {
    return turnover != 0 || rereferral != 1 || duration != 1 || moves != 0 ||
           unallocated_above < 100;
  }
};

}  // namespace kindred::model
