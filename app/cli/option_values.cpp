#include "app/cli/option_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "scenarios/bounds.hpp"
#include "scenarios/input_error.hpp"
#include "scenarios/values.hpp"

namespace kindred {

namespace {

[[noreturn]] void refuse(std::string_view option, const std::string& problem,
                         const std::string& reason, const std::string& suggestion) {
  throw scenarios::InputError({std::string(option)}, problem, reason, suggestion);
}

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number n{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return n;
}

}  // namespace

std::int64_t whole_number(std::string_view option, const std::string& text, std::int64_t least,
                          std::int64_t most, std::string_view meaning) {
  const auto n = number<std::int64_t>(text);
  if (n && *n >= least && *n <= most) return *n;
  refuse(option, fmt::format("'{}' is not a whole number from {} to {}", text, least, most),
         std::string(meaning), fmt::format("try {} {}", option, least));
}

std::uint64_t seed_number(std::string_view option, const std::string& text) {
  if (const auto n = number<std::uint64_t>(text)) return *n;
  refuse(option, fmt::format("'{}' is not a whole number from 0 to 18446744073709551615", text),
         "the seed starts the random numbers: the same seed gives identical results",
         fmt::format("try {} 1", option));
}

Years year_range(std::string_view option, const std::string& text) {
  const auto range = scenarios::year_range(text);
  const auto& written = scenarios::bounds::written;
  const bool years = range && range->from >= written.least && range->to <= written.most;
  if (years && range->from <= range->to) return {range->from, range->to};
  refuse(option,
         years ? fmt::format("{} comes after {}", range->from, range->to)
               : fmt::format("'{}' is not FROM:TO, two years with a colon between", text),
         "a year ends on 31 March: 2023 means the year 2022-23, or the number on 31 March 2023",
         fmt::format("try {} 2013:2033", option));
}

int sample_weight(std::string_view option, const std::string& text) {
  const auto share = number<double>(text);
  if (!share || !(*share > 0.0) || *share > 1.0 || *share < 1e-4) {
    refuse(option, fmt::format("'{}' is not a number from 0.0001 to 1", text),
           "it is the share of families to simulate; 1 simulates all of them",
           fmt::format("try {} 0.1", option));
  }
  const double weight = 1.0 / *share;
  const double whole = std::round(weight);
  if (std::abs(weight / whole - 1.0) <= 0.02) return static_cast<int>(whole);
  refuse(option,
         fmt::format("{} is one family in {:.2f}, which is not a whole number", text, weight),
         "each simulated family represents a whole number of families",
         fmt::format("try {} {:.4g} or {} {:.4g}", option, 1.0 / std::ceil(weight), option,
                     1.0 / std::floor(weight)));
}

std::uint64_t byte_size(std::string_view option, const std::string& text) {
  struct Unit {
    std::string_view name;
    double bytes;
  };
  constexpr std::array<Unit, 8> units{{{"KiB", 0x1p10},
                                       {"MiB", 0x1p20},
                                       {"GiB", 0x1p30},
                                       {"TiB", 0x1p40},
                                       {"kB", 1e3},
                                       {"MB", 1e6},
                                       {"GB", 1e9},
                                       {"TB", 1e12}}};
  for (const auto& unit : units) {
    if (!text.ends_with(unit.name)) continue;
    auto amount = text.substr(0, text.size() - unit.name.size());
    if (amount.ends_with(' ')) amount.pop_back();
    const auto n = number<double>(amount);
    if (n && *n * unit.bytes >= 1 && *n * unit.bytes < 0x1p60)
      return static_cast<std::uint64_t>(*n * unit.bytes);
  }
  refuse(option, fmt::format("'{}' is not a size with a unit", text),
         "units are KiB, MiB, GiB and TiB, or kB, MB, GB and TB",
         fmt::format("try {} 2GiB", option));
}

std::vector<std::string> list_of_words(std::string_view option, const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= text.size();) {
    const auto comma = std::min(text.find(',', at), text.size());
    words.push_back(text.substr(at, comma - at));
    at = comma + 1;
    if (words.back().empty()) {
      refuse(option, fmt::format("'{}' has an empty item in the list", text),
             "separate the codes with commas, without spaces",
             fmt::format("try {} E08000035,E06000001", option));
    }
  }
  return words;
}

std::size_t one_of(std::string_view option, const std::string& text,
                   const std::vector<std::string>& words, std::string_view what) {
  const auto at = std::ranges::find(words, text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  refuse(option, fmt::format("there is no '{}'", text),
         fmt::format("{} can be {}", what, fmt::join(words, " or ")),
         fmt::format("try {} {}", option, words.front()));
}

}  // namespace kindred
