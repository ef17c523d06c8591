#include "model/state/due_calendar.hpp"

namespace kindred::model {

void DueCalendar::append_block(Chain& chain) {
  std::uint32_t made;
  if (free_.empty()) {
    made = static_cast<std::uint32_t>(blocks_.size());
    blocks_.emplace_back();
  } else {
    made = free_.back();
    free_.pop_back();
    blocks_[made].next = none;
    blocks_[made].size = 0;
  }
  if (chain.last == none) {
    chain.first = made;
  } else {
    blocks_[chain.last].next = made;
  }
  chain.last = made;
}

void DueCalendar::clear(Month month) {
  auto& chain = months_[static_cast<std::size_t>(month.index)];
  for (auto at = chain.first; at != none; at = blocks_[at].next) free_.push_back(at);
  chain = {};
}

void DueCalendar::forget(Due::Kind kind) {
  revise({0}, [kind](const Due& due) { return due.kind != kind; });
}

}  // namespace kindred::model
