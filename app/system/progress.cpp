#include "app/system/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace kindred {

namespace {
using namespace std::chrono_literals;
constexpr auto between_updates = 200ms;
constexpr auto between_lines = 5s;
constexpr auto before_first_line = 2s;
}  // namespace

std::string spoken_duration(double seconds) {
  const auto whole = static_cast<long>(std::ceil(std::max(seconds, 0.0)));
  if (whole < 100) return fmt::format("{} s", std::max(whole, 1L));
  const long minutes = (whole + 30) / 60;
  if (minutes < 100) return fmt::format("{} min", minutes);
  return fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string progress_line(std::string_view task, double share, std::string_view detail,
                          double elapsed_seconds) {
  share = std::clamp(share, 0.0, 1.0);
  std::string line = fmt::format("{} {:3.0f}%", task, std::floor(share * 100.0));
  if (!detail.empty()) line += fmt::format("  {}", detail);
  // The first moments tell nothing about the rest.
  if (share >= 0.02 && elapsed_seconds >= 1.0 && share < 1.0) {
    line +=
        fmt::format("  about {} left", spoken_duration(elapsed_seconds * (1.0 - share) / share));
  }
  return line;
}

Progress::Progress(std::string task)
    : task_(std::move(task)),
      where_(isatty(STDERR_FILENO) != 0 ? Where::terminal : Where::elsewhere),
      began_(Clock::now()),
      next_(began_ + (where_ == Where::terminal ? Clock::duration(0) : before_first_line)) {}

Progress::~Progress() {
  if (shown_ && where_ == Where::terminal) fmt::print(stderr, "\r\033[K");
}

void Progress::show(double share, std::string_view detail) {
  const auto now = Clock::now();
  const std::unique_lock lock(printing_, std::try_to_lock);
  if (!lock.owns_lock() || now < next_) return;  // another thread is printing: enough
  furthest_ = std::max(furthest_, share);
  const auto line =
      progress_line(task_, furthest_, detail, std::chrono::duration<double>(now - began_).count());
  if (where_ == Where::terminal) {
    fmt::print(stderr, "\r{}\033[K", line);
    next_ = now + between_updates;
  } else {
    fmt::print(stderr, "{}\n", line);
    next_ = now + between_lines;
  }
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace kindred
