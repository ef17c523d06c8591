#include "tests/program/program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kindred::tests {

namespace fs = std::filesystem;

Folder::Folder() {
  auto name = (fs::temp_directory_path() / "kindred-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::permissions(path_, fs::perms::owner_all, ignored);
  fs::remove_all(path_, ignored);
}

fs::path Folder::with(const std::string& name, const std::string& text) const {
  std::ofstream(path_ / name, std::ios::binary) << text;
  return path_ / name;
}

std::vector<std::string> Folder::files() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Program::Program(const Folder& folder, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment) {
  // All that allocates happens before the fork.
  const std::string out = captured_ / "out", err = captured_ / "err";
  std::string program = KINDRED_PROGRAM;
  std::vector<char*> words{program.data()};
  for (const auto& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  process_ = fork();
  if (process_ != 0) return;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) std::signal(number, SIG_DFL);
  // States that another test kept would hide what this one is about.
  setenv("KINDRED_CACHE", "off", 1);
  for (const auto& variable : environment) putenv(const_cast<char*>(variable.c_str()));
  dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
  dup2(open(out.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
  dup2(open(err.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
  if (chdir(folder.path().c_str()) == 0) execv(program.c_str(), words.data());
  _exit(127);
}

Program::~Program() {
  if (!reaped_) {
    kill(process_, SIGKILL);
    waitpid(process_, &wait_status_, 0);
  }
}

bool Program::ended() {
  if (!reaped_) reaped_ = waitpid(process_, &wait_status_, WNOHANG) == process_;
  return reaped_;
}

bool Program::has_said(const std::string& text) {
  while (true) {
    const bool last_look = ended();
    if (content(captured_ / "err").find(text) != std::string::npos) return true;
    if (last_look) return false;
    usleep(20'000);
  }
}

void Program::signal(int number) { kill(process_, number); }

Outcome Program::outcome() {
  if (!reaped_) reaped_ = waitpid(process_, &wait_status_, 0) == process_;
  const int status =
      WIFEXITED(wait_status_) ? WEXITSTATUS(wait_status_) : 128 + WTERMSIG(wait_status_);
  return {status, content(captured_ / "out"), content(captured_ / "err")};
}

Outcome kindred(const Folder& folder, const std::vector<std::string>& arguments,
                const std::vector<std::string>& environment) {
  return Program(folder, arguments, environment).outcome();
}

}  // namespace kindred::tests
