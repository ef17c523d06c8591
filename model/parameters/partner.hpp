// model/parameters/partner.hpp - partner services, as they are given from outside.
#pragma once

#include <array>

#include "model/vocabulary/partner_service.hpp"

namespace kindred::model {

/// Partner services, as they are given from outside.
struct PartnerParameters {
  Responses capacity{1, 1, 1, 1};                  ///< against today's demand
  Responses threshold{1, 1, 1, 1};                 ///< against today's
  std::array<double, treating_partners> usual{};   ///< share served today of those who need it
  std::array<double, treating_partners> effect{};  ///< how much faster they recover
  double information_delay = 1;                    ///< against today's
  double information_share = 0;  ///< of the days to a conference that wait for information
};

}  // namespace kindred::model
