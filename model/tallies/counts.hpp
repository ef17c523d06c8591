// model/tallies/counts.hpp - one area's tallies over a run of years, in whole numbers.
//
// A row of cells for each year and for each month. What counts holds on to the rows of the time it
// is in, so that a count is one addition; years outside the run are counted into a spare row.
#pragma once

#include <cstdint>
#include <vector>

#include "model/tallies/tally_shapes.hpp"
#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

/// 31 March `first_year` is the opening stock (flows of that year are those that the run saw), the
/// last is `last_year`.
class Counts {
 public:
  Counts() = default;
  Counts(int first_year, int last_year);

  int first_year() const { return first_year_; }
  int last_year() const { return last_year_; }

  /// The cells of a year (a month); good until the counts are moved or assigned.
  std::int64_t* row(int year) {
    return yearly_.data() + static_cast<std::size_t>(place(year)) * cells_a_year();
  }
  std::int64_t* row(Month month) {
    const int year = place(month.year());
    const int nth = year == years() ? 0 : month.month_of_year();
    return monthly_.data() + static_cast<std::size_t>(year * 12 + nth) * cells_a_month();
  }

  /// Adds `n` to a cell of a yearly tally; years outside the run are not kept.
  void add(Tally tally, int year, std::size_t cell, std::int64_t n = 1) {
    row(year)[offset(tally) + cell] += n;
  }
  /// Adds `n` to a cell of a monthly tally.
  void add(Tally tally, Month month, std::size_t cell, std::int64_t n = 1) {
    row(month)[offset(tally) + cell] += n;
  }

  std::int64_t at(Tally tally, int year, std::size_t cell) const {
    return yearly_[static_cast<std::size_t>(year - first_year_) * cells_a_year() + offset(tally) +
                   cell];
  }
  /// Month 0 is April of the year ending 31 March `year`.
  std::int64_t at_month(Tally tally, int year, int month, std::size_t cell) const {
    return monthly_[static_cast<std::size_t>((year - first_year_) * 12 + month) * cells_a_month() +
                    offset(tally) + cell];
  }
  /// Sum over the cells of a yearly tally.
  std::int64_t total(Tally tally, int year) const;

  /// Adds the years that counts of another run of years have in common with these.
  void add_years_of(const Counts& other);

  /// Adds another area's counts of the same years.
  Counts& operator+=(const Counts& other);
  bool operator==(const Counts& other) const;

  /// Cells of all yearly (monthly) tallies together, and where a tally's cells begin among them.
  static constexpr std::size_t cells_a_year() { return tally_layout.yearly; }
  static constexpr std::size_t cells_a_month() { return tally_layout.monthly; }
  static constexpr std::size_t offset(Tally tally) { return tally_layout.offset[index(tally)]; }

  /// Calls visit(vector) for each of the vectors that hold the counts, to store or restore them.
  template <class Visit>
  void each_part(Visit visit) {
    visit(first_year_);
    visit(last_year_);
    visit(yearly_);
    visit(monthly_);
  }

 private:
  int years() const { return last_year_ - first_year_ + 1; }
  /// The place of a year's row; the spare row is after the last.
  int place(int year) const {
    return year < first_year_ || year > last_year_ ? years() : year - first_year_;
  }

  int first_year_ = 0;
  int last_year_ = -1;
  std::vector<std::int64_t> yearly_;
  std::vector<std::int64_t> monthly_;
};

}  // namespace kindred::model
