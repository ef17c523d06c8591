#include "model/processes/help/family_help.hpp"

#include "model/processes/help/needs.hpp"

namespace kindred::model::family_help {

void follow(AreaMonth& area_month, std::uint32_t record) {
  auto& child = area_month.state->children[record];
  const bool now = is_help(child);
  if (now == child.helped) return;
  child.helped = now;
  auto* family = needs::look(area_month, record);
  if (family == nullptr) return;
  const auto month = static_cast<std::int16_t>(area_month.month.index);
  if (now) {
    // One child's help ends and another's begins in a month in any order: it is one time of help.
    if (family->helped++ == 0 && family->help_to != month) {
      family->help_from = month;
      family->help_changes = 0;  // a change from early help is found at the month's end
    }
  } else if (--family->helped == 0) {
    family->help_to = month;
  }
}

}  // namespace kindred::model::family_help
