#include "app/run/launches.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/system/memory.hpp"
#include "calibration/csv_rows.hpp"
#include "model/engine/area_run.hpp"
#include "model/engine/draw_numbers.hpp"

namespace kindred {

namespace {

/// The mathematical library computes with what the processor has, and may differ in the last bit.
std::string processor() {
  __builtin_cpu_init();
  return fmt::format("{} {} {}", __builtin_cpu_supports("avx2") != 0,
                     __builtin_cpu_supports("fma") != 0, __builtin_cpu_supports("avx512f") != 0);
}

/// What every state of a run depends on, but for area, draw and month. Not the first year of the
/// study (states count from 2013), not factors and paths of prices, and not the scenarios: they act
/// after launch, or the state is not asked for.
std::string decided_by(const StudyInputs& stage, const RunOptions& options) {
  return fmt::format(
      "program {}\nprocessor {}\npublished {}\nseed {}\nsample {}\nto {}\n"
      "parameters\n{}\nunit costs\n{}",
      program_fingerprint(), processor(), stage.published.content_hash(), options.seed,
      options.sample_weight, stage.header.last_year, calibration::fitted_text(stage.folders.fitted),
      calibration::file_bytes(stage.folders.published / "unit_costs.csv"));
}

/// Never more than a tenth of what the disk would have free without the cache.
CacheChoice within_disk(CacheChoice asked) {
  if (asked.folder.empty()) return asked;
  const auto held = LaunchCache(asked.folder, asked.most_bytes).bytes_held();
  const auto free = available_disk(asked.folder / "file");
  asked.most_bytes = std::min(asked.most_bytes, free / 10 + held / 10);
  return asked;
}

model::Month launch_of(const StudyInputs& stage) {
  return model::first_month(std::min(stage.header.launch_year, stage.header.last_year) + 1);
}

std::string key_of(const std::string& decided, const model::LaunchKey& key) {
  return fmt::format("{}-{}-{}-{}", decided, key.area, key.draw, key.month.index);
}

}  // namespace

Launches::Launches(const StudyInputs& stage, const RunOptions& options, const CacheChoice& cache)
    : where_(within_disk(cache)),
      of_burn_in_(fingerprint("burn-in\n" + decided_by(stage, options))),
      // All of England shares one market; an area alone is another history.
      of_draw_(fingerprint(fmt::format("launch {}\nof {}\n{}", stage.header.launch_year,
                                       stage.only.empty() ? "all areas" : "areas alone",
                                       decided_by(stage, options)))),
      needed_{stage.header.areas.size(), stage.header.areas.size() * stage.header.draws},
      launch_(launch_of(stage)),
      cache_(where_.folder, where_.most_bytes) {}

std::optional<std::vector<std::byte>> Launches::find(const std::string& key) {
  auto bytes = cache_.find(key);
  if (bytes) used_ += bytes->size();
  return bytes;
}

void Launches::keep(const std::string& key, std::span<const std::byte> bytes) {
  // Making room leaves a sixteenth free; with less than that between, ours would make way for ours.
  const auto own = where_.most_bytes / 8 * 7;
  if (used_ + bytes.size() > own || cache_.holds(key)) return;
  used_ += bytes.size();
  cache_.keep(key, bytes);
}

model::LaunchStore Launches::of_burn_ins() {
  if (where_.folder.empty()) return {};
  return {[this](const model::LaunchKey& key) {
            auto bytes = find(key_of(of_burn_in_, key));
            if (bytes) ++burn_ins_found_;
            return bytes;
          },
          [this](const model::LaunchKey& key, std::span<const std::byte> bytes) {
            keep(key_of(of_burn_in_, key), bytes);
          }};
}

model::LaunchStore Launches::of_draws() {
  if (where_.folder.empty()) return {};
  return {[this](const model::LaunchKey& key) {
            auto bytes = find(key_of(of_draw_, key));
            if (bytes) ++draws_found_;
            return bytes;
          },
          [this](const model::LaunchKey& key, std::span<const std::byte> bytes) {
            keep(key_of(of_draw_, key), bytes);
          }};
}

Launches::Number Launches::held(const StudyInputs& stage) const {
  Number number;
  for (const auto& area : stage.header.areas) {
    number.burn_ins +=
        cache_.holds(key_of(of_burn_in_, {area.code, model::burn_in_draw, model::history_begins}));
    for (std::size_t draw = 0; draw < stage.header.draws; ++draw) {
      number.draws += cache_.holds(
          key_of(of_draw_, {area.code, static_cast<std::uint32_t>(draw) + 1, launch_}));
    }
  }
  return number;
}

std::string spoken(const Launches& launches) {
  if (launches.where().folder.empty()) return "none stored (--cache off)";
  const auto found = launches.found(), needed = launches.needed();
  return fmt::format("{} of {}, burn-ins {} of {}, from {}", found.draws, needed.draws,
                     found.burn_ins, needed.burn_ins, launches.where().folder.string());
}

}  // namespace kindred
