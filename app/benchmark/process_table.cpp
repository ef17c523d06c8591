#include "app/benchmark/process_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "model/chance/identity.hpp"
#include "model/chance/reproducible_math.hpp"
#include "model/parallel/in_parallel.hpp"
#include "model/state/due_calendar.hpp"

namespace kindred::model {

namespace {

constexpr std::uint32_t children_a_block = 16384;  // what is hot of them stays in a core's cache
constexpr double all = 0x1p32;
constexpr std::uint32_t most = UINT32_MAX;
constexpr Month no_review{INT16_MAX};

[[noreturn]] void refuse(const ProcessState& state, const std::string& problem) {
  throw std::invalid_argument("state '" + state.name + "' " + problem);
}

void check(const std::vector<ProcessState>& states, std::size_t at) {
  const auto& state = states[at];
  if (state.exits.size() > ProcessTable::most_exits) refuse(state, "has more than eight exits");
  double sum = 0;
  for (const auto& exit : state.exits) {
    if (exit.to >= states.size()) refuse(state, "has an exit to a state that is not there");
    if (exit.to == at) refuse(state, "has an exit to itself");
    if (!(exit.probability > 0 && exit.probability < 1)) {
      refuse(state, "has an exit with a probability outside 0 to 1");
    }
    sum += exit.probability;
  }
  if (sum >= 1) refuse(state, "is left with a probability of 1 or more");
}

}  // namespace

ProcessTable::ProcessTable(std::vector<ProcessState> states) : states_(std::move(states)) {
  if (states_.empty() || states_.size() > most_states) {
    throw std::invalid_argument("a process has 1 to 32 states");
  }
  for (std::size_t s = 0; s < states_.size(); ++s) {
    check(states_, s);
    const auto& state = states_[s];
    Row row;
    row.below.fill(most);
    double sum = 0;
    std::uint32_t below = 0;
    for (std::size_t e = 0; e < state.exits.size(); ++e) {
      sum += state.exits[e].probability;
      below = static_cast<std::uint32_t>(std::min(sum * all + 0.5, all - 1));
      row.below[e] = below;
      row.to[e] = static_cast<std::uint8_t>(state.exits[e].to);
    }
    if (!state.exits.empty()) {
      row.kind = state.look == Look::when_due ? Kind::waiting : Kind::open;
      row.rate = exponential(sum);
      row.one_over_rate = 1 / row.rate;
    }
    thresholds_.push_back(row.kind == Kind::open ? below : 0);
    thresholds_of_all_.push_back(below);
    rows_.push_back(row);
  }
}

std::uint32_t ProcessTable::waits_beyond(std::size_t state, int months) const {
  // Two more than rounding asks for: the word that this lets pass is looked at exactly.
  const double left = exp_of(-std::min(700.0, rows_[state].rate * months));
  return static_cast<std::uint32_t>(std::min((1 - left) * all + 2, all - 1));
}

int ProcessTable::wait(std::size_t state, std::uint32_t word) const {
  constexpr double longest = 1 << 24;
  const double months = exponential(uniform(word)) * rows_[state].one_over_rate;
  return 1 + static_cast<int>(std::min(months, longest));
}

namespace {

/// Some thousand children from month to month.
class Block {
 public:
  Block(const ProcessTable& table, const KeyedRng& rng, const ProcessRun& run, std::uint32_t first,
        std::uint32_t children)
      : table_(table),
        rng_(rng),
        run_(run),
        first_(first),
        slot_of_(children),
        due_(static_cast<std::size_t>(run.months) + 1),
        limits_(table.states().size() * (static_cast<std::size_t>(run.months) + 1)),
        stocks_(static_cast<std::size_t>(run.months), table.states().size()) {
    for (std::size_t s = 0; s < table.states().size(); ++s) {
      if (!table.waiting(s)) continue;
      for (int left = 0; left <= run.months; ++left) limit(s, left) = table.waits_beyond(s, left);
    }
  }

  StockByMonth live() {
    stocks_.begin(0, static_cast<std::int64_t>(slot_of_.size()));
    for (std::uint32_t child = 0; child < slot_of_.size(); ++child) {
      enter(child, 0, {0}, DrawPurpose::first_candidate);
    }
    for (Month month{1}; month.index <= run_.months; month = month + 1) live(month);
    return std::move(stocks_);
  }

 private:
  /// By number in the whole run, so that the size of a block changes nothing.
  AgentId agent(std::uint32_t child) const {
    constexpr std::uint32_t children_an_area = 1U << 20U;
    const auto nth = first_ + child;
    return agent_id(AgentKind::child, static_cast<std::uint16_t>(nth / children_an_area), {0},
                    nth % children_an_area);
  }
  std::uint32_t& limit(std::size_t state, int months_left) {
    return limits_[state * (static_cast<std::size_t>(run_.months) + 1) +
                   static_cast<std::size_t>(months_left)];
  }

  void live(Month month) {
    const auto row = stocks_.row(month);
    found_.clear();
    open_.pass(rng_, month, table_.thresholds(), run_.instructions, found_);
    for (const auto& [child, words] : found_) {
      const auto slot = slot_of_[child];
      const std::size_t from = open_.hazard_class(slot);
      const auto to = table_.next(from, words[0]);
      row.move(from, to);
      if (table_.open(to)) {
        open_.schedule(slot, static_cast<HazardClass>(to), no_review);
      } else {
        slot_of_[open_.remove(slot)] = slot;
        enter(child, to, month, DrawPurpose::next_candidate);
      }
    }
    due_.each(month, [&](const Due& due) {
      const std::size_t from = due.nth / ProcessTable::most_states;
      const std::size_t to = due.nth % ProcessTable::most_states;
      row.move(from, to);
      enter(due.who, to, month, DrawPurpose::next_candidate);
    });
    due_.clear(month);
  }

  /// A child who was not in an open state is in `state` from the end of this month on.
  void enter(std::uint32_t child, std::size_t state, Month month, DrawPurpose event) {
    if (table_.open(state)) {
      slot_of_[child] = open_.add(agent(child), child);
      open_.schedule(slot_of_[child], static_cast<HazardClass>(state), no_review);
    } else if (table_.waiting(state)) {
      const auto words = rng_.words(agent(child), event, month);
      if (words[0] >= limit(state, run_.months - month.index)) return;
      const auto to = table_.next_of_waiting(state, words[1]);
      due_.add(month + table_.wait(state, words[0]),
               due_on(0, child, Due::Kind::family_candidate, 0,
                      static_cast<unsigned>(state * ProcessTable::most_states + to)));
    }
  }

  const ProcessTable& table_;
  const KeyedRng& rng_;
  const ProcessRun& run_;
  std::uint32_t first_;
  std::vector<std::uint32_t> slot_of_;
  std::vector<FoundCase> found_;
  OpenCases open_;
  DueCalendar due_;
  std::vector<std::uint32_t> limits_;
  StockByMonth stocks_;
};

}  // namespace

StockByMonth run_process(const ProcessTable& table, const KeyedRng& rng, const ProcessRun& run,
                         const Progress& progress, std::stop_token stop) {
  const std::size_t blocks = (std::size_t{run.children} + children_a_block - 1) / children_a_block;
  std::vector<StockByMonth> of_block(blocks);
  Tracker tracker(progress, blocks);
  in_parallel(blocks, stop, [&](std::size_t b) {
    const auto first = static_cast<std::uint32_t>(b) * children_a_block;
    of_block[b] =
        Block(table, rng, run, first, std::min(children_a_block, run.children - first)).live();
    tracker.done();
  });
  StockByMonth total(static_cast<std::size_t>(run.months), table.states().size());
  for (const auto& stocks : of_block) total += stocks;
  total.sum_up();
  return total;
}

}  // namespace kindred::model
