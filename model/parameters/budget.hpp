// model/parameters/budget.hpp - how a budget answers.
#pragma once

namespace kindred::model {

struct BudgetParameters {
  double response = 0;  ///< of the gap by which early help gives way in a month [1/month]
  double asylum_grant = 0, family_support_grant = 0, youth_justice_grant = 0;  ///< shares of lines
};

}  // namespace kindred::model
