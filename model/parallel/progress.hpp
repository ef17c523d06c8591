// model/parallel/progress.hpp - long work tells how much of it is done, and can be stopped.
#pragma once

#include <atomic>
#include <exception>
#include <functional>

namespace kindred::model {

/// Told how much of the work is done, from 0 to 1; may be called from any thread.
using Progress = std::function<void(double share)>;

/// Work was stopped from outside before its end.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped before the end"; }
};

/// Counts finished pieces and passes their share on.
class Tracker {
 public:
  Tracker(const Progress& progress, std::size_t pieces) : progress_(progress), pieces_(pieces) {}
  void done() {
    const auto n = ++done_;
    if (progress_) progress_(static_cast<double>(n) / static_cast<double>(pieces_));
  }

 private:
  const Progress& progress_;
  std::size_t pieces_;
  std::atomic<std::size_t> done_{0};
};

}  // namespace kindred::model
