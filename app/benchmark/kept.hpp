// app/benchmark/kept.hpp - states of areas kept in memory, so that a benchmark can begin from them.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

#include "model/state/launch_store.hpp"

namespace kindred {

class KeptInMemory {
 public:
  /// What is found here lasts as long as this does.
  model::LaunchStore finds() {
    return {[this](const auto& key) { return find(key); }, {}};
  }
  model::LaunchStore keeps() {
    return {{}, [this](const auto& key, auto bytes) { keep(key, bytes); }};
  }
  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const auto& [key, state] : states_) sum += state.size();
    return sum;
  }

 private:
  using Key = std::tuple<std::string, std::uint32_t, model::Month>;
  static Key named(const model::LaunchKey& key) { return {key.area, key.draw, key.month}; }

  std::optional<std::vector<std::byte>> find(const model::LaunchKey& key) {
    const std::vector<std::byte>* state = nullptr;
    {
      const std::lock_guard lock(mutex_);
      const auto found = states_.find(named(key));
      if (found == states_.end()) return std::nullopt;
      state = &found->second;  // stays where it is, whatever is added
    }
    return *state;
  }
  void keep(const model::LaunchKey& key, std::span<const std::byte> bytes) {
    std::vector<std::byte> state(bytes.begin(), bytes.end());
    const std::lock_guard lock(mutex_);
    states_.insert_or_assign(named(key), std::move(state));
  }

  std::mutex mutex_;
  std::map<Key, std::vector<std::byte>> states_;
};

}  // namespace kindred
