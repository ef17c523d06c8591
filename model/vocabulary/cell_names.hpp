// model/vocabulary/cell_names.hpp - names of the cells of a table: of one kind of label, or of two,
// every first one with every second one, the second changing fastest.
//
// Joined names are made when they are asked for, so that a header that only counts cells makes
// none.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::model {

class CellNames {
 public:
  using Names = std::span<const std::string_view>;

  constexpr CellNames() = default;
  template <std::size_t N>
  constexpr CellNames(const std::array<std::string_view, N>& names) : first_(names) {}
  /// `joiner` is between the two.
  constexpr CellNames(Names first, std::string_view joiner, Names second)
      : first_(first), joiner_(joiner), second_(second) {}

  constexpr std::size_t size() const {
    return first_.size() * (second_.empty() ? 1 : second_.size());
  }
  std::string operator[](std::size_t cell) const;
  std::vector<std::string> all() const;

 private:
  Names first_;
  std::string_view joiner_;
  Names second_;  ///< none: of one kind of label
};

}  // namespace kindred::model
