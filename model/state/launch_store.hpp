// model/state/launch_store.hpp - where states of areas are kept between runs.
//
// The model knows no files: the program that has a disk hands these over. A state belongs to an
// area, a draw of the ensemble (0 is the burn-in) and the month that begins.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

struct LaunchKey {
  std::string area;
  std::uint32_t draw = 0;
  Month month;
};

/// Called from many threads at once. Empty functions keep nothing.
struct LaunchStore {
  std::function<std::optional<std::vector<std::byte>>(const LaunchKey&)> find;
  std::function<void(const LaunchKey&, std::span<const std::byte>)> keep;
};

}  // namespace kindred::model
