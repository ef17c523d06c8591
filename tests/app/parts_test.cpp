// The small parts of the front door, where a whole program is not needed.
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/cli/dry_run.hpp"
#include "app/cli/option_values.hpp"
#include "app/system/memory.hpp"
#include "app/system/progress.hpp"
#include "app/system/threads.hpp"
#include "scenarios/input_error.hpp"
#include "tests/app/fixtures/program.hpp"

namespace kindred::tests {

TEST_CASE("progress says what is done and what is left") {
  CHECK(progress_line("simulating", 0.375, "draw 2 of 4", 7.2) ==
        "simulating  37%  draw 2 of 4  about 12 s left");
  CHECK(progress_line("simulating", 0.0, "", 0.0) == "simulating   0%");
  CHECK(progress_line("simulating", 1.0, "", 9.0) == "simulating 100%");
  CHECK(spoken_duration(0.2) == "1 s");
  CHECK(spoken_duration(185) == "3 min");
  CHECK(spoken_duration(7800) == "2 h 10 min");
}

TEST_CASE("a sample is one family in a whole number") {
  CHECK(sample_weight("--sample", "1") == 1);
  CHECK(sample_weight("--sample", "0.05") == 20);
  CHECK(sample_weight("--sample", "0.33") == 3);
  CHECK_THROWS_AS(sample_weight("--sample", "0.3"), scenarios::InputError);
  CHECK_THROWS_AS(sample_weight("--sample", "nan"), scenarios::InputError);
}

TEST_CASE("values of options are read whole or not at all") {
  CHECK(year_range("--years", "2013:2033") == Years{2013, 2033});
  CHECK_THROWS_AS(year_range("--years", "2013:2033x"), scenarios::InputError);
  CHECK_THROWS_AS(year_range("--years", "2013:2033:2040"), scenarios::InputError);
  CHECK_THROWS_AS(whole_number("--draws", "4.5", 1, 10, ""), scenarios::InputError);
  CHECK(seed_number("--seed", "18446744073709551615") == 18446744073709551615U);
  CHECK_THROWS_AS(seed_number("--seed", "18446744073709551616"), scenarios::InputError);
  CHECK(list_of_words("--areas", "a,b") == std::vector<std::string>{"a", "b"});
  CHECK_THROWS_AS(list_of_words("--areas", ""), scenarios::InputError);
}

TEST_CASE("the least of machine and control group is what is free") {
  const Folder root;
  std::filesystem::create_directories(root / "proc/self");
  root.with("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    4096 kB\n");
  CHECK(available_memory(root.path()) == 4096 * 1024);

  root.with("proc/self/cgroup", "0::/job/step\n");
  std::filesystem::create_directories(root / "sys/fs/cgroup/job/step");
  root.with("sys/fs/cgroup/job/step/memory.max", "max\n");
  root.with("sys/fs/cgroup/job/step/memory.current", "1000\n");
  CHECK(available_memory(root.path()) == 4096 * 1024);
  // The limit of a group above counts, and its cache does not.
  root.with("sys/fs/cgroup/job/memory.max", "3000000\n");
  root.with("sys/fs/cgroup/job/memory.current", "1500000\n");
  root.with("sys/fs/cgroup/job/memory.stat", "anon 1000000\ninactive_file 500000\n");
  CHECK(available_memory(root.path()) == 2000000);

  root.with("proc/self/cgroup", "4:cpu:/\n9:memory:/docker/outside\n");
  std::filesystem::create_directories(root / "sys/fs/cgroup/memory");
  root.with("sys/fs/cgroup/memory/memory.limit_in_bytes", "1000\n");
  root.with("sys/fs/cgroup/memory/memory.usage_in_bytes", "2000\n");
  CHECK(available_memory(root.path()) == 0);
}

TEST_CASE("as many threads as affinity and control groups allow") {
  const Folder root;
  std::filesystem::create_directories(root / "proc/self");
  CHECK(usable_threads(root.path(), 6) == 6);
  CHECK(usable_threads(root.path(), 0) == 1);
  CHECK(usable_threads(root.path()) == allowed_processors());
  CHECK(allowed_processors() >= 1);

  root.with("proc/self/cgroup", "0::/job/step\n");
  std::filesystem::create_directories(root / "sys/fs/cgroup/job/step");
  root.with("sys/fs/cgroup/job/step/cpu.max", "max 100000\n");
  CHECK(usable_threads(root.path(), 6) == 6);
  root.with("sys/fs/cgroup/job/cpu.max", "250000 100000\n");
  CHECK(usable_threads(root.path(), 6) == 3);
  CHECK(usable_threads(root.path(), 2) == 2);
  root.with("sys/fs/cgroup/job/step/cpu.max", "10000 100000\n");
  CHECK(usable_threads(root.path(), 6) == 1);

  root.with("proc/self/cgroup", "5:memory:/\n4:cpu,cpuacct:/docker/outside\n");
  std::filesystem::create_directories(root / "sys/fs/cgroup/cpu");
  root.with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
  root.with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
  CHECK(usable_threads(root.path(), 6) == 6);
  root.with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "400000\n");
  CHECK(usable_threads(root.path(), 6) == 4);
}

TEST_CASE("sizes in bytes have a unit") {
  CHECK(byte_size("--max-memory", "2GiB") == 2'147'483'648U);
  CHECK(byte_size("--max-memory", "1.5 MB") == 1'500'000U);
  CHECK(byte_size("--max-memory", "1kB") == 1000U);
  for (const std::string wrong : {"", "2", "GiB", "-1GiB", "2gib", "0.1 ", "nanGiB", "1e30TiB"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(byte_size("--max-memory", wrong), scenarios::InputError);
  }
}

TEST_CASE("an area that represents others is from the middle of them") {
  const std::vector<AreaSize> areas{{"e", 50}, {"a", 10}, {"d", 40},
                                    {"c", 30}, {"b", 20}, {"f", 60}};
  const auto codes = [&](std::size_t wanted) {
    std::string made;
    for (const auto& area : spread_over_sizes(areas, wanted)) made += area.code;
    return made;
  };
  CHECK(codes(1) == "d");
  CHECK(codes(2) == "be");
  CHECK(codes(3) == "bdf");
  CHECK(codes(6) == "eadcbf");
  CHECK(codes(9) == "eadcbf");
}

TEST_CASE("draws at once keep the threads busy and fit") {
  RunSize authority{
      .children = 60'000, .areas = 1, .years = 11, .draws = 1000, .scenarios = 2, .threads = 8};
  const std::uint64_t ample = std::uint64_t{1} << 40U;
  CHECK(draws_at_once(authority, ample) == 16);
  CHECK(draws_at_once(authority, 0) == 1);
  authority.at_once = 5;
  CHECK(draws_at_once(authority, predicted_memory(authority)) == 5);
  CHECK(draws_at_once(authority, predicted_memory(authority) - 1) == 4);
  authority.draws = 3;
  CHECK(draws_at_once(authority, ample) == 3);
  authority.draws = 1000;
  authority.areas = 153;
  CHECK(draws_at_once(authority, ample) == 1);
}

constexpr RunSize england{
    .children = 12'000'000, .areas = 153, .years = 21, .draws = 1, .scenarios = 1, .threads = 2};

TEST_CASE("memory foretold for England is what was measured, within a fifth") {
  const auto foretold = [](RunSize size) { return static_cast<double>(predicted_memory(size)); };
  constexpr double mebibyte = 1024 * 1024;
  CHECK(foretold(england) == Approx(1'692 * mebibyte).epsilon(0.2));
  auto with_policy = england;
  with_policy.scenarios = 2;
  CHECK(foretold(with_policy) == Approx(2'266 * mebibyte).epsilon(0.2));
  // More draws leave March 2013 where it is, for each to begin from.
  auto with_draws = england;
  with_draws.draws = 2;
  CHECK(foretold(with_draws) == Approx(2.19e9).epsilon(0.2));
  // A third scenario leaves the trunk when the second has ended: only its results are more.
  auto with_two = with_policy;
  with_two.scenarios = 3;
  CHECK(foretold(with_two) < 1.05 * foretold(with_policy));
}

TEST_CASE("a run that does not fit is refused with what to try") {
  auto few = england;
  few.draws = 4;
  few.scenarios = 2;
  auto later = few;
  later.last_year = 2046;
  CHECK(predicted_memory(later) > predicted_memory(few) * 6 / 5);
  auto asked = few;
  asked.draws = 10'000;
  CHECK(predicted_memory(asked) == predicted_memory(few));
  CHECK(predicted_disk(asked) == 2500 * predicted_disk(few));
  CHECK_NOTHROW(require_memory(1000, 1000));
  CHECK_THROWS_AS(require_memory(1001, 1000), scenarios::InputError);
  CHECK_NOTHROW(require_memory(1000, 1000, 1000));
  CHECK_THROWS_WITH(require_memory(1001, 1000, 2000), Catch::Contains("free"));
  CHECK_THROWS_WITH(require_memory(1001, 2000, 1000), Catch::Contains("--max-memory"));
  CHECK_THROWS_AS(require_disk(1001, 1000), scenarios::InputError);
  CHECK(spoken_bytes(3'435'973'836) == "3.2 GiB");
}

}  // namespace kindred::tests
