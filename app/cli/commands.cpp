#include "app/cli/commands.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "app/cli/dry_run.hpp"
#include "app/run/reference_data.hpp"
#include "app/run/run_study.hpp"
#include "model/parameters/parameters.hpp"
#include "outputs/report/report.hpp"
#include "outputs/study/study_file.hpp"
#include "outputs/summary/summary.hpp"
#include "scenarios/check.hpp"
#include "scenarios/keys.hpp"

namespace kindred {

namespace {

/// To standard output; whether it could be written is asked once, at the end of main().
void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace

int run(const RunOptions& options) {
  if (options.purpose == Purpose::prediction) return predict(options);
  const auto took = make_study(options);
  const outputs::StudyFile study(options.out);
  fmt::print("{}\nstudy: {}\ntime:  {}\n", outputs::summary(study), options.out.string(), took);
  return 0;
}

int demo(const DemoOptions& options) {
  auto asked = options.run;
  asked.scenarios = {"baseline", "family_group_conferencing",
                     "family_group_conferencing_no_effect"};
  if (asked.purpose == Purpose::prediction) return predict(asked);
  const auto took = make_study(asked);
  const outputs::StudyFile study(options.run.out);
  outputs::write_report(study, options.report);
  fmt::print("{}\nstudy:  {}\nreport: {}\ntime:   {}\n", outputs::summary(study),
             options.run.out.string(), std::filesystem::absolute(options.report).string(), took);
  return 0;
}

int table(const TableOptions& options) {
  const outputs::StudyFile study(options.study);
  print(table_of(study, options));
  return 0;
}

int report(const ReportOptions& options) {
  const outputs::StudyFile study(options.study);
  outputs::write_report(study, options.out);
  fmt::print("report: {}\n", std::filesystem::absolute(options.out).string());
  return 0;
}

int check(const CheckOptions& options) {
  const auto folders = data_folders();
  const calibration::Published published(folders.published);
  print(scenarios::check(options.files, reference_data_of(published, folders)));
  return 0;
}

int keys() {
  const auto folders = data_folders();
  const calibration::Published published(folders.published);
  model::Parameters parameters;
  const auto explained = model::keys(parameters);
  std::vector<scenarios::ParameterKey> parameter_keys;
  for (const auto& key : explained) {
    parameter_keys.push_back({key.name, key.unit, key.description, key.least, key.most});
  }
  print(scenarios::keys_text(reference_data_of(published, folders), parameter_keys));
  return 0;
}

int data(const calibration::OverviewRequest& request) {
  const calibration::Published published(data_folders().published);
  print(calibration::overview(published, request));
  return 0;
}

}  // namespace kindred
