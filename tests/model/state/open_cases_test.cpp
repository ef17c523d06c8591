// tests/model/state/open_cases_test.cpp - the pass over the open cases finds those that it should,
// in both of its paths alike, and the columns keep together.
#include "model/state/open_cases.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>

#include "model/rates/competing_risks.hpp"

using namespace kindred::model;

namespace {

constexpr Month now{331};
constexpr std::size_t classes = hazard_classes;
constexpr std::uint32_t all_bits = std::numeric_limits<std::uint32_t>::max();

/// Records and the words of their first draw, in the order found.
using Finds = std::vector<std::pair<std::uint32_t, Words>>;

/// Numbers that are anything, the same on every machine.
class Anything {
 public:
  explicit Anything(std::uint32_t seed) : rng_(4711, seed) {}
  std::uint32_t word() { return rng_.words(++nth_, DrawPurpose::drawn_value)[0]; }
  std::uint32_t below(std::uint32_t end) { return word() % end; }

 private:
  KeyedRng rng_;
  AgentId nth_ = 0;
};

struct Case {
  AgentId agent;
  std::uint32_t record;
  HazardClass hazard_class;
  Month review;
};

/// Cases of any class, their agents with words both high and low, reviews near now and far away.
std::vector<Case> cases(std::size_t number, std::uint32_t seed) {
  Anything any(seed);
  constexpr std::array<int, 8> reviews{INT16_MIN, -1, 0, 330, 331, 332, 333, INT16_MAX};
  std::vector<Case> made;
  for (std::size_t i = 0; i < number; ++i) {
    const AgentId agent = static_cast<AgentId>(any.word()) << 32 | any.word();
    const int review = any.below(2) == 0 ? reviews[any.below(8)] : INT16_MAX;
    made.push_back({agent, any.word(), static_cast<HazardClass>(any.below(classes)), {review}});
  }
  return made;
}

OpenCases open_cases(const std::vector<Case>& all) {
  OpenCases made;
  for (const auto& c : all) made.schedule(made.add(c.agent, c.record), c.hazard_class, c.review);
  return made;
}

/// Thresholds of every height, with many at either extreme.
std::vector<std::uint32_t> thresholds(std::uint32_t seed) {
  Anything any(seed);
  std::vector<std::uint32_t> made(classes);
  for (auto& t : made) {
    const auto kind = any.below(8);
    t = kind == 0   ? 0
        : kind == 1 ? all_bits
        : kind == 2 ? 0x80000000
        : kind == 3 ? 0x7fffffff
                    : any.word();
  }
  return made;
}

Words first_words(const KeyedRng& rng, AgentId agent) {
  return rng.words(agent, DrawPurpose::month, now, 0);
}

/// What the header says, case by case.
Finds expected(const std::vector<Case>& all, const KeyedRng& rng,
               const std::vector<std::uint32_t>& threshold) {
  Finds made;
  for (const auto& c : all) {
    const auto words = first_words(rng, c.agent);
    if (words[0] < threshold[c.hazard_class] || c.review <= now) made.emplace_back(c.record, words);
  }
  return made;
}

Finds pass(const OpenCases& open, const KeyedRng& rng, const std::vector<std::uint32_t>& threshold,
           Instructions instructions) {
  std::vector<FoundCase> found{{17, {1, 2, 3, 4}}};
  open.pass(rng, now, threshold, instructions, found);
  Finds made;
  for (const auto& f : found) made.emplace_back(f.record, f.words);
  // What was found before stays in front.
  REQUIRE(made.front() == std::pair{17U, Words{1, 2, 3, 4}});
  made.erase(made.begin());
  return made;
}

/// The paths that this machine has.
std::vector<Instructions> paths() {
  if (best_instructions() == Instructions::avx2) return {Instructions::plain, Instructions::avx2};
  return {Instructions::plain};
}

std::vector<std::size_t> sizes() {
  std::vector<std::size_t> made;
  for (std::size_t n = 0; n <= 40; ++n) made.push_back(n);
  made.insert(made.end(), {1000, 4099, 8192});
  return made;
}

}  // namespace

TEST_CASE("the pass finds just the cases that it should, in order, by either path", "[open]") {
  std::size_t found_in_all = 0, left_in_all = 0;
  for (const auto n : sizes()) {
    const auto seed = static_cast<std::uint32_t>(n) + 1;
    const KeyedRng rng(seed * 0x9e3779b97f4a7c15U, seed);
    const auto all = cases(n, seed);
    const auto threshold = thresholds(seed);
    const auto right = expected(all, rng, threshold);
    const auto open = open_cases(all);
    for (const auto path : paths()) {
      INFO(n << " cases, path " << static_cast<int>(path));
      CHECK(pass(open, rng, threshold, path) == right);
    }
    found_in_all += right.size();
    left_in_all += n - right.size();
  }
  CHECK(found_in_all > 3000);
  CHECK(left_in_all > 3000);
}

TEST_CASE("a threshold of nothing finds reviews alone, the highest all but the highest draw",
          "[open]") {
  const KeyedRng rng(3, 1);
  const auto all = cases(4000, 5);
  const auto open = open_cases(all);
  const auto due = std::ranges::count_if(all, [](const Case& c) { return c.review <= now; });
  REQUIRE(due > 500);
  REQUIRE(due < 3500);
  for (const auto path : paths()) {
    const auto none = pass(open, rng, std::vector<std::uint32_t>(classes, 0), path);
    CHECK(static_cast<std::ptrdiff_t>(none.size()) == due);
    CHECK(pass(open, rng, std::vector<std::uint32_t>(classes, all_bits), path).size() == 4000);
  }
}

TEST_CASE("the pass reads the first word of the child's month, to the last bit", "[open]") {
  // A threshold at the word itself lets nothing through, one above it does.
  const KeyedRng rng(0xfedcba9876543210U, 9);
  const auto all = cases(64, 8);
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto waiting = all;
    for (auto& c : waiting) {
      c.hazard_class = 0;
      c.review = now + 1;
    }
    waiting[i].hazard_class = 1;
    const auto open = open_cases(waiting);
    const auto words = first_words(rng, all[i].agent);
    std::vector<std::uint32_t> threshold(classes, 0);
    for (const auto path : paths()) {
      INFO("case " << i << ", path " << static_cast<int>(path));
      threshold[1] = words[0];
      CHECK(pass(open, rng, threshold, path).empty());
      threshold[1] = words[0] + 1;
      CHECK(pass(open, rng, threshold, path) == Finds{{all[i].record, words}});
    }
  }
}

TEST_CASE("columns keep together as cases come and go", "[open]") {
  Anything any(77);
  OpenCases open;
  std::map<std::uint32_t, Case> kept;            // by record
  std::map<std::uint32_t, std::uint32_t> slots;  // of each record, as its child would hold it
  const KeyedRng rng(3, 1);
  const auto threshold = thresholds(6);
  std::uint32_t next = 0;
  for (int step = 0; step < 3000; ++step) {
    if (kept.size() < 20 || any.below(100) < 52) {
      const auto c = cases(1, static_cast<std::uint32_t>(step) + 100)[0];
      const auto slot = open.add(c.agent, next);
      REQUIRE(slot == open.size() - 1);
      REQUIRE(open.review(slot) <= now);  // looked at in the next pass
      open.schedule(slot, c.hazard_class, c.review);
      kept[next] = {c.agent, next, c.hazard_class, c.review};
      slots[next++] = slot;
    } else {
      const auto slot = any.below(static_cast<std::uint32_t>(open.size()));
      const auto gone = open.record(slot);
      slots[open.remove(slot)] = slot;
      kept.erase(gone);
      slots.erase(gone);
    }
    REQUIRE(open.size() == kept.size());
  }
  Finds right;
  for (std::uint32_t slot = 0; slot < open.size(); ++slot) {
    const auto& c = kept.at(open.record(slot));
    REQUIRE(slots.at(c.record) == slot);
    REQUIRE(open.hazard_class(slot) == c.hazard_class);
    REQUIRE(open.review(slot) == c.review);
    const auto words = first_words(rng, c.agent);
    if (words[0] < threshold[c.hazard_class] || c.review <= now) {
      right.emplace_back(c.record, words);
    }
  }
  // The agents can be seen through their draws only.
  for (const auto path : paths()) CHECK(pass(open, rng, threshold, path) == right);
}
