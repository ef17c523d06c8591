#include "scenarios/key.hpp"

namespace kindred::scenarios {

std::string_view form_text(Form form) {
  switch (form) {
    case Form::name:
      return "a name in lower-case letters, digits and underscores";
    case Form::text:
      return "text in quotes";
    case Form::word:
      return "one word of a list, in quotes";
    case Form::whole_number:
      return "a whole number";
    case Form::number:
      return "a number";
    case Form::distribution:
      return "a number or a table { distribution, median, low, high, interval }";
    case Form::by_year:
      return "a number or a table of numbers by year, such as { 2024 = 1.1, 2026 = 1.0 }";
    case Form::years:
      return "two years in quotes, such as \"2013:2033\"";
    case Form::month:
      return "a month in quotes, such as \"2026-04\"";
    case Form::finance_year:
      return "a financial year in quotes, such as \"2022-23\"";
    case Form::ages:
      return "a list of two ages, such as [0, 17]";
    case Form::areas:
      return "\"all\" or a list of ONS codes in quotes";
    case Form::table:
      return "a table";
    case Form::tables:
      return "tables in double brackets, any number of them";
    case Form::words:
      return "a list of words in quotes, such as [\"one\", \"another\"]";
    case Form::each_year:
      return "a table of numbers by year, such as { 2024 = 80_000_000, 2025 = 120_000_000 }";
    case Form::by_area:
      return "a table of numbers by ONS code, such as { E12000007 = 1.1 }";
  }
  return "a value";
}

}  // namespace kindred::scenarios
