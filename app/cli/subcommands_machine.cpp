#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"

namespace kindred::subcommands {

void declare_cache(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<CacheOptions>();
  auto* command =
      subcommand(app, asked, "cache", "show or remove the launch states that runs have stored",
                 "What you get: the folder, how much it holds and its limit. It stores areas as "
                 "they are at the\n"
                 "launch date, so that later runs need not simulate history again. Results are the "
                 "same without\n"
                 "it. You can remove it at any time.\n"
                 "\n"
                 "  kindred cache\n"
                 "  kindred cache --clear",
                 o, cache);
  cache_option(command, o->cache);
  command->add_flag_callback(
      "--clear", [o = o.get()] { o->wish = CacheOptions::Wish::clear; },
      "remove all stored states");
}

void declare_benchmark(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<BenchmarkOptions>();
  auto* command = subcommand(
      app, asked, "benchmark", "measure how fast this machine simulates",
      "What you get: child-months simulated per second of processor time (a child simulated for a\n"
      "month is 1), the time taken, peak memory, and a digest of all results, which depends only "
      "on\n"
      "the seed. Only --counts writes a file. Tasks:\n"
      "  six-state   one million children, six states, ten years; the exact answers are known\n"
      "  england     burn-in, one draw 2013 to 2033 (2 GiB)\n"
      "  projection  England, one draw of ten years from launch states in memory (2 GiB)\n"
      "  authority   about 60,000 children, 1,000 draws of ten years, a baseline and a policy\n"
      "  ensemble    England, 16 draws of ten years from launch states in memory (6 GiB)\n"
      "  population  England's people and burn-in, from scratch and from stored states\n"
      "  writing     a study of England, 20 years, written to the temporary folder\n"
      "\n"
      "  kindred benchmark\n"
      "  kindred benchmark --threads 1 --counts counts.csv\n"
      "  kindred benchmark --task england --json > england.json",
      o, benchmark);
  option(command, "--task", "NAME", "what to simulate (default: six-state)",
         [o = o.get()](const auto& name, const auto& text) {
           o->task = static_cast<BenchmarkTask>(one_of(name, text, benchmark_task_names, "a task"));
         });
  threads_option(command, o->threads);
  seed_option(command, o->seed);
  command
      ->add_option("--counts", o->counts,
                   "write children by month and state as CSV (six-state only)")
      ->type_name("FILE");
  command->add_flag_callback(
      "--plain", [o = o.get()] { o->instructions = model::Instructions::plain; },
      "use no vector instructions: same results, slower");
  command->add_flag_callback(
      "--json", [o = o.get()] { o->output = Output::json; }, "print one JSON object, for programs");
}

}  // namespace kindred::subcommands
