// app/cli/subcommands_options.hpp - how a subcommand and an option are declared, and options that
// many share.
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"
#include "app/cli/commands.hpp"

namespace kindred::subcommands {

/// Declares an option whose text is given to `read`.
template <class Read>
void option(CLI::App* command, const std::string& name, const std::string& value_name,
            const std::string& help, Read read) {
  command
      ->add_option_function<std::string>(
          name, [name, read](const std::string& text) { read(name, text); }, help)
      ->type_name(value_name);
}

void threads_option(CLI::App* command, int& threads);
void seed_option(CLI::App* command, std::uint64_t& seed);
void draws_option(CLI::App* command, RunOptions& o);
void sample_option(CLI::App* command, RunOptions& o);
void years_option(CLI::App* command, const std::string& help, std::optional<Years>& years);
void areas_option(CLI::App* command, const std::string& value_name, const std::string& help,
                  std::vector<std::string>& areas);
void cache_option(CLI::App* command, CacheChoice& cache);

/// Options that change no result: what a run may take, and whether it is only estimated.
void resource_options(CLI::App* command, RunOptions& o);

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

}  // namespace kindred::subcommands
