#include "scenarios/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "scenarios/did_you_mean.hpp"

namespace kindred::scenarios {

namespace {

/// A text of digits alone as a number; at most six of them.
std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && number >= 0;
  return whole && text[0] != '-' ? std::optional(number) : std::nullopt;
}

std::string left_out(const Key& key) {
  return key.need == Need::required ? "" : fmt::format("; the default is {}", key.usual);
}

void out_of_range(const Value& value, const Key& key, const std::string& given, Reading& reading) {
  const auto unit = key.unit == "-" ? std::string() : fmt::format(" [{}]", key.unit);
  reading.mistake(
      value.at, fmt::format("{} = {} is out of range", key.name, given),
      std::string(key.description),
      fmt::format("choose from {} to {}{}{}", key.least, key.most, unit, left_out(key)));
}

std::optional<double> number_in(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value.held)) {
    return static_cast<double>(*whole);
  }
  if (const auto* number = std::get_if<double>(&value.held)) return *number;
  return std::nullopt;
}

/// Whether the number lies in the key's range (not-a-number never does); adds the mistake.
bool in_range(double number, const Value& value, const Key& key, Reading& reading) {
  if (number >= key.least && number <= key.most) return true;
  out_of_range(value, key, fmt::format("{}", number), reading);
  return false;
}

}  // namespace

bool wrong_form(const Value& value, const Key& key, Reading& reading) {
  const bool dated =
      key.form == Form::month || key.form == Form::years || key.form == Form::finance_year;
  const auto given = dated && value.text() ? fmt::format("\"{}\"", *value.text()) : value.kind();
  const std::string advice = key.form == Form::month
                                 ? "write the month as \"2026-04\" (year, month, in quotes)"
                                 : "give it in that form";
  reading.mistake(
      value.at, fmt::format("'{}' must be {}, not {}", key.name, form_text(key.form), given),
      std::string(key.description), advice + left_out(key) + "; `kindred keys` has examples");
  return false;
}

std::optional<YearRange> year_range(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto from = digits(text.substr(0, colon));
  const auto to = digits(text.substr(colon + 1));
  return from && to ? std::optional(YearRange{*from, *to}) : std::nullopt;
}

void read_value(const Value& value, const Key& key, std::string& into, Reading& reading) {
  const auto* text = value.text();
  if (!text) {
    wrong_form(value, key, reading);
    return;
  }
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  const bool nothing = text->find_first_not_of(" \t\r\n") == std::string::npos;
  const bool strange = key.form == Form::name && !std::ranges::all_of(*text, plain);
  if (nothing || strange || (key.form == Form::name && text->size() > 64)) {
    reading.mistake(value.at,
                    nothing ? fmt::format("'{}' is empty", key.name)
                            : fmt::format("{} = '{}' is not a valid name", key.name, *text),
                    std::string(key.description),
                    fmt::format("write {}{}", form_text(key.form),
                                key.form == Form::name ? ", at most 64 characters" : ""));
    return;
  }
  into = *text;
}

void read_value(const Value& value, const Key& key, int& into, Reading& reading) {
  const auto* whole = std::get_if<std::int64_t>(&value.held);
  if (!whole) {
    wrong_form(value, key, reading);
  } else if (in_range(static_cast<double>(*whole), value, key, reading)) {
    into = static_cast<int>(*whole);
  }
}

void read_value(const Value& value, const Key& key, double& into, Reading& reading) {
  const auto number = number_in(value);
  if (!number) {
    wrong_form(value, key, reading);
  } else if (in_range(*number, value, key, reading)) {
    into = *number;
  }
}

void read_each_year(const Value& value, const Key& key, int first, int last,
                    std::map<int, double>& into, Reading& reading) {
  if (!value.table() || value.table()->empty()) {
    wrong_form(value, key, reading);
    return;
  }
  for (const auto& entry : *value.table()) {
    const auto year = digits(entry.key);
    if (!year || *year < first || *year > last) {
      reading.mistake(entry.at, fmt::format("'{}' is not a year of {}", entry.key, key.name),
                      std::string(key.description),
                      fmt::format("years end on 31 March; choose from {} to {}", first, last));
      continue;
    }
    const auto number = number_in(entry.value);
    if (!number) {
      wrong_form(entry.value, key, reading);
    } else if (in_range(*number, entry.value, key, reading)) {
      into[*year] = *number;
    }
  }
}

void read_budget_line(const Value& value, const Key& key, std::string& into, Reading& reading) {
  const auto& lines = reading.reference_data.budget_lines;
  if (const auto word = read_word(value, key, lines, reading)) into = lines[*word];
}

void read_areas(const Value& value, const Key& key, std::vector<std::string>& into,
                Reading& reading) {
  std::vector<AreaWord> words;
  if (const auto* word = value.text()) {
    words.push_back({*word, value.at});
  } else if (const auto* list = value.list(); list && !list->empty()) {
    for (const auto& item : *list) {
      if (const auto* text = item.text()) {
        words.push_back({*text, item.at});
      } else {
        wrong_form(item, key, reading);
      }
    }
  } else {
    wrong_form(value, key, reading);
  }
  if (words.empty()) return;
  into = areas_named(words, reading.reference_data, reading.mistakes);
}

void read_by_area(const Value& value, const Key& key, std::map<std::string, double>& into,
                  Reading& reading) {
  if (!value.table() || value.table()->empty()) {
    wrong_form(value, key, reading);
    return;
  }
  std::vector<AreaWord> words;
  for (const auto& entry : *value.table()) {
    words.push_back({entry.key, entry.at});
    const auto number = number_in(entry.value);
    if (!number) {
      wrong_form(entry.value, key, reading);
    } else if (in_range(*number, entry.value, key, reading)) {
      const std::vector<AreaWord> word{words.back()};
      std::vector<Mistake> said_below;
      for (const auto& code : areas_named(word, reading.reference_data, said_below))
        into[code] = *number;
    }
  }
  areas_named(words, reading.reference_data, reading.mistakes);
}

void read_value(const Value& value, const Key& key, model::Path& into, Reading& reading) {
  constexpr int first = bounds::flows.least, last = bounds::flows.most;
  if (const auto number = number_in(value)) {
    if (in_range(*number, value, key, reading)) into = {first, {*number}};
    return;
  }
  std::map<int, double> by_year;
  read_each_year(value, key, first, last, by_year, reading);
  if (by_year.empty()) return;
  model::Path path{by_year.begin()->first, {}};
  for (int year = path.first_year; year <= by_year.rbegin()->first; ++year) {
    path.values.push_back(std::prev(by_year.upper_bound(year))->second);
  }
  into = path;
}

void read_value(const Value& value, const Key& key, YearRange& into, Reading& reading) {
  const auto years = value.text() ? year_range(*value.text()) : std::nullopt;
  if (!years) {
    wrong_form(value, key, reading);
  } else if (years->from < key.least || years->to > key.most) {
    out_of_range(value, key, fmt::format("\"{}\"", *value.text()), reading);
  } else if (years->from >= years->to) {
    reading.mistake(
        value.at, fmt::format("years = \"{}\" contains no year of flows", *value.text()),
        "the first year is that of the opening stock; the year after it has the first flows",
        "make the second later than the first, such as \"2013:2033\"");
  } else {
    into = *years;
  }
}

void read_value(const Value& value, const Key& key, model::Month& into, Reading& reading) {
  const std::string_view text = value.text() ? std::string_view(*value.text()) : "";
  const bool shaped = text.size() == 7 && text[4] == '-';
  const auto year = shaped ? digits(text.substr(0, 4)) : std::nullopt;
  const auto month = shaped ? digits(text.substr(5)) : std::nullopt;
  if (!year || !month || *month < 1 || *month > 12) {
    wrong_form(value, key, reading);
    return;
  }
  if (in_range(*year, value, key, reading)) into = {(*year - 1988) * 12 + *month - 4};
}

void read_value(const Value& value, const Key& key, std::array<double, 2>& into, Reading& reading) {
  const auto* list = value.list();
  const auto from = list && list->size() == 2 ? number_in((*list)[0]) : std::nullopt;
  const auto to = list && list->size() == 2 ? number_in((*list)[1]) : std::nullopt;
  if (!from || !to) {
    wrong_form(value, key, reading);
    return;
  }
  if (!in_range(*from, (*list)[0], key, reading) || !in_range(*to, (*list)[1], key, reading))
    return;
  if (*from > *to) {
    reading.mistake(
        value.at,
        fmt::format("{} = [{}, {}]: the upper age is below the lower age", key.name, *from, *to),
        std::string(key.description), "put the lower age first");
    return;
  }
  into = {*from, *to};
}

void read_finance_year(const Value& value, const Key& key, int& into, Reading& reading) {
  const std::string_view text = value.text() ? std::string_view(*value.text()) : "";
  const bool shaped = text.size() == 7 && text[4] == '-';
  const auto first = shaped ? digits(text.substr(0, 4)) : std::nullopt;
  const auto second = shaped ? digits(text.substr(5)) : std::nullopt;
  if (!first || !second || (*first + 1) % 100 != *second) {
    wrong_form(value, key, reading);
    return;
  }
  if (in_range(*first + 1, value, key, reading)) into = *first + 1;
}

std::optional<std::size_t> read_word(const Value& value, const Key& key,
                                     const std::vector<std::string>& words, Reading& reading) {
  const auto* text = value.text();
  if (!text) {
    wrong_form(value, key, reading);
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, *text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  reading.mistake(value.at, fmt::format("{} = '{}' is not known", key.name, *text),
                  std::string(key.description), suggestion(*text, words));
  return std::nullopt;
}

std::uint8_t read_words(const Value& value, const Key& key, std::span<const std::string_view> words,
                        Reading& reading) {
  const auto* list = value.list();
  if (!list || list->empty()) {
    wrong_form(value, key, reading);
    return 0;
  }
  const std::vector<std::string> known(words.begin(), words.end());
  unsigned made = 0;
  for (const auto& item : *list) {
    if (const auto word = read_word(item, key, known, reading)) made |= 1U << *word;
  }
  return static_cast<std::uint8_t>(made);
}

}  // namespace kindred::scenarios
