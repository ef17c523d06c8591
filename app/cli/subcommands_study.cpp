#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"

namespace kindred::subcommands {

void declare_table(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<TableOptions>();
  auto* command = subcommand(
      app, asked, "table", "print figures of a study",
      "What you get: rows of scenario, year, area, indicator, breakdown, statistic (mean, p10, "
      "p50,\n"
      "p90; with --draws each draw), value and unit. Published indicators have their published "
      "names,\n"
      "so you can join the rows with official statistics. An unknown name lists the names there "
      "are.\n"
      "\n"
      "  kindred table study.h5 --indicator cla_31mar\n"
      "  kindred table study.h5 --indicator cla_31mar --breakdown placement --years 2020:2033\n"
      "  kindred table study.h5 --indicator referrals --areas all --format csv > referrals.csv",
      o, table);
  command->add_option("STUDY", o->study, "study file that `kindred run` wrote")
      ->required()
      ->type_name("");
  o->form.format = outputs::TableFormat::text;
  command->add_option("--indicator", o->indicator, "the figure to print, for example cla_31mar")
      ->required()
      ->type_name("NAME");
  command
      ->add_option("--breakdown", o->breakdown,
                   "break it down, for example by placement or age_band")
      ->type_name("KIND");
  areas_option(command, "all|england|regions|CODE,...",
               "areas to print (default: all of the study together)", o->areas);
  years_option(command, "years to print (default: all)", o->years);
  command->add_flag_callback(
      "--draws", [o = o.get()] { o->form.rows = outputs::TableRows::draws; },
      "one row for each draw, instead of statistics");
  option(command, "--format", "csv|text", "csv for programs, text for people (default: text)",
         [o = o.get()](const auto& name, const auto& text) {
           o->form.format = one_of(name, text, {"csv", "text"}, "a table") == 0
                                ? outputs::TableFormat::csv
                                : outputs::TableFormat::text;
         });
}

void declare_report(CLI::App& app, Invocation& asked, const std::string&) {
  auto o = std::make_shared<ReportOptions>();
  auto* command = subcommand(app, asked, "report", "make a report with charts from a study",
                             "What you get: one HTML file that needs no other files. Open it in a "
                             "browser, or send it on.\n"
                             "\n"
                             "  kindred report study.h5 --out report.html",
                             o, report);
  command->add_option("STUDY", o->study, "study file that `kindred run` wrote")
      ->required()
      ->type_name("");
  command->add_option("--out", o->out, "report file to write (default: report.html)")
      ->type_name("FILE");
}

}  // namespace kindred::subcommands
