// app/run/version.hpp - the version and the commit that this program was built from.
#pragma once

#include <string_view>

namespace kindred {

std::string_view version();
std::string_view commit();

}  // namespace kindred
