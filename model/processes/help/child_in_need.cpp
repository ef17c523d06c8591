#include "model/processes/help/child_in_need.hpp"

#include "model/processes/care/entry_to_care.hpp"
#include "model/processes/courts/proceedings.hpp"
#include "model/processes/help/case_file.hpp"
#include "model/processes/help/child_protection.hpp"

namespace kindred::model::child_in_need {

void begin(Child& child, Day day, NeedKind kind) {
  child.help = HelpStatus::in_need;
  child.help_since = day;
  child.need_kind = kind;
}

void apply(Scene& scene, std::uint32_t record, const Happening& happening) {
  auto& child = scene.state.children[record];
  const bool unborn = child.born() > happening.day;
  switch (happening.way) {
    case Way::need_closes:
      // A case in pre-proceedings or proceedings stays open until these have ended.
      if (child.legal != LegalStatus::none) return;
      scene.charge(Transition::case_closure, child);
      return case_file::close(scene, record, happening.day, case_file::Closing::in_need,
                              happening.rest);
    case Way::need_enquiry:
      return child_protection::start_enquiry(scene, child, happening.day,
                                             child_protection::Setting::in_need);
    case Way::need_entry:
      if (unborn) return;
      return entry_to_care::enter(scene, record, happening.day, EntryRoute::need);
    default:
      if (child.legal != LegalStatus::none) return;
      return proceedings::send_letter(scene, record, happening.day);
  }
}

void found(Scene& scene, Child& child) {
  child.found_in_need = true;
  if (child.ever_in_need) return;
  child.ever_in_need = true;
  remember(scene, child, Milestone::in_need);
}

void remember(Scene& scene, const Child& child, Milestone milestone) {
  if (!scene.resident(child, Month{child.birth} + (18 * 12 - 1))) return;
  ++scene.state
        .history_at_18[static_cast<std::size_t>(child.birth)][static_cast<std::size_t>(milestone)];
}

}  // namespace kindred::model::child_in_need
