// app/cli/subcommands_each.hpp - a function a subcommand: what it is for, what comes out, examples,
// options.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "app/cli/invocation.hpp"

namespace kindred::subcommands {

// Simulating: run.cpp
void declare_demo(CLI::App& app, Invocation& asked, const std::string& typed);
void declare_run(CLI::App& app, Invocation& asked, const std::string& typed);

// Reading a study: study.cpp
void declare_table(CLI::App& app, Invocation& asked);
void declare_report(CLI::App& app, Invocation& asked);

// What goes into a simulation: inputs.cpp
void declare_check(CLI::App& app, Invocation& asked);
void declare_keys(CLI::App& app, Invocation& asked);
void declare_data(CLI::App& app, Invocation& asked);
void declare_calibrate(CLI::App& app, Invocation& asked, const std::string& typed);

// This machine: machine.cpp
void declare_cache(CLI::App& app, Invocation& asked);
void declare_benchmark(CLI::App& app, Invocation& asked);

}  // namespace kindred::subcommands
