// scenarios/did_you_mean.hpp - the suggestion for a word that is not known.
//
// Distance is the number of letters to add, drop, change or swap with their neighbour
// (Damerau 1964, in the restricted form).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kindred::scenarios {

std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that `word` was probably meant to be: the first of the nearest ones, or one that
/// it is the beginning, or a part, of.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

/// "did you mean 'x'?" where one is near, followed by what is known, shortened when it is long.
std::string suggestion(std::string_view word, std::span<const std::string> known);

/// "a, b, c", or the first dozen and how many more.
std::string listed(std::span<const std::string> words);

}  // namespace kindred::scenarios
