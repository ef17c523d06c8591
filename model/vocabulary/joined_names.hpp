// model/vocabulary/joined_names.hpp - names of the cells of a table of two kinds of label, made by
// the compiler: every first one with every second one, the second changing fastest.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace kindred::model {

/// `joiner` stands between the two. All three have one address for the whole program.
template <const auto& first, const auto& joiner, const auto& second>
class JoinedNames {
  static constexpr std::size_t length = [] {
    std::size_t sum = 0;
    for (const std::string_view one : first) {
      for (const std::string_view other : second) sum += one.size() + joiner.size() + other.size();
    }
    return sum;
  }();
  static constexpr std::array<char, length> text = [] {
    std::array<char, length> made{};
    auto end = made.begin();
    for (const std::string_view one : first) {
      for (const std::string_view other : second) {
        for (const std::string_view part : {one, std::string_view(joiner), other}) {
          for (const char letter : part) *end++ = letter;
        }
      }
    }
    return made;
  }();

 public:
  static constexpr auto names = [] {
    std::array<std::string_view, first.size() * second.size()> made{};
    std::size_t begin = 0, nth = 0;
    for (const std::string_view one : first) {
      for (const std::string_view other : second) {
        const std::size_t size = one.size() + joiner.size() + other.size();
        made[nth++] = std::string_view(text.data() + begin, size);
        begin += size;
      }
    }
    return made;
  }();
};

}  // namespace kindred::model
