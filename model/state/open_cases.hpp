// model/state/open_cases.hpp - the open cases of an area: what a month has to look at of each, in
// columns.
//
// A month passes over the columns once and finds the cases in which something may happen: the first
// draw of the child's month lies below the threshold of its hazard class, or the month of review
// has come (a birthday, a band of age or duration, a conference). All others are done with 12 bytes
// read. The pass has one meaning and two paths, plain and AVX2, that agree in every bit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/chance/keyed_rng.hpp"

namespace kindred::model {

/// All children of a class have the same hazards this month (competing_risks.hpp).
using HazardClass = std::uint16_t;

/// A case in which something may happen this month, and the first words of the child's month.
struct FoundCase {
  std::uint32_t record;
  Words words;
};

/// Instructions that a pass may use. Results are the same.
enum class Instructions : std::uint8_t { plain, avx2 };
/// AVX2 where this machine has it.
Instructions best_instructions();

class OpenCases {
 public:
  std::size_t size() const { return record_.size(); }
  std::uint32_t record(std::size_t slot) const { return record_[slot]; }
  const std::vector<std::uint32_t>& records() const { return record_; }
  Month review(std::size_t slot) const { return {review_[slot]}; }
  HazardClass hazard_class(std::size_t slot) const { return class_[slot]; }

  /// Adds a case at the end, to be looked at in the next pass.
  std::uint32_t add(AgentId agent, std::uint32_t record);
  /// Removes a case by putting the last one in its place; answers the record that moved there, or
  /// its own where it was the last.
  std::uint32_t remove(std::uint32_t slot);
  /// What the case waits with until its month of review.
  void schedule(std::uint32_t slot, HazardClass hazard_class, Month review) {
    class_[slot] = hazard_class;
    review_[slot] = static_cast<std::int16_t>(review.index);
  }
  void renumber(std::size_t slot, std::uint32_t record) { record_[slot] = record; }

  /// Appends to `found` the cases in which something may happen this month.
  /// `threshold`: by hazard class, of the first word of the draw [of 2^32].
  void pass(const KeyedRng& rng, Month month, std::span<const std::uint32_t> threshold,
            Instructions instructions, std::vector<FoundCase>& found) const;

  /// Calls visit(vector) for each of the columns, to store or restore them.
  template <class Visit>
  void each_part(Visit visit) {
    visit(agent_low_);
    visit(agent_high_);
    visit(record_);
    visit(class_);
    visit(review_);
  }

 private:
  void pass_plain(const KeyedRng& rng, Month month, std::span<const std::uint32_t> threshold,
                  std::size_t from, std::vector<FoundCase>& found) const;
  std::size_t pass_avx2(const KeyedRng& rng, Month month, std::span<const std::uint32_t> threshold,
                        std::vector<FoundCase>& found) const;

  std::vector<std::uint32_t> agent_low_, agent_high_;
  std::vector<std::uint32_t> record_;
  std::vector<HazardClass> class_;
  std::vector<std::int16_t> review_;
};

}  // namespace kindred::model
