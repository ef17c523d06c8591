// app/cli/show_cache.cpp - where launch states are kept, how much they take, and their removal.
#include <fmt/format.h>

#include <stdexcept>

#include "app/cli/commands.hpp"
#include "app/run/launch_cache.hpp"
#include "app/system/memory.hpp"

namespace kindred {

int cache(const CacheOptions& options) {
  const auto& folder = options.cache.folder;
  if (folder.empty()) {
    fmt::print("the cache is off: no launch states are stored\n");
    return 0;
  }
  LaunchCache kept(folder, options.cache.most_bytes);
  const auto held = kept.bytes_held();
  if (options.wish == CacheOptions::Wish::show) {
    fmt::print("folder  {}\nholds   {}\nlimit   {}\n", folder.string(), spoken_bytes(held),
               spoken_bytes(options.cache.most_bytes));
    return 0;
  }
  const auto left = kept.clear();
  if (left > 0) {
    throw std::runtime_error(
        fmt::format("cannot remove {} in {}", spoken_bytes(left), folder.string()));
  }
  fmt::print("removed {} from {}\n", spoken_bytes(held), folder.string());
  return 0;
}

}  // namespace kindred
