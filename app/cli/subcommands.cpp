#include "app/cli/subcommands.hpp"

#include "app/cli/subcommands_each.hpp"

namespace kindred {

void declare_subcommands(CLI::App& app, Invocation& asked, const std::string& typed) {
  subcommands::declare_demo(app, asked, typed);
  subcommands::declare_run(app, asked, typed);
  subcommands::declare_table(app, asked);
  subcommands::declare_report(app, asked);
  subcommands::declare_check(app, asked);
  subcommands::declare_keys(app, asked);
  subcommands::declare_data(app, asked);
  subcommands::declare_cache(app, asked);
  subcommands::declare_calibrate(app, asked, typed);
  subcommands::declare_benchmark(app, asked);
}

}  // namespace kindred
