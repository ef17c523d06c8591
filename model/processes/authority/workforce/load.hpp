// model/processes/authority/workforce/load.hpp - how much each worker has, and what that does.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::workforce {

/// Follows load and changes of worker, and sets what they do from next month on.
void follow_load(AreaMonth& area_month, const WorkforceYear& year);
/// The month's stocks; on 30 September those of the publication.
void count(AreaMonth& area_month, const WorkforceYear& year);

}  // namespace kindred::model::workforce
