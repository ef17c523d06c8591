// model/vocabulary/court_kind.hpp - the courts that hear applications.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// The court that hears an application.
enum class CourtKind : std::uint8_t { ordinary, family_drug_and_alcohol, size_ };
inline constexpr NamesOf<CourtKind> court_kind_names{"ordinary", "family_drug_and_alcohol"};

}  // namespace kindred::model
