// model/vocabulary/early_help_queue.hpp - families who wait for early help, or have it, and how
// that ends.
#pragma once

#include "model/vocabulary/statuses.hpp"

namespace kindred::model {

/// Families who wait for early help and who have it: coverage is the second among both.
enum class EarlyHelpQueue : std::uint8_t { waiting, helped, size_ };
inline constexpr NamesOf<EarlyHelpQueue> early_help_queue_names{"waiting", "helped"};

/// How waiting for early help, or having it, ended.
enum class EarlyHelpEnd : std::uint8_t {
  completed,
  stepped_up,          ///< a child is in need or on a plan
  lapsed,              ///< waited too long
  left_while_waiting,  ///< a child is in need or on a plan, or all have grown up
  size_
};
inline constexpr NamesOf<EarlyHelpEnd> early_help_end_names{"completed", "stepped_up", "lapsed",
                                                            "left_while_waiting"};

}  // namespace kindred::model
