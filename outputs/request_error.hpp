// outputs/request_error.hpp - what was asked of a study is not in it.
//
// The user's mistake, not the world's: the program ends with status 2. The message says what was
// asked, what there is, and what may have been meant.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kindred::outputs {

class RequestError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// "no indicator is called 'cla_31mra'", the list, and the nearest name where one is near.
RequestError unknown(std::string_view what, std::string_view asked,
                     std::span<const std::string> there_are);

}  // namespace kindred::outputs
