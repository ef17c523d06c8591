// model/state/prefetch.hpp - records that are spread over memory, fetched before they are
// needed.
#pragma once

#include <cstddef>

namespace kindred::model {

/// Brings all of a record nearer to the processor: one whose size is no divisor of a cache line can
/// lie across two.
template <class Record>
void prefetch(const Record& record) {
  const auto* bytes = reinterpret_cast<const std::byte*>(&record);
  __builtin_prefetch(bytes);
  if constexpr (alignof(Record) < sizeof(Record)) __builtin_prefetch(bytes + sizeof(Record) - 1);
  // Without this g++ takes a function that only fetches for one that does nothing, and leaves out
  // all calls to it.
  __asm__ volatile("");
}

/// Takes each of `count` indices through all stages, each stage so many indices ahead of the next:
/// one brings near what the next one reads, and the last does the work, in order.
template <class... Stage>
void prefetch_pipeline(std::size_t count, std::size_t ahead, Stage... stages) {
  const auto rounds = count + ahead * (sizeof...(stages) - 1);
  for (std::size_t round = 0; round < rounds; ++round) {
    // Before its first index a stage counts down from the greatest number: that is none either.
    std::size_t at = round + ahead;
    const auto take = [&](auto& stage) {
      at -= ahead;
      if (at < count) stage(at);
    };
    (take(stages), ...);
  }
}

}  // namespace kindred::model
