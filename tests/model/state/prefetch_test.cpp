// tests/model/state/prefetch_test.cpp - what is spread over memory is fetched ahead, in order.
#include "model/state/prefetch.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <vector>

using kindred::model::prefetch_pipeline;

TEST_CASE("each index goes through all stages in order, and each stage so far ahead of the next",
          "[engine]") {
  constexpr std::size_t ahead = 4;
  for (const std::size_t count : {0U, 1U, 3U, 4U, 5U, 100U}) {
    std::vector<std::size_t> first, second, worked;
    prefetch_pipeline(
        count, ahead, [&](std::size_t i) { first.push_back(i); },
        [&](std::size_t i) {
          second.push_back(i);
          CHECK(first.size() == std::min(count, i + ahead + 1));
        },
        [&](std::size_t i) {
          worked.push_back(i);
          CHECK(second.size() == std::min(count, i + ahead + 1));
        });
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    CHECK(first == all);
    CHECK(second == all);
    CHECK(worked == all);
  }
}
