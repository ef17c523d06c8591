#include "app/cli/option_values.hpp"
#include "app/cli/subcommands_each.hpp"
#include "app/cli/subcommands_options.hpp"

namespace kindred::subcommands {

void declare_table(CLI::App& app, Invocation& asked, const std::string&) {
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
  o->form.format = outputs::TableFormat::text;
  command->add_option("--indicator", o->indicator, "which figure, such as cla_31mar")
      ->required()
      ->type_name("NAME");
  command->add_option("--breakdown", o->breakdown, "by what, such as placement or age_band")
      ->type_name("KIND");
  areas_option(command, "all|england|regions|CODE,...", "which areas (england)", o->areas);
  years_option(command, "years printed (all)", o->years);
  command->add_flag_callback(
      "--draws", [o = o.get()] { o->form.rows = outputs::TableRows::draws; },
      "one row a draw, in place of statistics");
  option(command, "--format", "csv|text", "for programs or for people (text)",
         [o = o.get()](const auto& name, const auto& text) {
           o->form.format = one_of(name, text, {"csv", "text"}, "a table") == 0
                                ? outputs::TableFormat::csv
                                : outputs::TableFormat::text;
         });
}

void declare_report(CLI::App& app, Invocation& asked, const std::string&) {
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

}  // namespace kindred::subcommands
