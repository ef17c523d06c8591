// tests/program/program.hpp - runs the built program as its users do.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kindred::tests {

/// A folder of its own for a test, removed with all that is in it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  /// Writes a file of this name and answers with its path.
  std::filesystem::path with(const std::string& name, const std::string& text) const;
  /// Names of the files in it, in order.
  std::vector<std::string> files() const;

 private:
  std::filesystem::path path_;
};

struct Outcome {
  int status = -1;  ///< 128 + signal where it was killed
  std::string out, err;
};

/// The program under way, in a folder that it takes as the current one. It keeps no launch states
/// unless the arguments or the environment say where.
class Program {
 public:
  Program(const Folder& folder, const std::vector<std::string>& arguments,
          const std::vector<std::string>& environment = {});
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Waits until `text` stands on its standard error; false if it ended before.
  bool has_said(const std::string& text);
  bool has_ended() { return ended(); }
  void signal(int number);
  Outcome outcome();  ///< waits for its end

 private:
  bool ended();

  Folder captured_;
  pid_t process_ = -1;
  int wait_status_ = -1;
  bool reaped_ = false;
};

/// Runs it to the end.
Outcome kindred(const Folder& folder, const std::vector<std::string>& arguments,
                const std::vector<std::string>& environment = {});

std::string content(const std::filesystem::path& file);

}  // namespace kindred::tests
