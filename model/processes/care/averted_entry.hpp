// model/processes/care/averted_entry.hpp - entries to care that a policy has prevented.
#pragma once

#include "model/processes/area_month.hpp"

namespace kindred::model::averted_entry {

/// A policy has prevented an entry: counted once for a child on the edge of care.
void count(AreaMonth& area_month, std::uint32_t record);

}  // namespace kindred::model::averted_entry
