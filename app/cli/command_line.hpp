// app/cli/command_line.hpp - reads the arguments of the program into the work that they ask for.
//
// The only user of CLI11. Every subcommand's help says what comes out and shows an example. A
// mistake is a scenarios::InputError that names the option.
#pragma once

#include <span>
#include <string>

#include "app/cli/invocation.hpp"

namespace kindred {

/// `arguments` without the program's name. `name_seen` is set as soon as the subcommand is known,
/// so that a message about its options can begin with it.
Invocation read_command_line(std::span<const std::string> arguments, std::string& name_seen);

}  // namespace kindred
