// model/tallies/stock_by_month.hpp - how many are in each state at the end of each month, by
// difference.
//
// A move is two additions to the row of its month, whole numbers that add up in any order; one
// running sum at the end makes stocks of them. A block of children counts into one of its own.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

class StockByMonth {
 public:
  StockByMonth() = default;
  /// Month 0 is the beginning, before anything moves.
  StockByMonth(std::size_t months, std::size_t states)
      : states_(states), rows_((months + 1) * states) {}

  std::size_t months() const { return rows_.size() / states_ - 1; }
  std::size_t states() const { return states_; }

  void begin(std::size_t state, std::int64_t children) { rows_[state] += children; }

  /// The moves of one month; good until the stocks are moved or assigned.
  class Row {
   public:
    explicit Row(std::int64_t* cells) : cells_(cells) {}
    void move(std::size_t from, std::size_t to) const {
      --cells_[from];
      ++cells_[to];
    }

   private:
    std::int64_t* cells_;
  };
  Row row(Month month) { return Row(&rows_[static_cast<std::size_t>(month.index) * states_]); }

  StockByMonth& operator+=(const StockByMonth& other) {
    std::ranges::transform(rows_, other.rows_, rows_.begin(), std::plus{});
    return *this;
  }
  /// From differences to stocks, once, at the end.
  void sum_up() {
    for (std::size_t i = states_; i < rows_.size(); ++i) rows_[i] += rows_[i - states_];
  }
  std::int64_t at(Month month, std::size_t state) const {
    return rows_[static_cast<std::size_t>(month.index) * states_ + state];
  }
  bool operator==(const StockByMonth&) const = default;

 private:
  std::size_t states_ = 1;
  std::vector<std::int64_t> rows_;
};

}  // namespace kindred::model
