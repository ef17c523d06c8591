// app/system/interruption.hpp - Ctrl-C, and being told to end, without leaving half a file.
//
// The first signal only asks to stop: the model looks at the token, throws model::Stopped, and the
// new study's partial file is removed on the way out. A second signal removes that file itself and
// ends the program at once.
#pragma once

#include <filesystem>
#include <stop_token>

namespace kindred {

/// From now on SIGINT, SIGTERM and SIGHUP (unless nohup has it ignored) ask to stop. Call it once,
/// before any thread is made: threads inherit that signals are not theirs to take.
/// `unfinished`: the partial file, removed at a second signal.
std::stop_token watch_for_interruption(const std::filesystem::path& unfinished = {});

/// 128 plus the signal that came, as shells count: 130 for Ctrl-C.
int interrupted_status();

}  // namespace kindred
