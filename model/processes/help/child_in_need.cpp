#include "model/processes/help/child_in_need.hpp"

#include "model/processes/help/case_file.hpp"

namespace kindred::model::child_in_need {

void begin(Child& child, Day day, NeedKind kind) {
  child.help = HelpStatus::in_need;
  child.help_since = day;
  child.need_kind = kind;
}

void close(AreaMonth& area_month, std::uint32_t record, const SampledEvent& event) {
  const auto& child = area_month.state->children[record];
  // A case in pre-proceedings or proceedings stays open until these have ended.
  if (child.legal != LegalStatus::none) return;
  area_month.charge(Transition::case_closure, child);
  case_file::close(area_month, record, event.day, Closing::in_need, event.rest);
}

void found(AreaMonth& area_month, Child& child) {
  child.found_in_need = true;
  if (child.ever_in_need) return;
  child.ever_in_need = true;
  remember(area_month, child, Milestone::in_need);
}

void remember(AreaMonth& area_month, const Child& child, Milestone milestone) {
  if (!area_month.resident(child, Month{child.birth} + (18 * 12 - 1))) return;
  ++area_month.state
        ->history_at_18[static_cast<std::size_t>(child.birth)][static_cast<std::size_t>(milestone)];
}

}  // namespace kindred::model::child_in_need
