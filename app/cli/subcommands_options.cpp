#include "app/cli/subcommands_options.hpp"

#include <fmt/format.h>

#include "app/cli/option_values.hpp"
#include "app/run/launch_cache.hpp"
#include "app/system/threads.hpp"
#include "scenarios/bounds.hpp"

namespace kindred::subcommands {

void threads_option(CLI::App* command, int& threads) {
  threads = usable_threads();
  option(command, "--threads", "N",
         fmt::format("processor threads to use (default here: {})", threads),
         [&threads](const auto& name, const auto& text) {
           threads = static_cast<int>(whole_number(
               name, text, 1, 1024,
               "it is the number of threads that work at once; results do not depend on it"));
         });
}

void seed_option(CLI::App* command, std::uint64_t& seed) {
  option(command, "--seed", "S", "random seed; the same seed gives identical results (default 1)",
         [&seed](const auto& name, const auto& text) { seed = seed_number(name, text); });
}

void draws_option(CLI::App* command, RunOptions& o) {
  option(command, "--draws", "N",
         "number of draws: repeat runs with other random numbers (default: the scenario's)",
         [&o](const auto& name, const auto& text) {
           o.draws = static_cast<int>(whole_number(
               name, text, scenarios::bounds::draws.least, scenarios::bounds::draws.most,
               "it is how many times each scenario is simulated"));
         });
}

void sample_option(CLI::App* command, RunOptions& o) {
  option(command, "--sample", "F", "share of families to simulate, scaled up (default 1)",
         [&o](const auto& name, const auto& text) { o.sample_weight = sample_weight(name, text); });
}

void years_option(CLI::App* command, const std::string& help, std::optional<Years>& years) {
  option(command, "--years", "FROM:TO", help,
         [&years](const auto& name, const auto& text) { years = year_range(name, text); });
}

void areas_option(CLI::App* command, const std::string& value_name, const std::string& help,
                  std::vector<std::string>& areas) {
  option(command, "--areas", value_name, help,
         [&areas](const auto& name, const auto& text) { areas = list_of_words(name, text); });
}

void cache_option(CLI::App* command, CacheChoice& cache) {
  cache.folder = cache_folder();
  option(command, "--cache", "DIR|off",
         "where to store launch states between runs ($KINDRED_CACHE)",
         [&cache](const auto&, const auto& text) {
           cache.folder = text == "off" ? std::filesystem::path() : std::filesystem::path(text);
         });
}

void resource_options(CLI::App* command, RunOptions& o) {
  threads_option(command, o.threads);
  option(command, "--max-memory", "SIZE", "memory limit, for example 2GiB (default: free memory)",
         [&o](const auto& name, const auto& text) { o.max_memory = byte_size(name, text); });
  cache_option(command, o.cache);
  option(command, "--cache-limit", "SIZE", "disk limit for launch states (default 8GiB)",
         [&o](const auto& name, const auto& text) { o.cache.most_bytes = byte_size(name, text); });
  command->add_flag_callback(
      "--dry-run", [&o] { o.purpose = Purpose::prediction; },
      "estimate time, memory and disk; do not run");
}

}  // namespace kindred::subcommands
