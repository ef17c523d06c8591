// scenarios/input_error.hpp - the user's file is wrong: where, what and why, and what to try.
//
// All the mistakes of a file are collected before anything is thrown, so that one look at the
// message is enough to mend the file. The program prints what() and ends with exit status 2.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace kindred::scenarios {

/// Where in a file; line and column count from 1. Line 0: not in a file (a command-line option).
struct Place {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
  auto operator<=>(const Place&) const = default;
};

/// One mistake, in the words that the user reads.
struct Mistake {
  Place at;
  std::string problem;     ///< what is wrong, in half a sentence
  std::string reason;      ///< why it is wrong
  std::string suggestion;  ///< what to try
  bool operator==(const Mistake&) const = default;
};

/// `FILE:LINE:COLUMN: problem`, then the reason and the suggestion, each indented on its own line,
/// a long list on several.
std::string paragraph(const Mistake& mistake);

class InputError : public std::runtime_error {
 public:
  explicit InputError(std::vector<Mistake> mistakes);
  InputError(const Place& at, const std::string& problem, const std::string& reason,
             const std::string& suggestion);

  const std::vector<Mistake>& mistakes() const { return mistakes_; }

 private:
  std::vector<Mistake> mistakes_;
};

}  // namespace kindred::scenarios
