#include "app/cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "app/cli/subcommands.hpp"
#include "app/run/version.hpp"
#include "scenarios/did_you_mean.hpp"
#include "scenarios/input_error.hpp"

namespace kindred {

namespace {

std::vector<std::string> names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// CLI11's short message as a paragraph of ours, with what was probably meant.
[[noreturn]] void explain(const CLI::App& app, const std::string& name,
                          const std::string& message) {
  std::string suggestion = fmt::format("see {} --help", name);
  const auto quoted = message.rfind(": ");
  const auto word = quoted == std::string::npos ? "" : message.substr(quoted + 2);
  if (word.starts_with("--")) {
    std::vector<std::string> options;
    for (const auto* command : app.get_subcommands()) {
      for (const auto* o : command->get_options()) options.push_back(o->get_name());
    }
    const auto meant = scenarios::nearest(word.substr(0, word.find('=')), options);
    if (meant) suggestion = fmt::format("did you mean {}?  ({})", *meant, suggestion);
  }
  throw scenarios::InputError({"arguments"}, message,
                              "kindred does not understand this command line", suggestion);
}

}  // namespace

Invocation read_command_line(std::span<const std::string> arguments, std::string& name_seen) {
  Invocation asked;
  CLI::App app(
      "Kindred simulates every child in England and children's social care: who needs help,\n"
      "protection or care, what happens to them, and what it costs.",
      "kindred");
  app.get_formatter()->column_width(34);
  app.require_subcommand(0, 1);
  app.set_version_flag("--version", fmt::format("kindred {} ({})", version(), commit()));
  app.footer(
      "Start with `kindred demo`. `kindred COMMAND --help` explains a command, with examples.\n"
      "Years end on 31 March: 2023 means the year 2022-23, or the number on 31 March 2023.");
  std::string typed = "kindred";
  for (const auto& word : arguments) typed += " " + word;
  declare_subcommands(app, asked, typed);

  const auto names = names_of(app);
  if (!arguments.empty() && !arguments[0].starts_with("-")) {
    if (std::ranges::find(names, arguments[0]) == names.end()) {
      throw scenarios::InputError(
          {"arguments"}, fmt::format("there is no command '{}'", arguments[0]),
          "kindred --help lists the commands", scenarios::suggestion(arguments[0], names));
    }
    name_seen = "kindred " + arguments[0];
  }
  const auto print = [](std::string text) {
    return Invocation{"kindred", [text = std::move(text)] {
                        fmt::print("{}\n", text);
                        return 0;
                      }};
  };
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForVersion& wanted) {
    return print(wanted.what());
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::ParseError& error) {
    explain(app, name_seen, error.what());
  }
  if (!asked.work) return print(app.help());
  return asked;
}

}  // namespace kindred
