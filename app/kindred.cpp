// app/kindred.cpp - the program's front door: reads the arguments, does the work, and turns the
// three kinds of failure into a message and an exit status.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"
#include "app/system/interruption.hpp"
#include "model/engine/simulate.hpp"
#include "scenarios/input_error.hpp"

namespace {

constexpr int user_mistake = 2;
constexpr int world_failed = 1;

int say(const std::string& name, const std::string& message, int status) {
  std::cout.flush();
  std::fflush(stdout);
  fmt::print(stderr, "{}: {}\n", name, message);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::string name = "kindred";
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto asked = kindred::read_command_line(arguments, name);
    name = asked.name;
    const int status = asked.work();
    std::cout.flush();
    if (!std::cout || std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      return say(name, "cannot write to standard output (is the disk full?)", world_failed);
    }
    return status;
  } catch (const kindred::scenarios::InputError& mistake) {
    return say(name, mistake.what(), user_mistake);
  } catch (const kindred::model::Stopped&) {
    return say(name, "interrupted; nothing was written", kindred::interrupted_status());
  } catch (const std::bad_alloc&) {
    return say(name,
               "memory ran out\n"
               "  try fewer --draws, or --sample 0.1",
               world_failed);
  } catch (const std::logic_error& fault) {
    return say(name, fmt::format("this is a fault in kindred; please report it: {}", fault.what()),
               world_failed);
  } catch (const std::exception& failure) {
    return say(name, failure.what(), world_failed);
  }
}
