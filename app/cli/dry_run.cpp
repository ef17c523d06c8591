#include "app/cli/dry_run.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/run/launches.hpp"
#include "app/run/run_study.hpp"
#include "app/run/study_inputs.hpp"
#include "app/system/interruption.hpp"
#include "app/system/memory.hpp"
#include "app/system/progress.hpp"
#include "app/system/threads.hpp"
#include "outputs/summary/summary.hpp"

namespace kindred {

namespace fs = std::filesystem;

namespace {

constexpr double children_tried =
    400'000;  // simulated from birth to horizon in about half a second

/// A folder for the try, gone at its end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto name = (fs::temp_directory_path() / "kindred-dry-run-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw std::runtime_error("cannot make a folder in " + fs::temp_directory_path().string());
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Work follows the children and, much more, those who are referred.
std::vector<AreaSize> sizes(const StudyInputs& stage) {
  std::vector<AreaSize> made;
  for (const auto& area : stage.header.areas) {
    made.push_back({area.code, stage.published.children(area.code, 2022)});
  }
  return made;
}

double total(const std::vector<AreaSize>& areas) {
  double sum = 0;
  for (const auto& area : areas) sum += area.size;
  return sum;
}

/// What a part of the run took, without launch states and, where any are there, with them.
struct Tried {
  Spent fresh, from_cache;
  double finishing = 0;       ///< the statistics of the whole run
  double telling = 0;         ///< of the summary on the screen
  double part_of_people = 1;  ///< what share of the run was tried
  double part_of_draws = 1;
  std::uint64_t cache_bytes = 0;
};

Tried try_part(StudyInputs& stage, RunOptions options, const RunSize& size, bool some_held) {
  const auto all = sizes(stage);
  const double children = static_cast<double>(size.children);
  const auto wanted =
      std::max<double>(2.0 * size.threads, std::ceil(size.areas * children_tried / children));
  const auto part = spread_over_sizes(all, static_cast<std::size_t>(wanted));
  Tried tried;
  tried.part_of_people = total(part) / total(all);
  const double draws = std::ceil(children_tried / (tried.part_of_people * children));
  const int few = std::min(size.draws, std::max(static_cast<int>(draws), size.at_once));
  tried.part_of_draws = tried.part_of_people * few / size.draws;

  const TemporaryFolder folder;
  std::vector<std::string> codes;
  for (const auto& area : part) codes.push_back(area.code);
  stage.keep_only(codes, few, options);
  options.out = folder.path() / "study.h5";
  const bool caches = !options.cache.folder.empty();
  const CacheChoice own{caches ? folder.path() / "cache" : fs::path(), options.cache.most_bytes};
  const auto stop = watch_for_interruption();
  const auto run = [&] {
    Launches launches(stage, options, own);
    auto small = planned(stage, options);
    small.at_once = size.at_once;
    return write_study(
        stage, options, small, launches, [](double, std::string_view) {}, stop);
  };
  tried.fresh = run();
  if (caches) tried.cache_bytes = LaunchCache(own.folder, own.most_bytes).bytes_held();
  if (some_held) tried.from_cache = run();
  const double before = processor_seconds();
  static_cast<void>(outputs::summary(outputs::StudyFile(options.out)));
  tried.telling = processor_seconds() - before;
  // What statistics take grows with the draws from what they take for one.
  tried.finishing = tried.fresh.finishing;
  if (few > 1 && few < size.draws) {
    stage.keep_only(codes, 1, options);
    const double of_one = run().finishing;
    tried.finishing =
        of_one + std::max(0.0, tried.fresh.finishing - of_one) / (few - 1) * (size.draws - 1);
  }
  tried.finishing /= std::sqrt(tried.part_of_people);  // between a part that is so for each area
                                                       // and one that is so for each table
  return tried;
}

/// Seconds of work, and until the end.
struct Time {
  double work = 0;
  double wall = 0;
};

/// `held`: shares of burn-ins and launches that are in the cache.
Time scaled(const Tried& tried, double loading, double burn_ins_held, double draws_held,
            const RunSize& size) {
  const auto mixed = [](double fresh, double from_cache, double held) {
    return fresh * (1 - held) + from_cache * held;
  };
  const auto& a = tried.fresh;
  const auto& b = tried.from_cache;
  const double people = mixed(a.people, b.people, burn_ins_held) / tried.part_of_people;
  const double draws = mixed(a.draws, b.draws, draws_held) / tried.part_of_draws;
  const double writing = a.writing / tried.part_of_draws;
  const double alone = loading + a.opening + tried.finishing + tried.telling;
  const double at_work = std::min(size.threads, usable_threads());
  // With few areas some threads have nothing to do.
  const double on_people = std::min<double>(at_work, size.areas);
  const double on_draws = std::min<double>(at_work, size.areas * size.at_once);
  return {alone + people + draws, alone + people / on_people + std::max(writing, draws / on_draws)};
}

}  // namespace

std::vector<AreaSize> spread_over_sizes(std::vector<AreaSize> areas, std::size_t wanted) {
  if (areas.size() <= wanted) return areas;
  std::ranges::stable_sort(areas, {}, &AreaSize::size);
  std::vector<AreaSize> chosen;
  for (std::size_t i = 0; i < wanted; ++i) {
    chosen.push_back(areas[(2 * i + 1) * areas.size() / (2 * wanted)]);
  }
  return chosen;
}

int predict(const RunOptions& options) {
  StudyInputs stage(options);
  const double loading = processor_seconds();
  const auto size = planned(stage, options);
  require_room(size, options);
  const auto header = stage.header;
  const double months = child_months(stage, options);
  const Launches launches(stage, options, options.cache);
  const auto needed = launches.needed(), held = launches.held(stage);

  const auto tried = try_part(stage, options, size, held.burn_ins + held.draws > 0);
  const auto share = [](std::size_t of, std::size_t all) {
    return static_cast<double>(of) / static_cast<double>(all);
  };
  const auto time = scaled(tried, loading, share(held.burn_ins, needed.burn_ins),
                           share(held.draws, needed.draws), size);
  const auto line = [](std::string_view name, const std::string& text) {
    fmt::print("{:<14}{}\n", name, text);
  };
  line("areas", fmt::format("{}", size.areas));
  line("children", fmt::format("{} simulated at a time", size.children));
  line("years",
       fmt::format("{} to {}, launch {}", header.first_year, header.last_year, header.launch_year));
  line("scenarios", fmt::format("{}", size.scenarios));
  line("draws", fmt::format("{}, {} at once", size.draws, size.at_once));
  line("child-months", fmt::format("{:.0f} million", months * size.draws * size.scenarios / 1e6));
  line("threads", fmt::format("{}", size.threads));
  line("cache", launches.where().folder.empty()
                    ? "off"
                    : fmt::format("{} of {} launch states and {} of {} burn-ins, in {}", held.draws,
                                  needed.draws, held.burn_ins, needed.burn_ins,
                                  launches.where().folder.string()));
  line("memory", fmt::format("about {} (limit {})", spoken_bytes(predicted_memory(size)),
                             spoken_bytes(memory_for(options))));
  line("time", fmt::format("about {:.1f} s on an idle machine; {:.1f} s of processor time",
                           time.wall, time.work));
  const auto kept = std::min(static_cast<double>(launches.where().most_bytes) * 7 / 8,
                             static_cast<double>(tried.cache_bytes) / tried.part_of_draws);
  line("disk", fmt::format("about {} for the study, {} for launch states",
                           spoken_bytes(predicted_disk(size)),
                           spoken_bytes(static_cast<std::uint64_t>(kept))));
  return 0;
}

}  // namespace kindred
