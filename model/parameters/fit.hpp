// model/parameters/fit.hpp - how placements answer to what children need.
#pragma once

namespace kindred::model {

/// How placements answer to what children need.
struct FitParameters {
  double residential_by_need = 1;  ///< share in residential homes of high needs known, over normal
  double suited = 0;               ///< foster homes that suit a child with high needs
  double suited_known = 0;         ///< the same where the needs are known to be high
  double move_if_misplaced = 1;    ///< moves where the placement does not fit, over where it does
  double misplaced_share = 0;      ///< of looked-after children: keeps the mean of moves
};

}  // namespace kindred::model
