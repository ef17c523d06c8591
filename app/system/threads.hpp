// app/system/threads.hpp - how many threads can be at work at once in this process.
#pragma once

#include <filesystem>

namespace kindred {

/// Processors of the machine that this process may run on.
int allowed_processors();

/// These, or fewer where a control group (version 1 or 2) allows the process less of their time; a
/// part of a processor counts as one. The parameters are for tests.
int usable_threads(const std::filesystem::path& root = "/", int processors = allowed_processors());

}  // namespace kindred
