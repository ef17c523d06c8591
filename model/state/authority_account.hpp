// model/state/authority_account.hpp - an area's money, where a scenario keeps
// accounts.
#pragma once

#include <cstdint>

namespace kindred::model {

/// In pence at prices of 2022-23.
struct AuthorityAccount {
  std::int64_t local = 0;       ///< local money of the year before the launch; 0: not begun
  std::int64_t grants = 0;      ///< the same of grants that do not follow children
  std::int64_t reserves = 0;    ///< now
  std::int64_t early_help = 0;  ///< what can be spent on early help in a month
  std::int64_t sources = 0;     ///< since the accounts began, and
  std::int64_t uses = 0;        ///< what it went to: the same to the penny
};
static_assert(sizeof(AuthorityAccount) == 48, "without unset bits, for images");

}  // namespace kindred::model
