#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"
#include "scenarios/bounds.hpp"

namespace kindred::subcommands {

void declare_demo(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<DemoOptions>();
  o->run.command_line = typed;
  auto* command = subcommand(
      app, asked, "demo", "simulate England under a baseline and one policy: start here",
      "What you get: a summary on the screen, the study (study.h5) and a report with charts\n"
      "(report.html) that opens in any browser. It simulates every child in England, 2013 to "
      "2033,\n"
      "three times: with law, practice and services as in March 2023; with family group "
      "conferencing\n"
      "before proceedings; and with its cost but none of its effect.\n"
      "\n"
      "  kindred demo                    everyone: some minutes and 3 GiB of memory\n"
      "  kindred demo --sample 0.05      one family in twenty: under a minute, less precise",
      o, demo);
  draws_option(command, o->run);
  sample_option(command, o->run);
  resource_options(command, o->run);
  seed_option(command, o->run.seed);
  command->add_option("--out", o->run.out, "study file to write (default: study.h5)")
      ->type_name("FILE");
  command->add_option("--report", o->report, "report file to write (default: report.html)")
      ->type_name("FILE");
}

void declare_run(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<RunOptions>();
  o->command_line = typed;
  auto* command =
      subcommand(app, asked, "run", "simulate scenarios and write a study",
                 "What you get: a summary on the screen and one file with every year's stocks, "
                 "flows, places and\n"
                 "money for each scenario, draw and area. Read it with `kindred table` and "
                 "`kindred report`. The\n"
                 "other scenarios are compared with the first. A new study replaces an old file "
                 "only once it is\n"
                 "complete.\n"
                 "\n"
                 "  kindred run baseline --out base.h5\n"
                 "  kindred run baseline family_group_conferencing --areas E08000035 --draws 20\n"
                 "  kindred run baseline my_scenario.toml --years 2013:2030 --sample 0.1",
                 o, run);
  command->add_option("SCENARIO", o->scenarios, "names from the library, or files")
      ->required()
      ->type_name("");
  areas_option(command, "all|england|CODE,...",
               "ONS codes of authorities or regions (default: all)", o->areas);
  draws_option(command, *o);
  years_option(command, "first and last year, ending 31 March (default: the scenario's)", o->years);
  option(command, "--launch", "YEAR", "year on whose 31 March the projection begins (default 2023)",
         [o = o.get()](const auto& name, const auto& text) {
           o->launch = static_cast<int>(whole_number(name, text, scenarios::bounds::launch.least,
                                                     scenarios::bounds::launch.most,
                                                     "published figures go up to 31 March 2023"));
         });
  option(command, "--fitted", "FOLDER", "folder of parameters that `kindred calibrate --out` wrote",
         [o = o.get()](const auto&, const auto& text) { o->fitted = text; });
  resource_options(command, *o);
  seed_option(command, o->seed);
  sample_option(command, *o);
  command->add_option("--out", o->out, "study file to write (default: study.h5)")
      ->type_name("FILE");
}

}  // namespace kindred::subcommands
