#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"
#include "scenarios/bounds.hpp"

namespace kindred::subcommands {

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
               name, text, scenarios::bounds::launch.least, scenarios::bounds::launch.most,
               "history is what was published, up to 31 March 2023"));
         });
  option(command, "--fitted", "FOLDER", "parameters that `kindred calibrate --out` wrote",
         [o = o.get()](const auto&, const auto& text) { o->fitted = text; });
  room_options(command, *o);
  seed_option(command, o->seed);
  sample_option(command, *o);
  command->add_option("--out", o->out, "where the study goes (study.h5)")->type_name("FILE");
}

}  // namespace kindred::subcommands
