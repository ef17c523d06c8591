// app/benchmark/profile.hpp - which mechanism of the model the processors' time goes to.
//
// A timer of processor time notes, a few hundred times a second, which function is being run; the
// program's own table of symbols tells afterwards to which mechanism the function belongs. The
// model holds nothing of this and loses no time by it. Functions that the compiler has merged into
// their callers count as their callers'.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kindred {

/// Takes samples while it lives. One at a time.
class Profile {
 public:
  Profile();
  ~Profile();
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;

  std::size_t samples() const;
  /// Mechanism and share of the samples, the greatest first; empty if the program was stripped.
  std::vector<std::pair<std::string, double>> shares() const;
};

}  // namespace kindred
