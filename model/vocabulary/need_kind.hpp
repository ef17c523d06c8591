// model/vocabulary/need_kind.hpp - what kind of need an assessment found.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Kinds of need after assessment; they close at different rates.
enum class NeedKind : std::uint8_t { ordinary, disabled, after_plan, after_home, size_ };
inline constexpr NamesOf<NeedKind> need_kind_names{"ordinary", "disabled", "after_plan",
                                                   "after_home"};

}  // namespace kindred::model
