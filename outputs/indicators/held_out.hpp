// outputs/indicators/held_out.hpp - what the fit never used, and where sources disagree: the model
// beside them.
//
// Figures of the baseline's mean in England, in the last year that is both simulated and published.
// The expected ranges were set before the model was compared with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outputs/study/study_file.hpp"

namespace kindred::outputs {

/// A figure that no parameter was moved to; NaN where the study or the publication has none.
struct HeldOut {
  std::string label;
  double simulated = 0;
  double published = 0;
  double low = 0, high = 0;  ///< expected
  std::string source;

  bool known() const;   ///< whether it can be judged
  bool within() const;  ///< the simulated value is in the range
};

/// Something that published figures say in ways that do not agree; shown, and not tuned away.
struct Tension {
  std::string label;
  double simulated = 0;
  double published = 0;
  std::string_view explanation;
};

/// The last year that is both simulated and published.
int compared_year(const StudyHeader& header);

/// Empty where not all of England was simulated.
std::vector<HeldOut> held_out(const StudyFile& study);
std::vector<Tension> tensions(const StudyFile& study);

}  // namespace kindred::outputs
