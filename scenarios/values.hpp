// scenarios/values.hpp - turns a value of a file into what the model keeps, if form and range are
// right.
//
// Every reader adds a mistake and leaves `into` alone when the value is not what its key declares.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/policy/policy.hpp"
#include "scenarios/bounds.hpp"
#include "scenarios/table_reader.hpp"

namespace kindred::scenarios {

/// First and last year of "2013:2033"; the opening stock and the last year of flows.
struct YearRange {
  int from = 0;
  int to = 0;
};
/// nullopt where the text has another form; the years themselves are not checked.
std::optional<YearRange> year_range(std::string_view text);

/// Adds "must be ..., not ..." and says so by answering false.
bool wrong_form(const Value& value, const Key& key, Reading& reading);

void read_value(const Value&, const Key&, std::string& into, Reading&);            // name, text
void read_value(const Value&, const Key&, int& into, Reading&);                    // whole_number
void read_value(const Value&, const Key&, double& into, Reading&);                 // number
void read_value(const Value&, const Key&, model::Distribution& into, Reading&);    // distribution
void read_value(const Value&, const Key&, model::Path& into, Reading&);            // by_year
void read_value(const Value&, const Key&, YearRange& into, Reading&);              // years
void read_value(const Value&, const Key&, model::Month& into, Reading&);           // month
void read_value(const Value&, const Key&, std::array<double, 2>& into, Reading&);  // ages
void read_finance_year(const Value&, const Key&, int& into, Reading&);

/// Which published service line (RO3) is named.
void read_budget_line(const Value&, const Key&, std::string& into, Reading&);

/// A number for each year that is stated, and for no other.
void read_each_year(const Value&, const Key&, int first, int last, std::map<int, double>& into,
                    Reading&);

/// The ONS codes of the authorities that a word or a list names; none for all (reference_data.hpp).
void read_areas(const Value&, const Key&, std::vector<std::string>& into, Reading&);
/// A number by ONS code of an authority, stated for it or for its region.
void read_by_area(const Value&, const Key&, std::map<std::string, double>& into, Reading&);

/// Which of `words` the value is.
std::optional<std::size_t> read_word(const Value&, const Key&,
                                     const std::vector<std::string>& words, Reading&);

/// Which of `words` a list names, a bit for each; 0 where it is not such a list.
std::uint8_t read_words(const Value&, const Key&, std::span<const std::string_view> words,
                        Reading&);

/// Reads each table of a list with fields of its own: add(what was read, the table).
template <class T, class Add>
void each_table(const Value& value, const Key& key, std::span<const Field<T>> fields,
                Reading& reading, Add add) {
  if (!value.list()) {
    wrong_form(value, key, reading);
    return;
  }
  for (const auto& item : *value.list()) {
    if (!item.table()) {
      wrong_form(item, key, reading);
      continue;
    }
    T one{};
    read_fields<T>(item, item.at, fields, "[[" + std::string(key.name) + "]]", one, reading);
    add(one, item);
  }
}

/// The keys of a distribution, for `kindred keys`.
KeyGroup distribution_keys();

/// The store of a Field whose value is kept in a member as it is.
template <auto member>
struct Keep;
template <class T, class V, V T::*member>
struct Keep<member> {
  static void store(const Value& value, const Key& key, T& into, Reading& reading) {
    read_value(value, key, into.*member, reading);
  }
};
template <auto member>
inline constexpr auto keep = &Keep<member>::store;

}  // namespace kindred::scenarios
