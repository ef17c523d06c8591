// model/vocabulary/entry_route.hpp - by which way a child came into care.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// By which way a child came into care.
enum class EntryRoute : std::uint8_t {
  assessment,
  need,
  plan,
  pre_proceedings,
  reentry,
  final_hearing,
  disruption,
  size_
};

}  // namespace kindred::model
