// app/cli/invocation.hpp - the work that the arguments of the program ask for.
#pragma once

#include <functional>
#include <string>

namespace kindred {

/// It answers with the exit status.
struct Invocation {
  std::string name;  ///< "kindred run", as messages begin
  std::function<int()> work;
};

}  // namespace kindred
