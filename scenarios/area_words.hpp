// scenarios/area_words.hpp - areas by the words that people write, in a file or after --areas.
//
// A word is the ONS code of an authority, a region or England, or one of `all`, `england` and
// `regions`. The caller says what can be named, and what a region means.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "scenarios/input_error.hpp"

namespace kindred::scenarios {

/// A word that names areas, and where it is.
struct AreaWord {
  std::string text;
  Place at;
};

/// What a word can name.
struct AreaName {
  std::string code;
  std::string name;
  std::string region;  ///< ONS code of the region; empty for regions and England
  enum class Among { all, by_code } among = Among::all;  ///< whether `all` means it too
};

/// Whether regions and England are places of their own, or mean the authorities in them.
enum class Groups : std::uint8_t { themselves, members };

struct AreaNames {
  std::vector<AreaName> known;
  Groups groups = Groups::themselves;
  std::string reason;     ///< why a word is wrong that names none of them
  std::string otherwise;  ///< what to write where none is near
};

/// Positions among the known of what the words name, in their order. A word that names nothing, or
/// nothing more than the words before it, adds to `mistakes`.
std::vector<std::size_t> areas_named(std::span<const AreaWord> words, const AreaNames& names,
                                     std::vector<Mistake>& mistakes);

/// The same of words after --areas; throws InputError.
std::vector<std::size_t> areas_named(std::span<const std::string> words, const AreaNames& names);

/// Whether it names all there is: no other word can be added.
bool is_everything(const std::string& word, Groups groups);

}  // namespace kindred::scenarios
