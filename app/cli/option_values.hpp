// app/cli/option_values.hpp - reads the values of command-line options, and says what is wrong with
// them.
//
// Each function throws a scenarios::InputError that names the option, what was given, what is
// wanted and what to try. Nothing here looks at files or data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/run/options.hpp"

namespace kindred {

/// A whole number from `least` to `most`. `meaning`: "it is how many ...".
std::int64_t whole_number(std::string_view option, const std::string& text, std::int64_t least,
                          std::int64_t most, std::string_view meaning);

/// Any whole number from 0 to 2^64 - 1.
std::uint64_t seed_number(std::string_view option, const std::string& text);

/// FROM:TO, with FROM no later than TO.
Years year_range(std::string_view option, const std::string& text);

/// A share of all families; the answer is the weight, 1 / share, which must be a whole number
/// within two per cent (0.33 is one family in three).
int sample_weight(std::string_view option, const std::string& text);

/// "2GiB", "500MB", "1.5 TiB": a number and a unit, at least one byte.
std::uint64_t byte_size(std::string_view option, const std::string& text);

/// Words with commas between; none may be empty.
std::vector<std::string> list_of_words(std::string_view option, const std::string& text);

/// The position of `text` among `words`; `what` is that which has such a form: "a table".
std::size_t one_of(std::string_view option, const std::string& text,
                   const std::vector<std::string>& words, std::string_view what);

}  // namespace kindred
