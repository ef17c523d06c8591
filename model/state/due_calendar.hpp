// model/state/due_calendar.hpp - what is due, by month, in the order in which it was put down.
//
// Entries are in blocks of two cache lines, blocks of a month in a chain, all blocks in one row
// of memory: adding allocates nothing once the row has grown, a copy is one move of memory, and a
// month that has been gone through gives its blocks back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/vocabulary/calendar.hpp"

namespace kindred::model {

/// Something that will happen on a day unless life moves on first.
struct Due {
  enum class Kind : std::uint8_t {
    family_candidate,
    recurrence,
    reentry,
    eighteenth_birthday,
    with_sibling,        ///< joins a brother or sister in care, moves or leaves with one
    needs_at_18,         ///< the needs of one of a sample are looked at
    found_by_early_help  ///< workers of early help may refer the family
  };
  std::uint32_t who = 0;  ///< a family or a record of a child: see names_family
  std::int16_t day = 0;
  std::uint16_t nth : 9 = 0;  ///< candidate's number; referrals or periods of care when scheduled
  std::uint16_t stream : 4 = 0;  ///< of candidates: the bound's, then those beyond it
  Kind kind : 3 = Kind::family_candidate;
};
static_assert(sizeof(Due) == 8);

/// Whether `who` is a family of the population rather than a record of a child.
constexpr bool names_family(Due::Kind kind) {
  return kind == Due::Kind::family_candidate || kind == Due::Kind::found_by_early_help;
}

constexpr Due due_on(Day day, std::uint32_t who, Due::Kind kind, unsigned stream, unsigned nth) {
  Due made;
  made.who = who;
  made.day = static_cast<std::int16_t>(day);
  made.nth = static_cast<std::uint16_t>(nth & 0x1ff);
  made.stream = static_cast<std::uint16_t>(stream & 0xf);
  made.kind = kind;
  return made;
}

class DueCalendar {
 public:
  DueCalendar() = default;
  explicit DueCalendar(std::size_t months) : months_(months) {}

  std::size_t months() const { return months_.size(); }

  /// Puts something down; what lies beyond the calendar is left out.
  void add(Month month, const Due& due) {
    if (month.index < 0 || static_cast<std::size_t>(month.index) >= months_.size()) return;
    auto& chain = months_[static_cast<std::size_t>(month.index)];
    if (chain.last == none || blocks_[chain.last].size == due_a_block) append_block(chain);
    auto& block = blocks_[chain.last];
    block.due[block.size++] = due;
  }

  /// The same on its day.
  void add(Day day, std::uint32_t who, Due::Kind kind, unsigned stream, unsigned nth) {
    add(month_of(day), due_on(day, who, kind, stream, nth));
  }

  /// Calls visit(due) for all that is put down for a month, and for what is put down meanwhile.
  template <class Visit>
  void each(Month month, Visit visit) const {
    for (auto at = months_[static_cast<std::size_t>(month.index)].first; at != none;
         at = blocks_[at].next) {
      // By value: the row can grow while one is visited.
      for (std::uint32_t i = 0; i < blocks_[at].size; ++i) visit(Due(blocks_[at].due[i]));
    }
  }
  /// Moves all that is put down for a month to `taken`, in place of what was there.
  void take(Month month, std::vector<Due>& taken) {
    taken.clear();
    each(month, [&](const Due& due) { taken.push_back(due); });
    clear(month);
  }

  /// Forgets a month.
  void clear(Month month);
  /// Forgets all entries of a kind.
  void forget(Due::Kind kind);
  /// Calls change(due) for every entry from a month on; it answers whether the entry stays. What
  /// lies before the month is forgotten, and no room is left over.
  template <class Change>
  void revise(Month from, Change change) {
    DueCalendar kept(months());
    for (Month m = from; static_cast<std::size_t>(m.index) < months_.size(); m = m + 1) {
      each(m, [&](Due due) {
        if (change(due)) kept.add(m, due);
      });
    }
    *this = std::move(kept);
  }

  /// Calls visit(vector) for each of the vectors that hold the calendar, to store or restore them.
  template <class Visit>
  void each_part(Visit visit) {
    visit(months_);
    visit(blocks_);
    visit(free_);
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  static constexpr std::uint32_t due_a_block = 15;
  struct Block {
    std::uint32_t next = none;
    std::uint32_t size = 0;
    std::array<Due, due_a_block> due{};
  };
  struct Chain {
    std::uint32_t first = none, last = none;
  };

  void append_block(Chain& chain);

  std::vector<Chain> months_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> free_;
};

}  // namespace kindred::model
