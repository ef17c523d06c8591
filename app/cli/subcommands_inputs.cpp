#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"
#include "scenarios/input_error.hpp"

namespace kindred::subcommands {

void declare_check(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<CheckOptions>();
  auto* command = subcommand(
      app, asked, "check", "check scenario and intervention files without running them",
      "What you get: one line for each valid file. For each mistake: the file, line and column, "
      "the\n"
      "reason, and what to try. For scripts: the exit status is 2 if there is any mistake.\n"
      "\n"
      "  kindred check my_scenario.toml my_intervention.toml",
      o, check);
  command->add_option("FILE", o->files, "files, or names in the library")
      ->required()
      ->type_name("");
}

void declare_keys(CLI::App& app, Invocation& asked, const std::string&) {
  auto* command = app.add_subcommand("keys", "list every key that a scenario can use");
  command->footer(
      "What you get: each key with its unit, range and meaning; the transitions that an "
      "intervention\n"
      "can change; the budget lines that can pay a cost; the mechanisms and parameters of the "
      "model.\n"
      "\n"
      "  kindred keys | less");
  command->final_callback([&asked] { asked = {"kindred keys", keys}; });
}

void declare_data(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<calibration::OverviewRequest>();
  auto* command = subcommand(
      app, asked, "data", "show the published figures that the model uses, and their gaps",
      "What you get: every indicator with its years and areas, and what is missing. With\n"
      "--indicator: its figures by area and year.\n"
      "\n"
      "  kindred data\n"
      "  kindred data --indicator cla_31mar --areas E08000035,E92000001\n"
      "  kindred data --indicator cla_31mar --breakdown placement",
      o, data);
  command->add_option("--indicator", o->indicator, "print this one, by area and year")
      ->type_name("NAME");
  command
      ->add_option("--breakdown", o->breakdown,
                   "break it down, for example by placement or age_band")
      ->type_name("KIND");
  areas_option(command, "all|england|regions|CODE,...", "areas to print (default: all)", o->areas);
  option(command, "--years", "FROM:TO", "years to print (default: all)",
         [o = o.get()](const auto& name, const auto& text) {
           const auto years = year_range(name, text);
           o->years = {years.from, years.to};
         });
}

void declare_calibrate(CLI::App& app, Invocation& asked, const std::string& typed) {
  auto o = std::make_shared<CalibrateOptions>();
  o->command_line = typed;
  auto* command = subcommand(
      app, asked, "calibrate", "estimate the model's parameters from the published figures",
      "What you get: calibration/fitted, text files that give a source for every value. The quick\n"
      "estimate matches moments and takes about five minutes on two idle cores.\n\n"
      "  kindred calibrate\n"
      "  kindred calibrate --prices\n"
      "  kindred calibrate --adversity two_class --out two_class",
      o, calibrate);
  command
      ->add_flag_callback("--quick",
                          [] {
                            throw scenarios::InputError(
                                {"--quick"}, "is no longer an option",
                                "the quick estimate is the only one there is",
                                "write kindred calibrate, with --prices for prices alone");
                          })
      ->group("");
  command->add_flag_callback(
      "--prices", [o = o.get()] { o->part = CalibrateOptions::Part::prices; },
      "prices only: keep the parameters and reconcile unit costs with spending again");
  threads_option(command, o->threads);
  seed_option(command, o->seed);
  option(command, "--adversity", "gamma|two_class", "how families differ (default: gamma)",
         [o = o.get()](const auto& name, const auto& text) {
           o->adversity = static_cast<calibration::Adversity>(
               one_of(name, text, {"gamma", "two_class"}, "the distribution of adversity"));
         });
  command->add_option("--out", o->out, "where to write (default: calibration/fitted)")
      ->type_name("FOLDER");
}

}  // namespace kindred::subcommands
