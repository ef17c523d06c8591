// app/cli/subcommands.hpp - declares every subcommand with its options and its help.
//
// One function a subcommand in subcommands_*.cpp: what it is for, what comes out, examples,
// options. Names and meanings of options are promises to users and to their scripts.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "app/cli/invocation.hpp"

namespace kindred {

/// The subcommand that is found in the arguments fills in `asked`. `typed` is the command line.
void declare_subcommands(CLI::App& app, Invocation& asked, const std::string& typed);

}  // namespace kindred
