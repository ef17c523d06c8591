// scenarios/table_reader.hpp - walks the declared keys of a table and collects every mistake.
//
// A Field joins a Key to the place where its value is kept. read_fields reports keys that are not
// declared (with what was probably meant) and required ones that are missing, and hands every
// other value to its field, which checks form and range (values.hpp). Nothing stops at the first
// mistake; the reader of a file throws when all of it has been read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scenarios/key.hpp"
#include "scenarios/reference_data.hpp"
#include "scenarios/toml_document.hpp"

namespace kindred::scenarios {

/// The reading of a file, as it goes on.
struct Reading {
  const ReferenceData& reference_data;
  std::vector<Mistake> mistakes;

  void mistake(const Place& at, std::string problem, std::string reason, std::string suggestion);
  /// Adds those of another file that are not here yet.
  void mistakes_of(const InputError& error);
  /// Throws InputError if there are any, in the order of files and lines.
  void end() const;
};

template <class T>
struct Field {
  Key key;
  void (*store)(const Value&, const Key&, T&, Reading&);
};

template <class T>
std::vector<Key> keys_of(std::span<const Field<T>> fields) {
  std::vector<Key> keys;
  for (const auto& field : fields) keys.push_back(field.key);
  return keys;
}

/// For each key the value that the table holds, or nullptr. `title` names the table in messages.
std::vector<const Value*> values_of(const Value& table, const Place& at, std::span<const Key> keys,
                                    const std::string& title, Reading& reading);

/// Reads a table, whose title is at `at`, into `into`.
template <class T>
void read_fields(const Value& table, const Place& at, std::span<const Field<T>> fields,
                 const std::string& title, T& into, Reading& reading) {
  const auto keys = keys_of(fields);
  const auto values = values_of(table, at, keys, title, reading);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (values[i]) fields[i].store(*values[i], fields[i].key, into, reading);
  }
}

}  // namespace kindred::scenarios
