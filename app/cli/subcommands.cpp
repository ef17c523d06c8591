#include "app/cli/subcommands.hpp"

#include "app/cli/subcommands_each.hpp"

namespace kindred {

void declare_subcommands(CLI::App& app, Invocation& asked, const std::string& typed) {
  for (const auto declare : subcommands::all_subcommands) declare(app, asked, typed);
}

}  // namespace kindred
