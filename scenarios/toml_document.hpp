// scenarios/toml_document.hpp - reads a TOML file into values that know where they are.
//
// The only file that knows toml++. A file that cannot be read at all (missing, a folder, too
// large, not UTF-8, broken off, not TOML) is one InputError; what its keys mean is for
// table_reader.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "scenarios/input_error.hpp"

namespace kindred::scenarios {

struct Entry;

/// A value of a file, and where it begins.
struct Value {
  struct Other {
    std::string what;  ///< a date or a time: nothing here asks for one
  };
  using List = std::vector<Value>;
  using Table = std::vector<Entry>;  ///< in the order of the file

  Place at;
  std::variant<std::string, std::int64_t, double, bool, List, Table, Other> held;

  const Table* table() const { return std::get_if<Table>(&held); }
  const List* list() const { return std::get_if<List>(&held); }
  const std::string* text() const { return std::get_if<std::string>(&held); }
  /// "a text", "a whole number", "a table", ...: for messages.
  std::string kind() const;
};

/// A key with its value; `at` is where the key is.
struct Entry {
  std::string key;
  Place at;
  Value value;
};

struct Document {
  Value root;        ///< a table
  std::string text;  ///< the whole file
};

/// Reads the file; its places say `shown`. Throws InputError.
Document read_toml(const std::filesystem::path& file, const std::string& shown);

/// The same for a text that was read already.
Value parse_toml(const std::string& text, const std::string& shown);

}  // namespace kindred::scenarios
