// scenarios/key.hpp - a key of a file explains itself once.
//
// Reading, checking of type and range, the suggestion for a misspelled key and the text of
// `kindred keys` all walk the same lists of keys (in intervention.cpp, scenario.cpp, values.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::scenarios {

/// The form that a value must have.
enum class Form : std::uint8_t {
  name,          ///< lower-case letters, digits and underscores
  text,          ///< any text that is not empty
  word,          ///< one of a list of words
  whole_number,  ///< 12
  number,        ///< 12 or 0.5
  distribution,  ///< a number, or a table with `distribution`
  by_year,       ///< a number, or a table of a number by year
  years,         ///< "2013:2033"
  month,         ///< "2023-04"
  finance_year,  ///< "2022-23"
  ages,          ///< [0, 17]
  areas,         ///< "all", or a list of ONS codes
  table,         ///< [name]
  tables,        ///< [[name]], any number of them
  words,         ///< a list of words of a list
  each_year,     ///< a table of a number for each of some years
  by_area,       ///< a table of a number by ONS code
};
std::string_view form_text(Form form);

enum class Need : std::uint8_t { required, optional };

struct Key {
  std::string_view name;
  Form form;
  Need need;
  std::string_view unit;  ///< "-" where it has none
  double least, most;     ///< of a number (or of the years in a date); a value outside is a mistake
  std::string_view usual;        ///< what holds where the key is left out
  std::string_view description;  ///< one sentence, ending in a full stop
};

/// The keys of one table of a file.
struct KeyGroup {
  std::string title;  ///< "[[roll_out]] in a scenario"
  std::vector<Key> keys;
};

}  // namespace kindred::scenarios
