// app/benchmark/process_table.hpp - a process given as a table: states, and the ways out of each by
// month.
//
// It runs on the pieces that the whole model runs on: keyed draws, the calendar of what is due, the
// pass over open cases, stocks by difference; blocks of children are what areas are there. A child
// makes at most one transition a month. Chances are whole numbers of 2^-32: a child leaves an open
// state if the first word of its month lies below the sum of them, by the exit in whose part of the
// sum the word lies. In a waiting state one draw says in which month the child leaves (the inverse
// of 1 - (1 - p)^n), its first word when and the second by which exit.
#pragma once

#include <array>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "model/parallel/progress.hpp"
#include "model/state/open_cases.hpp"
#include "model/tallies/stock_by_month.hpp"

namespace kindred::model {

/// How the children in a state are looked at: not before their draw says so, or every month.
/// Nobody looks at those in a state that has no exits.
enum class Look : std::uint8_t { when_due, every_month };

struct ProcessExit {
  std::size_t to;
  double probability;  ///< a month
};
struct ProcessState {
  std::string name;
  Look look = Look::every_month;
  std::vector<ProcessExit> exits;
};

class ProcessTable {
 public:
  static constexpr std::size_t most_exits = 8;
  static constexpr std::size_t most_states = 32;  ///< two of them name an entry of the calendar

  /// Throws std::invalid_argument where the rows are no process: an exit to nowhere or to its own
  /// state, a probability outside (0, 1), chances that add up to 1 or more.
  explicit ProcessTable(std::vector<ProcessState> states);

  const std::vector<ProcessState>& states() const { return states_; }
  bool open(std::size_t state) const { return rows_[state].kind == Kind::open; }
  bool waiting(std::size_t state) const { return rows_[state].kind == Kind::waiting; }
  /// Below it a word means that the child leaves an open state, by state; else nothing does.
  const std::vector<std::uint32_t>& thresholds() const { return thresholds_; }

  /// The state that a word below the threshold leads to.
  std::size_t next(std::size_t state, std::uint32_t word) const {
    const auto& row = rows_[state];
    std::size_t exit = 0;
    while (word >= row.below[exit]) ++exit;
    return row.to[exit];
  }
  /// At or above it a word of a waiting child means that nothing happens within so many months.
  std::uint32_t waits_beyond(std::size_t state, int months) const;
  /// Months, from 1 on, until a waiting child leaves.
  int wait(std::size_t state, std::uint32_t word) const;
  /// The state that it goes to then.
  std::size_t next_of_waiting(std::size_t state, std::uint32_t word) const {
    const auto threshold = std::uint64_t{thresholds_of_all_[state]};
    return next(state, static_cast<std::uint32_t>((word * threshold) >> 32));
  }

 private:
  enum class Kind : std::uint8_t { ended, waiting, open };
  struct Row {
    std::array<std::uint32_t, most_exits> below{};  ///< sums of the chances [of 2^32]
    std::array<std::uint8_t, most_exits> to{};
    Kind kind = Kind::ended;
    double rate = 0;  ///< -log(1 - p) of a waiting state
    double one_over_rate = 0;
  };

  std::vector<ProcessState> states_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> thresholds_;  ///< of open states; 0 for others
  std::vector<std::uint32_t> thresholds_of_all_;
};

/// How many children begin in the first state, for how many months, and with what.
struct ProcessRun {
  std::uint32_t children = 0;
  int months = 0;
  Instructions instructions = best_instructions();
};

/// Stocks by state at the end of each month. Throws Stopped if `stop` was asked for.
StockByMonth run_process(const ProcessTable& table, const KeyedRng& rng, const ProcessRun& run,
                         const Progress& progress = {}, std::stop_token stop = {});

}  // namespace kindred::model
