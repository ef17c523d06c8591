// tests/benchmarks/pieces.cpp - what the pieces of the hot path cost, each by itself.
//
// Not a test: docs/developer/performance.md says how to run it and how to read it.
#include <benchmark/benchmark.h>

#include <vector>

#include "app/benchmark/process_table.hpp"
#include "model/chance/reproducible_math.hpp"
#include "model/rates/competing_risks.hpp"
#include "tests/model/fixtures/world.hpp"

namespace {

using namespace kindred::model;

constexpr Month now = first_month(2015);

/// One block of Philox, four words, keyed anew each time.
void draw(benchmark::State& state) {
  const KeyedRng rng(1, 1);
  AgentId agent = 0;
  for (auto _ : state) benchmark::DoNotOptimize(rng.words(++agent, DrawPurpose::month, now));
}
BENCHMARK(draw);

void logarithm(benchmark::State& state) {
  std::uint32_t word = 0;
  for (auto _ : state) benchmark::DoNotOptimize(exponential(uniform(word += 2654435769U)));
}
BENCHMARK(logarithm);

/// The monthly pass; three in a hundred are found. An item is a case.
void pass_over_open_cases(benchmark::State& state, Instructions instructions) {
  if (instructions == Instructions::avx2 && best_instructions() != Instructions::avx2) {
    return state.SkipWithError("this machine has no AVX2");
  }
  constexpr std::uint32_t cases = 4096, classes = hazard_classes;
  const KeyedRng rng(1, 1);
  const std::vector<std::uint32_t> thresholds(classes, UINT32_MAX / 33);
  OpenCases open;
  for (std::uint32_t i = 0; i < cases; ++i) {
    open.schedule(open.add(i, i), static_cast<HazardClass>(i * 7 % classes), {INT16_MAX});
  }
  std::vector<FoundCase> found;
  Month month = now;
  for (auto _ : state) {
    found.clear();
    open.pass(rng, month, thresholds, instructions, found);
    benchmark::DoNotOptimize(found.data());
    month = month + 1;
  }
  state.SetItemsProcessed(state.iterations() * cases);
}
BENCHMARK_CAPTURE(pass_over_open_cases, plain, Instructions::plain);
BENCHMARK_CAPTURE(pass_over_open_cases, avx2, Instructions::avx2);

/// Competing hazards of a child in need, and what they bring in a month.
void hazard(benchmark::State& state) {
  fixtures::ProcessBench stage(fixtures::parameters());
  auto& child = stage.child(1);
  child.help = HelpStatus::in_need;
  child.help_since = first_day(stage.month) - 100;
  auto area_month = stage.area_month();
  for (auto _ : state) {
    ++child.id;
    const auto exits =
        competing_risks_of(area_month.rates, hazard_state(child, area_month.first).hazard_class);
    benchmark::DoNotOptimize(area_month.next_event(child, exits, area_month.first, area_month.end));
  }
}
BENCHMARK(hazard);

/// An event counted in a year's tally.
void tally(benchmark::State& state) {
  fixtures::ProcessBench stage(fixtures::parameters());
  auto area_month = stage.area_month();
  std::size_t cell = 0;
  for (auto _ : state) {
    area_month.count(Tally::care_started_by_age, cell = (cell + 1) % count_of<AgeBand>);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(tally);

/// A move between two states counted by difference.
void tally_by_difference(benchmark::State& state) {
  StockByMonth stocks(120, 6);
  std::size_t from = 0;
  for (auto _ : state) {
    from = (from + 1) % 5;
    stocks.row(Month{60}).move(from, from + 1);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(tally_by_difference);

/// Two years of a test authority, from its burn-in on; an item is a month.
void month_of_an_area(benchmark::State& state) {
  const auto parameters = fixtures::parameters();
  const auto world = fixtures::world(parameters, 2000, 2015, 7, {"E06000901"});
  const std::vector<Scenario> scenarios{fixtures::baseline(2015)};
  const auto count = [](std::size_t, std::size_t, std::span<const Counts> areas) {
    benchmark::DoNotOptimize(areas.data());
  };
  for (auto _ : state) {
    simulate(world, parameters, scenarios, {.draws = 1, .threads = 1}, count);
  }
  state.SetItemsProcessed(state.iterations() * 24);
}
BENCHMARK(month_of_an_area)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
