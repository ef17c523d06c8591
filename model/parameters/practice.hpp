// model/parameters/practice.hpp - how authorities' practice differs, and how it spreads.
#pragma once

namespace kindred::model {

struct PracticeParameters {
  double spread = 0;      ///< standard deviation between authorities of the quality of help
  double diffusion = 0;   ///< of the distance to better neighbours, what is gone after a year
  double leadership = 1;  ///< factor on speed, for each grade of leaders above the mean
};

}  // namespace kindred::model
