// app/cli/subcommands_each.hpp - a function a subcommand: what it is for, what comes out, examples,
// options.
#pragma once

#include <CLI/App.hpp>
#include <array>
#include <string>

#include "app/cli/invocation.hpp"

namespace kindred::subcommands {

/// `typed` is the command line. The one that is found in the arguments fills in `asked`.
using Declare = void(CLI::App& app, Invocation& asked, const std::string& typed);

// Simulating: subcommands_run.cpp
Declare declare_demo, declare_run;
// Reading a study: subcommands_study.cpp
Declare declare_table, declare_report;
// What goes into a simulation: subcommands_inputs.cpp
Declare declare_check, declare_keys, declare_data, declare_calibrate;
// This machine: subcommands_machine.cpp
Declare declare_cache, declare_benchmark;

/// In the order in which help lists them.
inline constexpr std::array all_subcommands{
    declare_demo, declare_run,  declare_table, declare_report,    declare_check,
    declare_keys, declare_data, declare_cache, declare_calibrate, declare_benchmark};

}  // namespace kindred::subcommands
