#include "app/run/version.hpp"

#include "commit.hpp"

namespace kindred {

std::string_view version() { return KINDRED_VERSION; }

std::string_view commit() { return kindred_commit; }

}  // namespace kindred
