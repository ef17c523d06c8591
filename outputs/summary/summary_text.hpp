// outputs/summary/summary_text.hpp - numbers, paragraphs and columns for a terminal of 100 columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kindred::outputs::text {

inline constexpr std::size_t width = 96;

/// "83,750"; "-" where there is no value.
std::string whole(double value);
/// "+1,230", "-45", "0".
std::string change(double value);
/// The same with one decimal below a hundred.
std::string fine_change(double value);
/// "+1.2%" from `from` to `to`.
std::string percent_change(double from, double to);
/// Lines of at most `width` columns, each after `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent = 0);
/// "year to 31 March 2033" is 2032-33 in budgets.
std::string financial_year(int year);

/// Columns: the first to the left, the others to the right.
class Columns {
 public:
  explicit Columns(std::vector<std::string> heading) : rows_{std::move(heading)} {}
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace kindred::outputs::text
