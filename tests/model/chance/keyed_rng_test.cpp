// tests/model/chance/keyed_rng_test.cpp - chance is what it should be, and belongs to events alone.
#include "model/chance/keyed_rng.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "model/chance/identity.hpp"
#include "tests/model/fixtures/statistics.hpp"

using namespace kindred::model;

namespace {

Words philox(const Words& counter, std::uint32_t key_0, std::uint32_t key_1) {
  const auto made =
      r123::Philox4x32()({{counter[0], counter[1], counter[2], counter[3]}}, {{key_0, key_1}});
  return {made[0], made[1], made[2], made[3]};
}

}  // namespace

TEST_CASE("Philox4x32-10 gives the known answers of Random123", "[draws]") {
  CHECK(philox({0, 0, 0, 0}, 0, 0) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  constexpr std::uint32_t ones = 0xffffffff;
  CHECK(philox({ones, ones, ones, ones}, ones, ones) ==
        Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  // Digits of pi.
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0) ==
        Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a draw depends on nothing but its key", "[draws]") {
  const KeyedRng rng(7, 1);
  const auto before = rng.words(3, DrawPurpose::referred, Month{9});
  (void)rng.words(4, DrawPurpose::ceased, Month{1});
  CHECK(rng.words(3, DrawPurpose::referred, Month{9}) == before);
  CHECK(KeyedRng(7, 1).words(3, DrawPurpose::referred, Month{9}) == before);
}

TEST_CASE("every part of the key matters", "[draws]") {
  const KeyedRng rng(7, 1);
  std::set<Words> seen;
  int made = 0;
  const auto add = [&](const Words& words) {
    seen.insert(words);
    ++made;
  };
  add(rng.words(3, DrawPurpose::referred, Month{9}, 0));
  add(rng.words(4, DrawPurpose::referred, Month{9}, 0));
  add(rng.words(3 + (AgentId{1} << 40), DrawPurpose::referred, Month{9}, 0));
  add(rng.words(3, DrawPurpose::ceased, Month{9}, 0));
  add(rng.words(3, DrawPurpose::referred, Month{10}, 0));
  add(rng.words(3, DrawPurpose::referred, Month{-9}, 0));
  add(rng.words(3, DrawPurpose::referred, Month{9}, 1));
  add(KeyedRng(8, 1).words(3, DrawPurpose::referred, Month{9}, 0));
  add(KeyedRng(7 + (std::uint64_t{1} << 40), 1).words(3, DrawPurpose::referred, Month{9}, 0));
  add(KeyedRng(7, 2).words(3, DrawPurpose::referred, Month{9}, 0));
  CHECK(seen.size() == static_cast<std::size_t>(made));
}

TEST_CASE("no two keys of a child's life share a draw", "[draws]") {
  const KeyedRng rng(7, 1);
  std::set<Words> seen;
  for (int event = 1; event <= static_cast<int>(DrawPurpose::drawn_value); ++event) {
    for (int month = 0; month < 24; ++month) {
      for (std::uint16_t nth = 0; nth < 40; ++nth) {
        seen.insert(rng.words(3, static_cast<DrawPurpose>(event), Month{month}, nth));
      }
    }
  }
  CHECK(seen.size() == static_cast<std::size_t>(DrawPurpose::drawn_value) * 24 * 40);
}

TEST_CASE("a uniform number is strictly between 0 and 1", "[draws]") {
  for (const std::uint32_t word : {0u, 1u, 0x7fffffffu, 0xffffffffu}) {
    CHECK(uniform(word) > 0);
    CHECK(uniform(word) < 1);
    CHECK(uniform(word, word) > 0);
    CHECK(uniform(word, word) < 1);
  }
  CHECK(std::isfinite(std::log1p(-uniform(0xffffffffu, 0xffffffffu))));
}

TEST_CASE("uniform numbers spread evenly, in each word and between neighbours", "[statistical]") {
  const KeyedRng rng(7, 1);
  constexpr int n = 100'000;
  std::array<double, 4> sum{};
  double sum_of_squares = 0, with_next_agent = 0, last = 0.5;
  for (int agent = 0; agent < n; ++agent) {
    const auto w = rng.words(static_cast<AgentId>(agent), DrawPurpose::month, Month{300});
    for (std::size_t i = 0; i < 4; ++i) sum[i] += uniform(w[i]);
    const double u = uniform(w[0], w[1]);
    sum_of_squares += u * u;
    with_next_agent += (u - 0.5) * (last - 0.5);
    last = u;
  }
  for (const double s : sum) {
    CHECK(fixtures::standard_errors_of_sum(s, n, 0.5, 1.0 / 12) < fixtures::surely_wrong);
    CHECK(fixtures::standard_errors_of_sum(s * fixtures::too_high, n, 0.5, 1.0 / 12) >
          fixtures::surely_wrong);
  }
  CHECK(fixtures::standard_errors_of_sum(sum_of_squares, n, 1.0 / 3, 4.0 / 45) <
        fixtures::surely_wrong);
  CHECK(fixtures::standard_errors_of_sum(with_next_agent, n, 0, 1.0 / 144) <
        fixtures::surely_wrong);
}
