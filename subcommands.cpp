#include "subcommands.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "launch_cache.hpp"
#include "option_values.hpp"
#include "scenarios/input_error.hpp"
#include "threads.hpp"

namespace kindred {

namespace {

/// Declares an option whose text is given to `read`.
template <class Read>
void option(CLI::App* command, const std::string& name, const std::string& placeholder,
            const std::string& help, Read read) {
  command
      ->add_option_function<std::string>(
          name, [name, read](const std::string& text) { read(name, text); }, help)
      ->type_name(placeholder);
}

void threads_option(CLI::App* command, int& threads) {
  threads = usable_threads();
  option(command, "--threads", "N", fmt::format("processor threads to use (here {})", threads),
         [&threads](const auto& name, const auto& text) {
           threads = static_cast<int>(
               whole_number(name, text, 1, 1024,
                            "it is how many threads work at once; results do not depend on it"));
         });
}

void seed_option(CLI::App* command, std::uint64_t& seed) {
  option(command, "--seed", "S", "fixes all chance: equal seeds, equal studies (1)",
         [&seed](const auto& name, const auto& text) { seed = seed_number(name, text); });
}

void draws_option(CLI::App* command, RunOptions& o) {
  option(command, "--draws", "N", "how many draws of chance and effect (the scenario's)",
         [&o](const auto& name, const auto& text) {
           o.draws = static_cast<int>(whole_number(
               name, text, 1, 1'000'000, "it is how many times each scenario is simulated"));
         });
}

void sample_option(CLI::App* command, RunOptions& o) {
  option(command, "--sample", "F", "share of families simulated, weighted up (1)",
         [&o](const auto& name, const auto& text) { o.sample_weight = sample_weight(name, text); });
}

void years_option(CLI::App* command, const std::string& help, std::optional<Years>& years) {
  option(command, "--years", "FROM:TO", help,
         [&years](const auto& name, const auto& text) { years = year_range(name, text); });
}

void areas_option(CLI::App* command, const std::string& placeholder, const std::string& help,
                  std::vector<std::string>& areas) {
  option(command, "--areas", placeholder, help,
         [&areas](const auto& name, const auto& text) { areas = list_of_words(name, text); });
}

void cache_option(CLI::App* command, CacheChoice& cache) {
  cache.folder = cache_folder();
  option(command, "--cache", "DIR|off",
         "where launch states are kept between runs ($KINDRED_CACHE)",
         [&cache](const auto&, const auto& text) {
           cache.folder = text == "off" ? std::filesystem::path() : std::filesystem::path(text);
         });
}

/// Options that change no result: what a run may take, and whether it is only foretold.
void room_options(CLI::App* command, RunOptions& o) {
  threads_option(command, o.threads);
  option(command, "--max-memory", "SIZE", "the most memory to take, such as 2GiB (what is free)",
         [&o](const auto& name, const auto& text) { o.max_memory = byte_size(name, text); });
  cache_option(command, o.cache);
  option(command, "--cache-limit", "SIZE", "the most that these states may take (8GiB)",
         [&o](const auto& name, const auto& text) { o.cache.most_bytes = byte_size(name, text); });
  command->add_flag_callback(
      "--dry-run", [&o] { o.purpose = Purpose::prediction; },
      "only say what the run would take: time, memory, disk");
}

/// A subcommand with its options in `o`, which lives as long as the app.
template <class Options>
CLI::App* subcommand(CLI::App& app, Invocation& asked, const std::string& name,
                     const std::string& what, const std::string& footer, std::shared_ptr<Options> o,
                     int (*work)(const Options&)) {
  auto* command = app.add_subcommand(name, what);
  command->footer(footer);
  command->final_callback([&asked, name, o, work] {
    asked = {"kindred " + name, [o, work] { return work(*o); }};
  });
  return command;
}

void declare_demo(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<DemoOptions>();
  o->run.command_line = typed;
  auto* command = subcommand(
      app, asked, "demo", "England under a baseline and one policy: the place to begin",
      "What comes out: a summary on the screen, the study (study.h5) and a report with charts\n"
      "(report.html) that opens in any browser. Every child in England, 2013 to 2033: nothing "
      "changed,\nfamily group conferencing before proceedings, and the same at full cost without "
      "effect.\n\n"
      "  kindred demo                    the whole of it: some minutes and 3 GiB\n"
      "  kindred demo --sample 0.05      one family in twenty: under a minute, more noise",
      o, demo);
  draws_option(command, o->run);
  sample_option(command, o->run);
  room_options(command, o->run);
  seed_option(command, o->run.seed);
  command->add_option("--out", o->run.out, "where the study goes (study.h5)")->type_name("FILE");
  command->add_option("--report", o->report, "where the report goes (report.html)")
      ->type_name("FILE");
}

void declare_run(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<RunOptions>();
  o->command_line = typed;
  auto* command =
      subcommand(app, asked, "run", "simulate scenarios and write a study",
                 "What comes out: one file with every year's stocks, flows, places and money of "
                 "each scenario,\n"
                 "draw and area; read it with `kindred table` and `kindred report`. The first "
                 "scenario is the\n"
                 "one that others are compared with. A new study replaces an old file only once it "
                 "is whole.\n\n"
                 "  kindred run baseline --out base.h5\n"
                 "  kindred run baseline family_group_conferencing --areas E08000035 --draws 20\n"
                 "  kindred run baseline my_scenario.toml --years 2013:2030 --sample 0.1",
                 o, run);
  command->add_option("SCENARIO", o->scenarios, "names in the library, or files")
      ->required()
      ->type_name("");
  areas_option(command, "all|CODE,...", "ONS codes of authorities or regions (all)", o->areas);
  draws_option(command, *o);
  years_option(command, "opening stock to last year of flows (the scenario's)", o->years);
  option(command, "--launch", "YEAR", "31 March at which projection begins (2023)",
         [o = o.get()](const auto& name, const auto& text) {
           o->launch = static_cast<int>(whole_number(
               name, text, 2016, 2023, "history is what was published, up to 31 March 2023"));
         });
  option(command, "--fitted", "FOLDER", "parameters that `kindred calibrate --out` wrote",
         [o = o.get()](const auto&, const auto& text) { o->fitted = text; });
  room_options(command, *o);
  seed_option(command, o->seed);
  sample_option(command, *o);
  command->add_option("--out", o->out, "where the study goes (study.h5)")->type_name("FILE");
}

void declare_table(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<TableOptions>();
  auto* command = subcommand(
      app, asked, "table", "print figures of a study",
      "What comes out: rows of scenario, year, area, indicator, breakdown, statistic (mean, p10, "
      "p50,\n"
      "p90; with --draws each draw), value and unit. Indicators have their published names, so "
      "that\n"
      "rows join with official statistics; a name that is not there lists those that are.\n\n"
      "  kindred table study.h5 --indicator cla_31mar\n"
      "  kindred table study.h5 --indicator cla_31mar --breakdown placement --years 2020:2033\n"
      "  kindred table study.h5 --indicator referrals --areas all --format csv > referrals.csv",
      o, table);
  command->add_option("STUDY", o->study, "a file that `kindred run` wrote")
      ->required()
      ->type_name("");
  auto& request = o->request;
  request.format = outputs::TableFormat::text;
  command->add_option("--indicator", request.indicator, "which figure, such as cla_31mar")
      ->required()
      ->type_name("NAME");
  command->add_option("--breakdown", request.breakdown, "by what, such as placement or age_band")
      ->type_name("KIND");
  command->add_option("--areas", request.areas, "which areas (england)")
      ->type_name("all|england|regions|CODE,...");
  option(command, "--years", "FROM:TO", "years printed (all)",
         [&request](const auto& name, const auto& text) {
           const auto years = year_range(name, text);
           request.years = outputs::YearRange{years.from, years.to};
         });
  command->add_flag_callback(
      "--draws", [&request] { request.rows = outputs::TableRows::draws; },
      "one row a draw, in place of statistics");
  option(command, "--format", "csv|text", "for programs or for people (text)",
         [&request](const auto& name, const auto& text) {
           request.format = one_of(name, text, {"csv", "text"}, "a table") == 0
                                ? outputs::TableFormat::csv
                                : outputs::TableFormat::text;
         });
}

void declare_report(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<ReportOptions>();
  auto* command = subcommand(
      app, asked, "report", "make a report with charts from a study",
      "What comes out: one HTML file that holds everything it needs, to open in a browser or\n"
      "send to somebody.\n\n  kindred report study.h5 --out report.html",
      o, report);
  command->add_option("STUDY", o->study, "a file that `kindred run` wrote")
      ->required()
      ->type_name("");
  command->add_option("--out", o->out, "where the report goes (report.html)")->type_name("FILE");
}

void declare_check(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<CheckOptions>();
  auto* command = subcommand(
      app, asked, "check", "check scenario and intervention files without running them",
      "What comes out: a line for each sound file; otherwise every mistake with file, line and\n"
      "column, why it is one, and what to try, and exit status 2.\n\n"
      "  kindred check my_scenario.toml my_intervention.toml",
      o, check);
  command->add_option("FILE", o->files, "files, or names in the library")
      ->required()
      ->type_name("");
}

void declare_keys(CLI::App& app, Invocation& asked) {
  auto* command = app.add_subcommand("keys", "list every key that a scenario may hold");
  command->footer(
      "What comes out: each key with its unit, range and a sentence; the transitions that an\n"
      "intervention can change; the budget lines that a cost can go to.\n\n"
      "  kindred keys | less");
  command->final_callback([&asked] { asked = {"kindred keys", keys}; });
}

void declare_data(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<calibration::OverviewRequest>();
  auto* command = subcommand(
      app, asked, "data", "show the published figures that the model rests on, and their gaps",
      "What comes out: every indicator with its years and areas, and what is missing; with\n"
      "--indicator its figures by area and year.\n\n"
      "  kindred data\n"
      "  kindred data --indicator cla_31mar --areas E08000035,E92000001\n"
      "  kindred data --indicator cla_31mar --breakdown placement",
      o, data);
  command->add_option("--indicator", o->indicator, "one of them, by area and year")
      ->type_name("NAME");
  command->add_option("--breakdown", o->breakdown, "by what, such as placement or age_band")
      ->type_name("KIND");
  areas_option(command, "all|england|regions|CODE,...", "which areas (all)", o->areas);
  option(command, "--years", "FROM:TO", "years printed (all)",
         [o = o.get()](const auto& name, const auto& text) {
           const auto years = year_range(name, text);
           o->years = {years.from, years.to};
         });
}

void declare_cache(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<CacheOptions>();
  auto* command = subcommand(
      app, asked, "cache", "show or remove the launch states that runs have kept",
      "What comes out: the folder, what it holds and its limit. Runs take states of areas at the\n"
      "launch date from there in place of simulating history again; results are the same without.\n"
      "It may be removed at any time.\n\n  kindred cache\n  kindred cache --clear",
      o, cache);
  cache_option(command, o->cache);
  command->add_flag_callback(
      "--clear", [o = o.get()] { o->wish = CacheOptions::Wish::clear; }, "remove all of them");
}

void declare_calibrate(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<CalibrateOptions>();
  o->command_line = typed;
  auto* command = subcommand(app, asked, "calibrate",
                             "estimate the model's parameters from the published figures",
                             "What comes out: calibration/fitted, reviewable text with a source "
                             "for every value. The quick\n"
                             "estimate matches moments and takes up to 15 minutes on two cores.\n\n"
                             "  kindred calibrate --quick\n"
                             "  kindred calibrate --quick --adversity two_class --out two_class",
                             o, calibrate_quickly);
  command->add_flag("--quick")->required()->description(
      "the quick estimate, which is the only one there is");
  threads_option(command, o->threads);
  seed_option(command, o->seed);
  option(command, "--adversity", "gamma|two_class", "how families differ (gamma)",
         [o = o.get()](const auto& name, const auto& text) {
           o->adversity = static_cast<calibration::Adversity>(
               one_of(name, text, {"gamma", "two_class"}, "the distribution of adversity"));
         });
  command->add_option("--out", o->out, "another folder than calibration/fitted")
      ->type_name("FOLDER");
}

void declare_benchmark(CLI::App& app, Invocation& asked) {
  auto o = std::make_shared<BenchmarkOptions>();
  auto* command = subcommand(
      app, asked, "benchmark", "measure how fast this machine simulates",
      "What comes out: child-months simulated a second of processor time, seconds, peak memory,\n"
      "and a digest of all results, which depends on the seed alone. Nothing is written unless\n"
      "--counts says so. Tasks:\n"
      "  six-state   one million children, six states, ten years: answers are known exactly\n"
      "  england     burn-in, one draw 2013 to 2033, ten years from the launch (2 GiB)\n"
      "  authority   about 60,000 children, 1,000 draws of ten years, a baseline and a policy\n"
      "  ensemble    England, 16 draws of ten years from launch states in memory (6 GiB)\n"
      "  population  England's people and burn-in, from nothing and from stored states\n"
      "  writing     a study of England, 20 years, written to the folder for temporary files\n\n"
      "  kindred benchmark\n"
      "  kindred benchmark --threads 1 --counts counts.csv\n"
      "  kindred benchmark --task england --json > england.json",
      o, benchmark);
  option(command, "--task", "NAME", "what is simulated (six-state)",
         [o = o.get()](const auto& name, const auto& text) {
           o->task = static_cast<BenchmarkTask>(one_of(name, text, benchmark_task_names, "a task"));
         });
  threads_option(command, o->threads);
  seed_option(command, o->seed);
  command->add_option("--counts", o->counts, "children by month and state, as CSV (six-state)")
      ->type_name("FILE");
  command->add_flag_callback(
      "--plain", [o = o.get()] { o->instructions = model::Instructions::plain; },
      "no vector instructions: the same results, slower");
  command->add_flag_callback(
      "--json", [o = o.get()] { o->output = Output::json; }, "one JSON object, for programs");
}

}  // namespace

void declare_subcommands(CLI::App& app, Invocation& asked, const std::string& typed) {
  declare_demo(app, asked, typed);
  declare_run(app, asked, typed);
  declare_table(app, asked);
  declare_report(app, asked);
  declare_check(app, asked);
  declare_keys(app, asked);
  declare_data(app, asked);
  declare_cache(app, asked);
  declare_calibrate(app, asked, typed);
  declare_benchmark(app, asked);
}

}  // namespace kindred
