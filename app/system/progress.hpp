// app/system/progress.hpp - says how far the work is and how long it will take, on standard error.
//
// On a terminal one line is rewritten a few times a second; into a file or a pipe a line is
// written every few seconds, so that logs stay short. Threads may call `show` as often as they
// like: a call that has nothing to print costs one clock reading.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace kindred {

/// "simulating  37%  draw 2 of 4  about 12 s left"; the time left where it can be told.
std::string progress_line(std::string_view task, double share, std::string_view detail,
                          double elapsed_seconds);

/// "12 s", "3 min", "2 h 10 min": as exact as a guess deserves.
std::string spoken_duration(double seconds);

class Progress {
 public:
  explicit Progress(std::string task);
  ~Progress();  ///< clears the line from a terminal
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `share` of the work is done, from 0 to 1; it never goes backwards on the screen.
  void show(double share, std::string_view detail = {});

 private:
  using Clock = std::chrono::steady_clock;
  enum class Where { terminal, elsewhere };

  const std::string task_;
  const Where where_;
  const Clock::time_point began_;
  std::mutex printing_;
  Clock::time_point next_;
  double furthest_ = 0.0;
  bool shown_ = false;
};

}  // namespace kindred
